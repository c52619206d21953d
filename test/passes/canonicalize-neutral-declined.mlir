// A neutral constant that stretches the other operand stays, and so does the factor of a product that is shifted.
// RUN: opt --pass-pipeline=canonicalize
// DECLINES: the operand is smaller than the result, which broadcasts it
// DECLINES: the product is shifted as well
func.func @declined(%row: tensor<1x3xi32>, %x: tensor<2x3xi32>) -> (tensor<2x3xi32>, tensor<2x3xi32>) {
  %zeros = "tosa.const"() <{values = dense<0> : tensor<2x3xi32>}> : () -> tensor<2x3xi32>
  %one = "tosa.const"() <{values = dense<1> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %three = "tosa.const"() <{values = dense<3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.add %row, %zeros : (tensor<1x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi32>
  %1 = tosa.mul %one, %x, %three : (tensor<1x1xi32>, tensor<2x3xi32>, tensor<1xi8>) -> tensor<2x3xi32>
  return %0, %1 : tensor<2x3xi32>, tensor<2x3xi32>
}
