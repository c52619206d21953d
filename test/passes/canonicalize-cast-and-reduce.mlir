// Casts to the type a value has, and reductions of one element. A float sum starts at +0, so -0 would become +0.
// RUN: opt --pass-pipeline=canonicalize
// DECLINES: a float sum starts at +0, which turns -0 into +0
func.func @casts(%x: tensor<3x1xf32>, %k: tensor<3x1xi32>, %c: tensor<1x4xi1>) -> (tensor<3x1xf32>, tensor<3x1xf32>, tensor<3x1xi32>, tensor<1x4xi1>) {
  %0 = tosa.cast %x : (tensor<3x1xf32>) -> tensor<3x1xf32>
  %1 = tosa.reduce_max %0 {axis = 1 : i32, nan_mode = IGNORE} : (tensor<3x1xf32>) -> tensor<3x1xf32>
  %2 = tosa.reduce_product %1 {axis = 1 : i32} : (tensor<3x1xf32>) -> tensor<3x1xf32>
  %3 = tosa.reduce_sum %2 {axis = 1 : i32} : (tensor<3x1xf32>) -> tensor<3x1xf32>
  %4 = tosa.reduce_sum %k {axis = 1 : i32} : (tensor<3x1xi32>) -> tensor<3x1xi32>
  %5 = tosa.reduce_any %c {axis = 0 : i32} : (tensor<1x4xi1>) -> tensor<1x4xi1>
  return %2, %3, %4, %5 : tensor<3x1xf32>, tensor<3x1xf32>, tensor<3x1xi32>, tensor<1x4xi1>
}
