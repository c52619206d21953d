// Two clamps whose bounds are zeros of different signs stay two.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<4x16xf32>) -> (tensor<4x16xf32>, tensor<4x16xf32>) {
  %a = tosa.clamp %x {min_val = 0.0 : f32, max_val = 6.0 : f32} : (tensor<4x16xf32>) -> tensor<4x16xf32>
  %b = tosa.clamp %x {min_val = -0.0 : f32, max_val = 6.0 : f32} : (tensor<4x16xf32>) -> tensor<4x16xf32>
  return %a, %b : tensor<4x16xf32>, tensor<4x16xf32>
}
