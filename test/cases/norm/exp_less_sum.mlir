// An exponential less the sum of its row: it waits in the output.
func.func @exp_less_sum(%x: tensor<3x37xf32>) -> tensor<3x37xf32> {
  %e = tosa.exp %x : (tensor<3x37xf32>) -> tensor<3x37xf32>
  %m = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<3x37xf32>) -> tensor<3x1xf32>
  %y = tosa.sub %e, %m : (tensor<3x37xf32>, tensor<3x1xf32>) -> tensor<3x37xf32>
  return %y : tensor<3x37xf32>
}
