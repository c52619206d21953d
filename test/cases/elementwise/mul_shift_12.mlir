// Any shift but 0 and 31 goes through 64-bit products.
// RUN: compile --target neon,c,pseudo
// HAS neon: vmull_s32
// HAS neon: vqrshrn
// LACKS neon: vqr?dmulh
func.func @main(%x: tensor<2x19xi32>, %y: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %shift = "tosa.const"() <{values = dense<12> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z = tosa.mul %x, %y, %shift : (tensor<2x19xi32>, tensor<2x19xi32>, tensor<1xi8>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
