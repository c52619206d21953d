// A mask made of words picks words: it never goes through bytes.
// RUN: compile --target neon,c,pseudo
// HAS neon: vbslq_s32
// LACKS neon: vzip|vuzp
func.func @main(%x: tensor<2x19xi32>, %y: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %m = tosa.greater %x, %y : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi1>
  %z = tosa.select %m, %x, %y : (tensor<2x19xi1>, tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
