func.func @fold(%x: tensor<3x4xi8>) -> (tensor<3x4xi8>, tensor<1x3x2xi8>) {
  %k = "tosa.const"() <{values = dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi8>}> : () -> tensor<2x3xi8>
  %around = tosa.const_shape {values = dense<[0, 0, 1, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %fill = "tosa.const"() <{values = dense<-1> : tensor<1xi8>}> : () -> tensor<1xi8>
  %sizes = tosa.const_shape {values = dense<[1, 3, 2]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %indices = "tosa.const"() <{values = dense<[[2, -1, 9]]> : tensor<1x3xi32>}> : () -> tensor<1x3xi32>
  %0 = "tosa.const"() <{values = dense<[[1, 4], [2, 5], [3, 6]]> : tensor<3x2xi8>}> : () -> tensor<3x2xi8>
  %1 = "tosa.const"() <{values = dense<[[-1, 1, 4, -1], [-1, 2, 5, -1], [-1, 3, 6, -1]]> : tensor<3x4xi8>}> : () -> tensor<3x4xi8>
  %2 = tosa.bitwise_xor %x, %1 : (tensor<3x4xi8>, tensor<3x4xi8>) -> tensor<3x4xi8>
  %3 = "tosa.const"() <{values = dense<[[[1, 2], [3, 4], [5, 6]]]> : tensor<1x3x2xi8>}> : () -> tensor<1x3x2xi8>
  %4 = "tosa.const"() <{values = dense<[[[5, 6], [1, 2], [5, 6]]]> : tensor<1x3x2xi8>}> : () -> tensor<1x3x2xi8>
  return %2, %4 : tensor<3x4xi8>, tensor<1x3x2xi8>
}
