func.func @fold(%x: tensor<4xi8>) -> (tensor<4xi8>, tensor<4xi32>, tensor<4xi1>) {
  %f = "tosa.const"() <{values = dense<[2.5, -3.5, 10000000000.0, 0x7FC00000]> : tensor<4xf32>}> : () -> tensor<4xf32>
  %m = "tosa.const"() <{values = dense<1431655765> : tensor<1xi32>}> : () -> tensor<1xi32>
  %s = "tosa.const"() <{values = dense<33> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zp = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %out = "tosa.const"() <{values = dense<-5> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = "tosa.const"() <{values = dense<[2, -4, 2147483647, 0]> : tensor<4xi32>}> : () -> tensor<4xi32>
  %1 = "tosa.const"() <{values = dense<[-5, -6, 127, -5]> : tensor<4xi8>}> : () -> tensor<4xi8>
  %2 = "tosa.const"() <{values = dense<[-5, -6, 100, -5]> : tensor<4xi8>}> : () -> tensor<4xi8>
  %3 = tosa.bitwise_or %x, %2 : (tensor<4xi8>, tensor<4xi8>) -> tensor<4xi8>
  %4 = "tosa.const"() <{values = dense<true> : tensor<4xi1>}> : () -> tensor<4xi1>
  return %3, %0, %4 : tensor<4xi8>, tensor<4xi32>, tensor<4xi1>
}
