// The rounding Q31 product. Truncating (vqdmulh) would be another function.
// RUN: compile --target neon,c,pseudo
// HAS neon: vqrdmulhq(_n)?_s32
// LACKS neon: vqdmulh
func.func @main(%x: tensor<2x19xi32>, %y: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %shift = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z = tosa.mul %x, %y, %shift : (tensor<2x19xi32>, tensor<2x19xi32>, tensor<1xi8>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
