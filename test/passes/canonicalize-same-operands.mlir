// Ops of one value with itself, a choice between equals, a choice that is made.
// RUN: opt --pass-pipeline=canonicalize
// DECLINES: the operand is smaller than the result, which broadcasts it
func.func @same(%x: tensor<2x3xf32>, %y: tensor<1x3xi8>, %c: tensor<2x3xi1>) -> (tensor<2x3xf32>, tensor<1x3xi8>, tensor<2x3xi8>, tensor<2x3xf32>) {
  %true = "tosa.const"() <{values = dense<true> : tensor<1x1xi1>}> : () -> tensor<1x1xi1>
  %seven = "tosa.const"() <{values = dense<7.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %0 = tosa.maximum %x, %x : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  %1 = tosa.select %c, %0, %0 : (tensor<2x3xi1>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  %2 = tosa.bitwise_or %y, %y : (tensor<1x3xi8>, tensor<1x3xi8>) -> tensor<1x3xi8>
  %3 = tosa.select %c, %2, %2 : (tensor<2x3xi1>, tensor<1x3xi8>, tensor<1x3xi8>) -> tensor<2x3xi8>
  %4 = tosa.select %true, %x, %seven : (tensor<1x1xi1>, tensor<2x3xf32>, tensor<1x1xf32>) -> tensor<2x3xf32>
  return %1, %2, %3, %4 : tensor<2x3xf32>, tensor<1x3xi8>, tensor<2x3xi8>, tensor<2x3xf32>
}
