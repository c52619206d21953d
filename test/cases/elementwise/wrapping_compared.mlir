// x >= x + x is not x <= 0: the sum wraps. gcc takes it that vaddq_s32 does not, so the lanes are added unsigned.
// RUN: compile --target neon,c,pseudo
// HAS neon: tosac_wrapping_add_s32
// LACKS neon: vaddq_s32\(x
func.func @main(%x: tensor<16xi32>) -> tensor<16xi1> {
  %0 = tosa.add %x, %x : (tensor<16xi32>, tensor<16xi32>) -> tensor<16xi32>
  %1 = tosa.greater_equal %x, %0 : (tensor<16xi32>, tensor<16xi32>) -> tensor<16xi1>
  return %1 : tensor<16xi1>
}
