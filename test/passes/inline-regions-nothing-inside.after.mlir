func.func @f(%x: tensor<2x7xi1>, %f: tensor<2x7xf32>) -> (tensor<2x7xi1>, tensor<2x7xf32>) {
  %n = tosa.logical_not %x : (tensor<2x7xi1>) -> tensor<2x7xi1>
  return %n, %f : tensor<2x7xi1>, tensor<2x7xf32>
}
