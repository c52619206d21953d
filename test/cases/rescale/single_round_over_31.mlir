// One rounding at a shift beyond 31: truncating Q31 product, then a rounding shift. Rounding twice would be
// another function.
// RUN: compile --target neon,c,pseudo
// HAS neon: vqdmulhq(_n)?_s32
// HAS neon: vqrshrn(_high)?_n_s32
// LACKS neon: vqrdmulhq
func.func @main(%x: tensor<2x19xi32>) -> tensor<2x19xi8> {
  %multiplier = "tosa.const"() <{values = dense<1717986918> : tensor<1xi32>}> : () -> tensor<1xi32>
  %shift = "tosa.const"() <{values = dense<38> : tensor<1xi8>}> : () -> tensor<1xi8>
  %from = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %to = "tosa.const"() <{values = dense<-3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z = tosa.rescale %x, %multiplier, %shift, %from, %to {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<2x19xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<2x19xi8>
  return %z : tensor<2x19xi8>
}
