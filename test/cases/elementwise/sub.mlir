// Differences of i32 wrap.
// RUN: compile --target neon,c,pseudo
// HAS neon: vsubq_s32
func.func @main(%x: tensor<2x19xi32>, %y: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %z = tosa.sub %x, %y : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
