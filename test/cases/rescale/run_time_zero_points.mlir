// Words less a zero point have 33 bits, and their products 64: exact, in the portable loops only.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<4x5xi32>, %from: tensor<1xi32>, %to: tensor<1xi32>) -> tensor<4x5xi32> {
  %multiplier = "tosa.const"() <{values = dense<1717986918> : tensor<1xi32>}> : () -> tensor<1xi32>
  %shift = "tosa.const"() <{values = dense<33> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z = tosa.rescale %x, %multiplier, %shift, %from, %to {scale32 = true, rounding_mode = DOUBLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<4x5xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi32>) -> tensor<4x5xi32>
  return %z : tensor<4x5xi32>
}
