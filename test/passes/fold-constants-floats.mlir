// Floats fold to the very bits that the program would compute: sign of zero, subnormals, infinities.
// RUN: opt --pass-pipeline=fold-constants
func.func @fold(%x: tensor<1x5xf32>) -> (tensor<1x5xf32>, tensor<1x1xf32>, tensor<1x5xf32>) {
  %a = "tosa.const"() <{values = dense<[[1.0e-38, -0.0, 3.0e38, 0x7F800000, 0.1]]> : tensor<1x5xf32>}> : () -> tensor<1x5xf32>
  %tenth = "tosa.const"() <{values = dense<0.1> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.mul %a, %tenth, %shift : (tensor<1x5xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<1x5xf32>
  %1 = tosa.reduce_sum %a {axis = 1 : i32} : (tensor<1x5xf32>) -> tensor<1x1xf32>
  %2 = tosa.reciprocal %a : (tensor<1x5xf32>) -> tensor<1x5xf32>
  %3 = tosa.mul %x, %0, %shift : (tensor<1x5xf32>, tensor<1x5xf32>, tensor<1xi8>) -> tensor<1x5xf32>
  return %3, %1, %2 : tensor<1x5xf32>, tensor<1x1xf32>, tensor<1x5xf32>
}
