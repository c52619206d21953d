// Twice along the first axis, three times along the second.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x3xi8>) -> tensor<4x9xi8> {
  %times = tosa.const_shape {values = dense<[2, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %z = tosa.tile %x, %times : (tensor<2x3xi8>, !tosa.shape<2>) -> tensor<4x9xi8>
  return %z : tensor<4x9xi8>
}
