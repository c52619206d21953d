// One value for each row: a scalar of the row loop.
// RUN: compile --target neon,c,pseudo
// HAS neon: vdupq_n_s32
func.func @main(%x: tensor<3x19xi32>, %y: tensor<3x1xi32>) -> tensor<3x19xi32> {
  %z = tosa.sub %x, %y : (tensor<3x19xi32>, tensor<3x1xi32>) -> tensor<3x19xi32>
  return %z : tensor<3x19xi32>
}
