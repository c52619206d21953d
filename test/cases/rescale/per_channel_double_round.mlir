// Rounded twice where the shift of a channel is past 31.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<4x5xi32>) -> tensor<4x5xi8> {
  %multiplier = "tosa.const"() <{values = dense<[1073741824, 1431655765, 1717986918, 2147483647, 1200000000]> : tensor<5xi32>}> : () -> tensor<5xi32>
  %shift = "tosa.const"() <{values = dense<[33, 36, 31, 40, 20]> : tensor<5xi8>}> : () -> tensor<5xi8>
  %from = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %to = "tosa.const"() <{values = dense<-3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z = tosa.rescale %x, %multiplier, %shift, %from, %to {scale32 = true, rounding_mode = DOUBLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (tensor<4x5xi32>, tensor<5xi32>, tensor<5xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4x5xi8>
  return %z : tensor<4x5xi8>
}
