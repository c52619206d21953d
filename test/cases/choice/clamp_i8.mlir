// Both bounds, in the element's own type.
// RUN: compile --target neon,c,pseudo
// HAS neon: vminq_s8
func.func @main(%x: tensor<2x19xi8>) -> tensor<2x19xi8> {
  %z = tosa.clamp %x {max_val = 100 : i8, min_val = -5 : i8} : (tensor<2x19xi8>) -> tensor<2x19xi8>
  return %z : tensor<2x19xi8>
}
