// Layout ops on constants: nothing is left to move at run time. Indices outside the operand are clamped.
// RUN: opt --pass-pipeline=fold-constants
func.func @fold(%x: tensor<3x4xi8>) -> (tensor<3x4xi8>, tensor<1x3x2xi8>) {
  %k = "tosa.const"() <{values = dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi8>}> : () -> tensor<2x3xi8>
  %around = tosa.const_shape {values = dense<[0, 0, 1, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %fill = "tosa.const"() <{values = dense<-1> : tensor<1xi8>}> : () -> tensor<1xi8>
  %sizes = tosa.const_shape {values = dense<[1, 3, 2]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %indices = "tosa.const"() <{values = dense<[[2, -1, 9]]> : tensor<1x3xi32>}> : () -> tensor<1x3xi32>
  %0 = tosa.transpose %k {perms = array<i32: 1, 0>} : (tensor<2x3xi8>) -> tensor<3x2xi8>
  %1 = tosa.pad %0, %around, %fill : (tensor<3x2xi8>, !tosa.shape<4>, tensor<1xi8>) -> tensor<3x4xi8>
  %2 = tosa.bitwise_xor %x, %1 : (tensor<3x4xi8>, tensor<3x4xi8>) -> tensor<3x4xi8>
  %3 = tosa.reshape %k, %sizes : (tensor<2x3xi8>, !tosa.shape<3>) -> tensor<1x3x2xi8>
  %4 = tosa.gather %3, %indices : (tensor<1x3x2xi8>, tensor<1x3xi32>) -> tensor<1x3x2xi8>
  return %2, %4 : tensor<3x4xi8>, tensor<1x3x2xi8>
}
