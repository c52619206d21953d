// With IGNORE a NaN becomes the lower bound.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x19xf32>) -> tensor<2x19xf32> {
  %z = tosa.clamp %x {max_val = 6.0 : f32, min_val = -1.0 : f32, nan_mode = IGNORE} : (tensor<2x19xf32>) -> tensor<2x19xf32>
  return %z : tensor<2x19xf32>
}
