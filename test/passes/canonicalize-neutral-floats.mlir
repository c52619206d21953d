// For floats the sign of zero counts: x + -0 and x - 0 are x, but -0 + 0 and -0 - -0 are +0.
// RUN: opt --pass-pipeline=canonicalize
func.func @neutral(%x: tensor<5xf32>) -> (tensor<5xf32>, tensor<5xf32>, tensor<5xf32>) {
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %minus = "tosa.const"() <{values = dense<-0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %one = "tosa.const"() <{values = dense<1.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.add %minus, %x : (tensor<1xf32>, tensor<5xf32>) -> tensor<5xf32>
  %1 = tosa.sub %0, %zero : (tensor<5xf32>, tensor<1xf32>) -> tensor<5xf32>
  %2 = tosa.mul %1, %one, %shift : (tensor<5xf32>, tensor<1xf32>, tensor<1xi8>) -> tensor<5xf32>
  %3 = tosa.add %x, %zero : (tensor<5xf32>, tensor<1xf32>) -> tensor<5xf32>
  %4 = tosa.sub %x, %minus : (tensor<5xf32>, tensor<1xf32>) -> tensor<5xf32>
  return %2, %3, %4 : tensor<5xf32>, tensor<5xf32>, tensor<5xf32>
}
