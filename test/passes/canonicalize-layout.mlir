// Layout ops that move nothing go; those that follow one of their kind merge with it.
// RUN: opt --pass-pipeline=canonicalize
func.func @still(%x: tensor<2x1x3xi16>) -> tensor<2x1x3xi16> {
  %sizes = tosa.const_shape {values = dense<[2, 1, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %start = tosa.const_shape {values = dense<0> : tensor<3xindex>} : () -> !tosa.shape<3>
  %once = tosa.const_shape {values = dense<1> : tensor<3xindex>} : () -> !tosa.shape<3>
  %around = tosa.const_shape {values = dense<0> : tensor<6xindex>} : () -> !tosa.shape<6>
  %fill = "tosa.const"() <{values = dense<9> : tensor<1xi16>}> : () -> tensor<1xi16>
  %0 = tosa.identity %x : (tensor<2x1x3xi16>) -> tensor<2x1x3xi16>
  %1 = tosa.reshape %0, %sizes : (tensor<2x1x3xi16>, !tosa.shape<3>) -> tensor<2x1x3xi16>
  %2 = tosa.slice %1, %start, %sizes : (tensor<2x1x3xi16>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<2x1x3xi16>
  %3 = tosa.tile %2, %once : (tensor<2x1x3xi16>, !tosa.shape<3>) -> tensor<2x1x3xi16>
  %4 = tosa.pad %3, %around, %fill : (tensor<2x1x3xi16>, !tosa.shape<6>, tensor<1xi16>) -> tensor<2x1x3xi16>
  %5 = tosa.transpose %4 {perms = array<i32: 0, 1, 2>} : (tensor<2x1x3xi16>) -> tensor<2x1x3xi16>
  %6 = tosa.reverse %5 {axis = 1 : i32} : (tensor<2x1x3xi16>) -> tensor<2x1x3xi16>
  %7 = tosa.concat %6 {axis = 2 : i32} : (tensor<2x1x3xi16>) -> tensor<2x1x3xi16>
  return %7 : tensor<2x1x3xi16>
}

func.func @merged(%x: tensor<4x6xi8>) -> (tensor<3x8xi8>, tensor<4x6xi8>, tensor<2x2xi8>) {
  %flat = tosa.const_shape {values = dense<24> : tensor<1xindex>} : () -> !tosa.shape<1>
  %other = tosa.const_shape {values = dense<[3, 8]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %start = tosa.const_shape {values = dense<[1, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %large = tosa.const_shape {values = dense<[3, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %small = tosa.const_shape {values = dense<2> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.reshape %x, %flat : (tensor<4x6xi8>, !tosa.shape<1>) -> tensor<24xi8>
  %1 = tosa.reshape %0, %other : (tensor<24xi8>, !tosa.shape<2>) -> tensor<3x8xi8>
  %2 = tosa.transpose %x {perms = array<i32: 1, 0>} : (tensor<4x6xi8>) -> tensor<6x4xi8>
  %3 = tosa.transpose %2 {perms = array<i32: 1, 0>} : (tensor<6x4xi8>) -> tensor<4x6xi8>
  %4 = tosa.slice %x, %start, %large : (tensor<4x6xi8>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<3x4xi8>
  %5 = tosa.slice %4, %start, %small : (tensor<3x4xi8>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<2x2xi8>
  return %1, %3, %5 : tensor<3x8xi8>, tensor<4x6xi8>, tensor<2x2xi8>
}

// Which of two permutations comes first counts.
func.func @turned(%x: tensor<2x3x4xi8>) -> tensor<3x2x4xi8> {
  %0 = tosa.transpose %x {perms = array<i32: 1, 2, 0>} : (tensor<2x3x4xi8>) -> tensor<3x4x2xi8>
  %1 = tosa.transpose %0 {perms = array<i32: 0, 2, 1>} : (tensor<3x4x2xi8>) -> tensor<3x2x4xi8>
  return %1 : tensor<3x2x4xi8>
}

// An identity permutation is one only for every axis, and a transpose of a square moves elements.
func.func @moving(%x: tensor<3x3xi8>) -> tensor<3x3xi8> {
  %0 = tosa.transpose %x {perms = array<i32: 1, 0>} : (tensor<3x3xi8>) -> tensor<3x3xi8>
  return %0 : tensor<3x3xi8>
}
