// Along the first axis.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<5x7xi8>) -> tensor<7xi32> {
  %z = tosa.argmax %x {axis = 0 : i32} : (tensor<5x7xi8>) -> tensor<7xi32>
  return %z : tensor<7xi32>
}
