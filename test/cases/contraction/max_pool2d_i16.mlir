// The largest halfword of each window, some of which reach over the edge.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x5x4x3xi16>) -> tensor<1x3x2x3xi16> {
  %y = tosa.max_pool2d %x {kernel = array<i64: 2, 2>, nan_mode = PROPAGATE, pad = array<i64: 1, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x5x4x3xi16>) -> tensor<1x3x2x3xi16>
  return %y : tensor<1x3x2x3xi16>
}
