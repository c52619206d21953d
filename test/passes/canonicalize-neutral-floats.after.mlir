func.func @neutral(%x: tensor<5xf32>) -> (tensor<5xf32>, tensor<5xf32>, tensor<5xf32>) {
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %minus = "tosa.const"() <{values = dense<-0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %one = "tosa.const"() <{values = dense<1.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %3 = tosa.add %x, %zero : (tensor<5xf32>, tensor<1xf32>) -> tensor<5xf32>
  %4 = tosa.sub %x, %minus : (tensor<5xf32>, tensor<1xf32>) -> tensor<5xf32>
  return %x, %3, %4 : tensor<5xf32>, tensor<5xf32>, tensor<5xf32>
}
