// Sixteen partial sums and a fixed tree: the same bits on every path.
// RUN: compile --target neon,c,pseudo
// HAS neon: tosac_tree_sum_f32
// LACKS neon: vaddvq_f32
func.func @main(%x: tensor<3x37xf32>) -> tensor<3x1xf32> {
  %z = tosa.reduce_sum %x {axis = 1 : i32} : (tensor<3x37xf32>) -> tensor<3x1xf32>
  return %z : tensor<3x1xf32>
}
