func.func @constants(%x: tensor<6xi16>) -> tensor<2x3xi16> {
  %new = tosa.const_shape {values = dense<[2, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.reshape %x, %new : (tensor<6xi16>, !tosa.shape<2>) -> tensor<2x3xi16>
  return %0 : tensor<2x3xi16>
}
