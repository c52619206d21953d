func.func @twice(%x: tensor<2x3xi32>, %c: tensor<4xi1>) -> (tensor<2x3xi32>, tensor<2x3xi32>, tensor<2x3xi32>, tensor<4xi1>) {
  %0 = tosa.bitwise_not %x : (tensor<2x3xi32>) -> tensor<2x3xi32>
  %2 = tosa.abs %x : (tensor<2x3xi32>) -> tensor<2x3xi32>
  %4 = tosa.reverse %x {axis = 1 : i32} : (tensor<2x3xi32>) -> tensor<2x3xi32>
  %6 = tosa.reverse %4 {axis = 0 : i32} : (tensor<2x3xi32>) -> tensor<2x3xi32>
  %7 = tosa.logical_not %c : (tensor<4xi1>) -> tensor<4xi1>
  return %2, %x, %6, %c : tensor<2x3xi32>, tensor<2x3xi32>, tensor<2x3xi32>, tensor<4xi1>
}
