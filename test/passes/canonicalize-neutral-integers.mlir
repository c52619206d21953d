// Integer constants that leave the other operand as it is, on either side where the op commutes.
// RUN: opt --pass-pipeline=canonicalize
func.func @neutral(%x: tensor<2x3xi32>, %y: tensor<2x3xi8>, %c: tensor<2x3xi1>) -> (tensor<2x3xi32>, tensor<2x3xi8>, tensor<2x3xi1>) {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %one = "tosa.const"() <{values = dense<1> : tensor<2x3xi32>}> : () -> tensor<2x3xi32>
  %ones = "tosa.const"() <{values = dense<-1> : tensor<1x3xi8>}> : () -> tensor<1x3xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1x1xi8>}> : () -> tensor<1x1xi8>
  %true = "tosa.const"() <{values = dense<true> : tensor<1x1xi1>}> : () -> tensor<1x1xi1>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.add %zero, %x : (tensor<1x1xi32>, tensor<2x3xi32>) -> tensor<2x3xi32>
  %1 = tosa.sub %0, %zero : (tensor<2x3xi32>, tensor<1x1xi32>) -> tensor<2x3xi32>
  %2 = tosa.mul %one, %1, %shift : (tensor<2x3xi32>, tensor<2x3xi32>, tensor<1xi8>) -> tensor<2x3xi32>
  %3 = tosa.intdiv %2, %one : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi32>
  %4 = tosa.logical_left_shift %3, %zero : (tensor<2x3xi32>, tensor<1x1xi32>) -> tensor<2x3xi32>
  %5 = tosa.arithmetic_right_shift %4, %zero {round = true} : (tensor<2x3xi32>, tensor<1x1xi32>) -> tensor<2x3xi32>
  %6 = tosa.bitwise_and %y, %ones : (tensor<2x3xi8>, tensor<1x3xi8>) -> tensor<2x3xi8>
  %7 = tosa.bitwise_xor %none, %6 : (tensor<1x1xi8>, tensor<2x3xi8>) -> tensor<2x3xi8>
  %8 = tosa.logical_right_shift %7, %none : (tensor<2x3xi8>, tensor<1x1xi8>) -> tensor<2x3xi8>
  %9 = tosa.logical_and %true, %c : (tensor<1x1xi1>, tensor<2x3xi1>) -> tensor<2x3xi1>
  return %5, %8, %9 : tensor<2x3xi32>, tensor<2x3xi8>, tensor<2x3xi1>
}
