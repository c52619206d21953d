func.func @neutral(%x: tensor<2x3xi32>, %y: tensor<2x3xi8>, %c: tensor<2x3xi1>) -> (tensor<2x3xi32>, tensor<2x3xi8>, tensor<2x3xi1>) {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %one = "tosa.const"() <{values = dense<1> : tensor<2x3xi32>}> : () -> tensor<2x3xi32>
  %ones = "tosa.const"() <{values = dense<-1> : tensor<1x3xi8>}> : () -> tensor<1x3xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1x1xi8>}> : () -> tensor<1x1xi8>
  %true = "tosa.const"() <{values = dense<true> : tensor<1x1xi1>}> : () -> tensor<1x1xi1>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  return %x, %y, %c : tensor<2x3xi32>, tensor<2x3xi8>, tensor<2x3xi1>
}
