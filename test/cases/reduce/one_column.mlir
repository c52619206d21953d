// An axis of one element.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<7x1xi32>) -> tensor<7x1xi32> {
  %z = tosa.reduce_sum %x {axis = 1 : i32} : (tensor<7x1xi32>) -> tensor<7x1xi32>
  return %z : tensor<7x1xi32>
}
