// Nearest even, saturating; NaN becomes 0.
// RUN: compile --target neon,c,pseudo
// HAS neon: vcvtnq_s32_f32
func.func @main(%x: tensor<2x19xf32>) -> (tensor<2x19xi1>, tensor<2x19xi8>, tensor<2x19xi16>, tensor<2x19xi32>) {
  %a = tosa.cast %x : (tensor<2x19xf32>) -> tensor<2x19xi1>
  %b = tosa.cast %x : (tensor<2x19xf32>) -> tensor<2x19xi8>
  %c = tosa.cast %x : (tensor<2x19xf32>) -> tensor<2x19xi16>
  %d = tosa.cast %x : (tensor<2x19xf32>) -> tensor<2x19xi32>
  return %a, %b, %c, %d : tensor<2x19xi1>, tensor<2x19xi8>, tensor<2x19xi16>, tensor<2x19xi32>
}
