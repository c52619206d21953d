// Every function by itself; ops whose REQUIREs fail have no effect that would keep them.
// RUN: opt --pass-pipeline=dce
func.func @one(%x: tensor<3xi32>) -> tensor<3xi1> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %0 = tosa.intdiv %x, %zero : (tensor<3xi32>, tensor<1xi32>) -> tensor<3xi32>
  %1 = tosa.greater %x, %zero : (tensor<3xi32>, tensor<1xi32>) -> tensor<3xi1>
  return %1 : tensor<3xi1>
}

func.func @two(%x: tensor<1x3x2xi8>, %i: tensor<1x2xi32>) -> tensor<1x2xi32> {
  %0 = tosa.gather %x, %i : (tensor<1x3x2xi8>, tensor<1x2xi32>) -> tensor<1x2x2xi8>
  %1 = tosa.abs %i : (tensor<1x2xi32>) -> tensor<1x2xi32>
  return %1 : tensor<1x2xi32>
}
