// Both bounds, in the element's own type.
// RUN: compile --target neon,c,pseudo
// HAS neon: vminq_s32
func.func @main(%x: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %z = tosa.clamp %x {max_val = 6 : i32, min_val = 0 : i32} : (tensor<2x19xi32>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
