// Elements stay where they are.
// RUN: compile --target neon,c,pseudo
// HAS c: memcpy
func.func @main(%x: tensor<2x3x7xi8>) -> tensor<6x7xi8> {
  %to = tosa.const_shape {values = dense<[6, 7]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %z = tosa.reshape %x, %to : (tensor<2x3x7xi8>, !tosa.shape<2>) -> tensor<6x7xi8>
  return %z : tensor<6x7xi8>
}
