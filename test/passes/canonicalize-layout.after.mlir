func.func @still(%x: tensor<2x1x3xi16>) -> tensor<2x1x3xi16> {
  %sizes = tosa.const_shape {values = dense<[2, 1, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %start = tosa.const_shape {values = dense<0> : tensor<3xindex>} : () -> !tosa.shape<3>
  %once = tosa.const_shape {values = dense<1> : tensor<3xindex>} : () -> !tosa.shape<3>
  %around = tosa.const_shape {values = dense<0> : tensor<6xindex>} : () -> !tosa.shape<6>
  %fill = "tosa.const"() <{values = dense<9> : tensor<1xi16>}> : () -> tensor<1xi16>
  return %x : tensor<2x1x3xi16>
}

func.func @merged(%x: tensor<4x6xi8>) -> (tensor<3x8xi8>, tensor<4x6xi8>, tensor<2x2xi8>) {
  %flat = tosa.const_shape {values = dense<24> : tensor<1xindex>} : () -> !tosa.shape<1>
  %other = tosa.const_shape {values = dense<[3, 8]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %start = tosa.const_shape {values = dense<[1, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %large = tosa.const_shape {values = dense<[3, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %small = tosa.const_shape {values = dense<2> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.reshape %x, %flat : (tensor<4x6xi8>, !tosa.shape<1>) -> tensor<24xi8>
  %1 = tosa.reshape %x, %other : (tensor<4x6xi8>, !tosa.shape<2>) -> tensor<3x8xi8>
  %2 = tosa.transpose %x {perms = array<i32: 1, 0>} : (tensor<4x6xi8>) -> tensor<6x4xi8>
  %4 = tosa.slice %x, %start, %large : (tensor<4x6xi8>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<3x4xi8>
  %5 = tosa.const_shape {values = dense<[2, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %3 = tosa.slice %x, %5, %small : (tensor<4x6xi8>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<2x2xi8>
  return %1, %x, %3 : tensor<3x8xi8>, tensor<4x6xi8>, tensor<2x2xi8>
}

func.func @turned(%x: tensor<2x3x4xi8>) -> tensor<3x2x4xi8> {
  %0 = tosa.transpose %x {perms = array<i32: 1, 2, 0>} : (tensor<2x3x4xi8>) -> tensor<3x4x2xi8>
  %1 = tosa.transpose %x {perms = array<i32: 1, 0, 2>} : (tensor<2x3x4xi8>) -> tensor<3x2x4xi8>
  return %1 : tensor<3x2x4xi8>
}

func.func @moving(%x: tensor<3x3xi8>) -> tensor<3x3xi8> {
  %0 = tosa.transpose %x {perms = array<i32: 1, 0>} : (tensor<3x3xi8>) -> tensor<3x3xi8>
  return %0 : tensor<3x3xi8>
}
