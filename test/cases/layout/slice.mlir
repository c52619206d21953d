// The box of `size` elements from `start`.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<4x7xf32>) -> tensor<2x3xf32> {
  %start = tosa.const_shape {values = dense<[1, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %size = tosa.const_shape {values = dense<[2, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %z = tosa.slice %x, %start, %size : (tensor<4x7xf32>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<2x3xf32>
  return %z : tensor<2x3xf32>
}
