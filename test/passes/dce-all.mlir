// A function that returns its input keeps none of its ops.
// RUN: opt --pass-pipeline=dce
func.func @all(%x: tensor<3xi8>, %y: tensor<3xi8>) -> (tensor<3xi8>, tensor<3xi8>) {
  %k = "tosa.const"() <{values = dense<5> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.bitwise_and %x, %k : (tensor<3xi8>, tensor<1xi8>) -> tensor<3xi8>
  return %y, %y : tensor<3xi8>, tensor<3xi8>
}
