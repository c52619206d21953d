// Results that are equal become the same value, twice.
// RUN: opt --pass-pipeline=cse
func.func @results(%x: tensor<2x3xi8>) -> (tensor<3x2xi8>, tensor<3x2xi8>) {
  %0 = tosa.transpose %x {perms = array<i32: 1, 0>} : (tensor<2x3xi8>) -> tensor<3x2xi8>
  %1 = tosa.transpose %x {perms = array<i32: 1, 0>} : (tensor<2x3xi8>) -> tensor<3x2xi8>
  return %0, %1 : tensor<3x2xi8>, tensor<3x2xi8>
}
