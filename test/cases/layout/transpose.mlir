// Axis i of the result is axis perms[i].
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x3x7xi8>) -> tensor<7x2x3xi8> {
  %z = tosa.transpose %x {perms = array<i32: 2, 0, 1>} : (tensor<2x3x7xi8>) -> tensor<7x2x3xi8>
  return %z : tensor<7x2x3xi8>
}
