func.func @same(%x: tensor<2x3xf32>, %y: tensor<1x3xi8>, %c: tensor<2x3xi1>) -> (tensor<2x3xf32>, tensor<1x3xi8>, tensor<2x3xi8>, tensor<2x3xf32>) {
  %true = "tosa.const"() <{values = dense<true> : tensor<1x1xi1>}> : () -> tensor<1x1xi1>
  %seven = "tosa.const"() <{values = dense<7.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %3 = tosa.select %c, %y, %y : (tensor<2x3xi1>, tensor<1x3xi8>, tensor<1x3xi8>) -> tensor<2x3xi8>
  return %x, %y, %3, %x : tensor<2x3xf32>, tensor<1x3xi8>, tensor<2x3xi8>, tensor<2x3xf32>
}
