// Both bounds, in the element's own type.
// RUN: compile --target neon,c,pseudo
// HAS neon: vminq_s16
func.func @main(%x: tensor<2x19xi16>) -> tensor<2x19xi16> {
  %z = tosa.clamp %x {max_val = 3000 : i16, min_val = -300 : i16} : (tensor<2x19xi16>) -> tensor<2x19xi16>
  return %z : tensor<2x19xi16>
}
