// Sums of i32 wrap: vector lanes do so by themselves, portable C goes through unsigned.
// RUN: compile --target neon,c,pseudo
// HAS neon: vaddq_s32
// HAS c: \(uint32_t\)
func.func @main(%x: tensor<2x19xi32>, %y: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %z = tosa.add %x, %y : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
