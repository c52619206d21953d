func.func @equal(%x: tensor<3xi32>, %y: tensor<3xi32>) -> tensor<3xi32> {
  %0 = tosa.add %x, %y : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi32>
  %2 = tosa.abs %0 : (tensor<3xi32>) -> tensor<3xi32>
  %4 = tosa.bitwise_xor %2, %2 : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi32>
  return %4 : tensor<3xi32>
}
