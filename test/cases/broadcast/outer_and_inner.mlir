// The outer and the inner axes stretch, the middle one does not.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x5x7xi32>, %y: tensor<1x5x1xi32>) -> tensor<2x5x7xi32> {
  %z = tosa.sub %x, %y : (tensor<2x5x7xi32>, tensor<1x5x1xi32>) -> tensor<2x5x7xi32>
  return %z : tensor<2x5x7xi32>
}
