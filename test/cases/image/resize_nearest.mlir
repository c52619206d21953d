// The place of a nearest element is looked up, once for each row and column.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x4x4x3xi8>) -> tensor<1x7x9x3xi8> {
  %s = tosa.const_shape {values = dense<[2, 1, 5, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %o = tosa.const_shape {values = dense<[0, -1]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %b = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %z = tosa.resize %x, %s, %o, %b {mode = NEAREST_NEIGHBOR} : (tensor<1x4x4x3xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x7x9x3xi8>
  return %z : tensor<1x7x9x3xi8>
}
