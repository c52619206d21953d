// Two clamps by infinities that differ in one bound only: nothing takes one for the other.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<4x16xf32>) -> (tensor<4x16xf32>, tensor<4x16xf32>) {
  %a = tosa.clamp %x {min_val = 0xFF800000 : f32, max_val = 0x7F800000 : f32} : (tensor<4x16xf32>) -> tensor<4x16xf32>
  %b = tosa.clamp %x {min_val = 0xFF800000 : f32, max_val = 0xFF800000 : f32} : (tensor<4x16xf32>) -> tensor<4x16xf32>
  return %a, %b : tensor<4x16xf32>, tensor<4x16xf32>
}
