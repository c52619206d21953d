// A constant is not computed when it would be large and its operands are not, nor when its size is not known.
// RUN: opt --pass-pipeline=fold-constants
// DECLINES: the constant would have 70000 elements
// DECLINES: the result has no static size
func.func @large() -> (tensor<70000xi8>, tensor<2xi8>) {
  %k = "tosa.const"() <{values = dense<[1, 2]> : tensor<2xi8>}> : () -> tensor<2xi8>
  %times = tosa.const_shape {values = dense<35000> : tensor<1xindex>} : () -> !tosa.shape<1>
  %0 = tosa.tile %k, %times : (tensor<2xi8>, !tosa.shape<1>) -> tensor<70000xi8>
  %1 = tosa.reverse %k {axis = 0 : i32} : (tensor<2xi8>) -> tensor<2xi8>
  return %0, %1 : tensor<70000xi8>, tensor<2xi8>
}

func.func @unknown() -> tensor<?xi8> {
  %k = "tosa.const"() <{values = dense<[1, 2]> : tensor<2xi8>}> : () -> tensor<2xi8>
  %0 = tosa.identity %k : (tensor<2xi8>) -> tensor<?xi8>
  return %0 : tensor<?xi8>
}
