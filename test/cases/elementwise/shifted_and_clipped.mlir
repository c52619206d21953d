// Shifted right and clipped to half as many bits: one instruction that saturates.
// RUN: compile --target neon,c,pseudo
// HAS neon: vqshrn_high_n_s32\(vqshrn_n_s32
func.func @main(%x: tensor<3x19xi32>) -> tensor<3x19xi16> {
  %five = "tosa.const"() <{values = dense<5> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %w = tosa.arithmetic_right_shift %x, %five {round = false} : (tensor<3x19xi32>, tensor<1x1xi32>) -> tensor<3x19xi32>
  %c = tosa.clamp %w {min_val = -32768 : i32, max_val = 32767 : i32} : (tensor<3x19xi32>) -> tensor<3x19xi32>
  %0 = tosa.cast %c : (tensor<3x19xi32>) -> tensor<3x19xi16>
  return %0 : tensor<3x19xi16>
}
