// Shifts by amounts that are only known at run time; amounts outside 0..63 clamp.
// RUN: compile --target neon,c,pseudo
// HAS neon: vrshlq_s32
// HAS neon: vshlq_u32
func.func @main(%x: tensor<2x19xi32>, %s: tensor<2x19xi32>) -> (tensor<2x19xi32>, tensor<2x19xi32>, tensor<2x19xi32>, tensor<2x19xi32>) {
  %a = tosa.logical_left_shift %x, %s : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  %b = tosa.logical_right_shift %x, %s : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  %c = tosa.arithmetic_right_shift %x, %s {round = false} : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  %d = tosa.arithmetic_right_shift %x, %s {round = true} : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  return %a, %b, %c, %d : tensor<2x19xi32>, tensor<2x19xi32>, tensor<2x19xi32>, tensor<2x19xi32>
}
