// Equal ops are one, and then what they feed is equal too.
// RUN: opt --pass-pipeline=cse
func.func @equal(%x: tensor<3xi32>, %y: tensor<3xi32>) -> tensor<3xi32> {
  %0 = tosa.add %x, %y : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi32>
  %1 = tosa.add %x, %y : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi32>
  %2 = tosa.abs %0 : (tensor<3xi32>) -> tensor<3xi32>
  %3 = tosa.abs %1 : (tensor<3xi32>) -> tensor<3xi32>
  %4 = tosa.bitwise_xor %2, %3 : (tensor<3xi32>, tensor<3xi32>) -> tensor<3xi32>
  return %4 : tensor<3xi32>
}
