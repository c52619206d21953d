// Three operands, each stretched along another axis.
// RUN: compile --target neon,c,pseudo
func.func @main(%m: tensor<3x1x1xi1>, %x: tensor<1x4x1xf32>, %y: tensor<1x1x19xf32>) -> tensor<3x4x19xf32> {
  %z = tosa.select %m, %x, %y : (tensor<3x1x1xi1>, tensor<1x4x1xf32>, tensor<1x1x19xf32>) -> tensor<3x4x19xf32>
  return %z : tensor<3x4x19xf32>
}
