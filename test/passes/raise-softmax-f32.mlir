// A float softmax.
// RUN: opt --pass-pipeline=raise-softmax
func.func @f(%arg0: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %c0 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.reduce_max %arg0 {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %1 = tosa.sub %arg0, %0 : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %2 = tosa.exp %1 : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %3 = tosa.reduce_sum %2 {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %4 = tosa.reciprocal %3 : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %5 = tosa.mul %2, %4, %c0 : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %5 : tensor<2x5xf32>
}
