// An older float softmax subtracts no maximum. The exponentials are used elsewhere as well, so they stay outside too.
// RUN: opt --pass-pipeline=raise-softmax
func.func @f(%x: tensor<2x3x5xf32>) -> (tensor<2x3x5xf32>, tensor<2x3x5xf32>) {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %e = tosa.exp %x : (tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %s = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x3x5xf32>) -> tensor<2x1x5xf32>
  %r = tosa.reciprocal %s : (tensor<2x1x5xf32>) -> tensor<2x1x5xf32>
  %y = tosa.mul %r, %e, %zero : (tensor<2x1x5xf32>, tensor<2x3x5xf32>, tensor<1xi8>) -> tensor<2x3x5xf32>
  return %y, %e : tensor<2x3x5xf32>, tensor<2x3x5xf32>
}
