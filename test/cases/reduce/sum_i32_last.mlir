// Lanes past the end count as 0.
// RUN: compile --target neon,c,pseudo
// HAS neon: vaddvq_s32
// HAS neon: tosac_last_u32
func.func @main(%x: tensor<3x19xi32>) -> tensor<3x1xi32> {
  %z = tosa.reduce_sum %x {axis = 1 : i32} : (tensor<3x19xi32>) -> tensor<3x1xi32>
  return %z : tensor<3x1xi32>
}
