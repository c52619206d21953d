// The index of the first largest element.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<3x19xi8>) -> tensor<3xi32> {
  %z = tosa.argmax %x {axis = 1 : i32} : (tensor<3x19xi8>) -> tensor<3xi32>
  return %z : tensor<3xi32>
}
