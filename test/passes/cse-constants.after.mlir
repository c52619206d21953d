func.func @constants(%x: tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xi32>) {
  %a = "tosa.const"() <{values = dense<0.0> : tensor<3xf32>}> : () -> tensor<3xf32>
  %c = "tosa.const"() <{values = dense<-0.0> : tensor<3xf32>}> : () -> tensor<3xf32>
  %d = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %e = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %0 = tosa.add %x, %a : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  %1 = tosa.add %0, %a : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  %2 = tosa.add %x, %c : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  return %1, %2, %d, %e : tensor<3xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xi32>
}
