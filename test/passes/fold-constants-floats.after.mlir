func.func @fold(%x: tensor<1x5xf32>) -> (tensor<1x5xf32>, tensor<1x1xf32>, tensor<1x5xf32>) {
  %a = "tosa.const"() <{values = dense<[[1.0e-38, -0.0, 3.0e+38, 0x7F800000, 0.1]]> : tensor<1x5xf32>}> : () -> tensor<1x5xf32>
  %tenth = "tosa.const"() <{values = dense<0.1> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = "tosa.const"() <{values = dense<[[1.0e-39, -0.0, 3.0e+37, 0x7F800000, 0.010000001]]> : tensor<1x5xf32>}> : () -> tensor<1x5xf32>
  %1 = "tosa.const"() <{values = dense<0x7F800000> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %2 = "tosa.const"() <{values = dense<[[1.0000001e+38, 0xFF800000, 3.333333e-39, 0.0, 10.0]]> : tensor<1x5xf32>}> : () -> tensor<1x5xf32>
  %3 = tosa.mul %x, %0, %shift : (tensor<1x5xf32>, tensor<1x5xf32>, tensor<1xi8>) -> tensor<1x5xf32>
  return %3, %1, %2 : tensor<1x5xf32>, tensor<1x1xf32>, tensor<1x5xf32>
}
