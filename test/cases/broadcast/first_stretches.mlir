// The first operand is the small one.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x1x19xf32>, %y: tensor<3x2x19xf32>) -> tensor<3x2x19xf32> {
  %z = tosa.sub %x, %y : (tensor<1x1x19xf32>, tensor<3x2x19xf32>) -> tensor<3x2x19xf32>
  return %z : tensor<3x2x19xf32>
}
