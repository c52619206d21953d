// Along the first axis, with the same partial sums.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<19x5xf32>) -> tensor<1x5xf32> {
  %z = tosa.reduce_sum %x {axis = 0 : i32} : (tensor<19x5xf32>) -> tensor<1x5xf32>
  return %z : tensor<1x5xf32>
}
