// A shift that is known at run time only: the low bits for 0, else halves up.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<16xi32>, %y: tensor<16xi32>, %shift: tensor<1xi8>) -> tensor<16xi32> {
  %z = tosa.mul %x, %y, %shift : (tensor<16xi32>, tensor<16xi32>, tensor<1xi8>) -> tensor<16xi32>
  return %z : tensor<16xi32>
}
