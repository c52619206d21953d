// One axis back to front.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<3x7xi16>) -> tensor<3x7xi16> {
  %z = tosa.reverse %x {axis = 1 : i32} : (tensor<3x7xi16>) -> tensor<3x7xi16>
  return %z : tensor<3x7xi16>
}
