// Which lanes have the least logistic of their row: it waits in a buffer of the row.
func.func @sigmoid_extremes(%x: tensor<3x37xf32>) -> tensor<3x37xi1> {
  %e = tosa.sigmoid %x : (tensor<3x37xf32>) -> tensor<3x37xf32>
  %m = tosa.reduce_min %e {axis = 1 : i32} : (tensor<3x37xf32>) -> tensor<3x1xf32>
  %y = tosa.equal %e, %m : (tensor<3x37xf32>, tensor<3x1xf32>) -> tensor<3x37xi1>
  return %y : tensor<3x37xi1>
}
