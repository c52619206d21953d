func.func @chain(%x: tensor<3xi32>) -> tensor<3xi32> {
  %0 = tosa.abs %x : (tensor<3xi32>) -> tensor<3xi32>
  return %0 : tensor<3xi32>
}
