// Which lanes have the greatest error function of their row: it waits in a buffer of the row.
func.func @erf_extremes(%x: tensor<3x37xf32>) -> tensor<3x37xi1> {
  %e = tosa.erf %x : (tensor<3x37xf32>) -> tensor<3x37xf32>
  %m = tosa.reduce_max %e {axis = 1 : i32} : (tensor<3x37xf32>) -> tensor<3x1xf32>
  %y = tosa.equal %e, %m : (tensor<3x37xf32>, tensor<3x1xf32>) -> tensor<3x37xi1>
  return %y : tensor<3x37xi1>
}
