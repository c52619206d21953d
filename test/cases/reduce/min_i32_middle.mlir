// The smallest along a middle axis.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x3x18xi32>) -> tensor<2x1x18xi32> {
  %z = tosa.reduce_min %x {axis = 1 : i32} : (tensor<2x3x18xi32>) -> tensor<2x1x18xi32>
  return %z : tensor<2x1x18xi32>
}
