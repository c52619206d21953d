// From shift 32 on, the product is rounded down by 31 bits first: that is one instruction for words.
// RUN: compile --target neon,c,pseudo
// HAS neon: vrshrq_n_s32\(vqdmulhq_s32
// LACKS neon: vmull
func.func @main(%x: tensor<2x19xi32>, %y: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %shift = "tosa.const"() <{values = dense<40> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z = tosa.mul %x, %y, %shift : (tensor<2x19xi32>, tensor<2x19xi32>, tensor<1xi8>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
