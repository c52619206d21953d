// Products in the fixed order of sums.
// RUN: compile --target neon,c,pseudo
// HAS neon: tosac_tree_product_f32
func.func @main(%x: tensor<3x19xf32>) -> tensor<3x1xf32> {
  %z = tosa.reduce_product %x {axis = 1 : i32} : (tensor<3x19xf32>) -> tensor<3x1xf32>
  return %z : tensor<3x1xf32>
}
