// The largest float of each window, NaN passed over.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x3x4x2xf32>) -> tensor<1x2x3x2xf32> {
  %y = tosa.max_pool2d %x {kernel = array<i64: 2, 2>, nan_mode = IGNORE, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x3x4x2xf32>) -> tensor<1x2x3x2xf32>
  return %y : tensor<1x2x3x2xf32>
}
