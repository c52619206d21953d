func.func @large() -> (tensor<70000xi8>, tensor<2xi8>) {
  %k = "tosa.const"() <{values = dense<[1, 2]> : tensor<2xi8>}> : () -> tensor<2xi8>
  %times = tosa.const_shape {values = dense<35000> : tensor<1xindex>} : () -> !tosa.shape<1>
  %0 = tosa.tile %k, %times : (tensor<2xi8>, !tosa.shape<1>) -> tensor<70000xi8>
  %1 = "tosa.const"() <{values = dense<[2, 1]> : tensor<2xi8>}> : () -> tensor<2xi8>
  return %0, %1 : tensor<70000xi8>, tensor<2xi8>
}

func.func @unknown() -> tensor<?xi8> {
  %k = "tosa.const"() <{values = dense<[1, 2]> : tensor<2xi8>}> : () -> tensor<2xi8>
  %0 = tosa.identity %k : (tensor<2xi8>) -> tensor<?xi8>
  return %0 : tensor<?xi8>
}
