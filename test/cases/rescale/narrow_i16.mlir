// From i32 to i16, which saturates.
// RUN: compile --target neon,c,pseudo
// HAS neon: vqrshrn_n_s32
func.func @main(%x: tensor<2x19xi32>) -> tensor<2x19xi16> {
  %multiplier = "tosa.const"() <{values = dense<1610612736> : tensor<1xi32>}> : () -> tensor<1xi32>
  %shift = "tosa.const"() <{values = dense<34> : tensor<1xi8>}> : () -> tensor<1xi8>
  %from = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %to = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %z = tosa.rescale %x, %multiplier, %shift, %from, %to {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<2x19xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi16>) -> tensor<2x19xi16>
  return %z : tensor<2x19xi16>
}
