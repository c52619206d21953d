// Three pieces along the last axis.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x3xi32>, %y: tensor<2x1xi32>, %w: tensor<2x5xi32>) -> tensor<2x9xi32> {
  %z = tosa.concat %x, %y, %w {axis = 1 : i32} : (tensor<2x3xi32>, tensor<2x1xi32>, tensor<2x5xi32>) -> tensor<2x9xi32>
  return %z : tensor<2x9xi32>
}
