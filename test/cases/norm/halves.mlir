// Each half of the rows less its own greatest, side by side again: what is computed is stored where it belongs.
// RUN: compile --target neon,c,pseudo
// HAS c: ARENA_BYTES 0
func.func @main(%x: tensor<9x64xf32>) -> tensor<9x64xf32> {
  %first = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %second = tosa.const_shape {values = dense<[0, 32]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %half = tosa.const_shape {values = dense<[9, 32]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %a = tosa.slice %x, %first, %half : (tensor<9x64xf32>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<9x32xf32>
  %b = tosa.slice %x, %second, %half : (tensor<9x64xf32>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<9x32xf32>
  %ma = tosa.reduce_max %a {axis = 1 : i32} : (tensor<9x32xf32>) -> tensor<9x1xf32>
  %mb = tosa.reduce_max %b {axis = 1 : i32} : (tensor<9x32xf32>) -> tensor<9x1xf32>
  %da = tosa.sub %a, %ma : (tensor<9x32xf32>, tensor<9x1xf32>) -> tensor<9x32xf32>
  %db = tosa.sub %b, %mb : (tensor<9x32xf32>, tensor<9x1xf32>) -> tensor<9x32xf32>
  %z = tosa.concat %da, %db {axis = 1 : i32} : (tensor<9x32xf32>, tensor<9x32xf32>) -> tensor<9x64xf32>
  return %z : tensor<9x64xf32>
}
