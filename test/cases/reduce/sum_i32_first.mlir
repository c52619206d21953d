// Along the first axis.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<5x19xi32>) -> tensor<1x19xi32> {
  %z = tosa.reduce_sum %x {axis = 0 : i32} : (tensor<5x19xi32>) -> tensor<1x19xi32>
  return %z : tensor<1x19xi32>
}
