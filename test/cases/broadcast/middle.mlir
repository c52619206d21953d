// The middle axis stretches.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x5x7xi32>, %y: tensor<2x1x7xi32>) -> tensor<2x5x7xi32> {
  %z = tosa.sub %x, %y : (tensor<2x5x7xi32>, tensor<2x1x7xi32>) -> tensor<2x5x7xi32>
  return %z : tensor<2x5x7xi32>
}
