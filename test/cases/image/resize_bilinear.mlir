// Weighted means of four neighbours, in whole parts of a step.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x3x4x2xi8>) -> tensor<1x5x7x2xi32> {
  %s = tosa.const_shape {values = dense<[2, 1, 2, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %o = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %b = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %z = tosa.resize %x, %s, %o, %b {mode = BILINEAR} : (tensor<1x3x4x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x5x7x2xi32>
  return %z : tensor<1x5x7x2xi32>
}
