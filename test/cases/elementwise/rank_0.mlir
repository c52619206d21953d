// A rank-0 tensor is one element.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<i32>, %y: tensor<i32>) -> tensor<i32> {
  %z = tosa.add %x, %y : (tensor<i32>, tensor<i32>) -> tensor<i32>
  return %z : tensor<i32>
}
