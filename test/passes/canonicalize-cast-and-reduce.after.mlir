func.func @casts(%x: tensor<3x1xf32>, %k: tensor<3x1xi32>, %c: tensor<1x4xi1>) -> (tensor<3x1xf32>, tensor<3x1xf32>, tensor<3x1xi32>, tensor<1x4xi1>) {
  %3 = tosa.reduce_sum %x {axis = 1 : i32} : (tensor<3x1xf32>) -> tensor<3x1xf32>
  return %x, %3, %k, %c : tensor<3x1xf32>, tensor<3x1xf32>, tensor<3x1xi32>, tensor<1x4xi1>
}
