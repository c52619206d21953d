// A copy.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x7xi1>) -> tensor<2x7xi1> {
  %z = tosa.identity %x : (tensor<2x7xi1>) -> tensor<2x7xi1>
  return %z : tensor<2x7xi1>
}
