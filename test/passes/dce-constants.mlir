// Constants and shapes that nothing reads.
// RUN: opt --pass-pipeline=dce
func.func @constants(%x: tensor<6xi16>) -> tensor<2x3xi16> {
  %k = "tosa.const"() <{values = dense<[1, 2, 3]> : tensor<3xi16>}> : () -> tensor<3xi16>
  %old = tosa.const_shape {values = dense<[3, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %new = tosa.const_shape {values = dense<[2, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.reshape %x, %new : (tensor<6xi16>, !tosa.shape<2>) -> tensor<2x3xi16>
  return %0 : tensor<2x3xi16>
}
