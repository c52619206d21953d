// Shifts by amounts that are only known at run time; amounts outside 0..63 clamp.
// RUN: compile --target neon,c,pseudo
// HAS neon: vrshlq_s8
// HAS neon: vshlq_u8
func.func @main(%x: tensor<2x19xi8>, %s: tensor<2x19xi8>) -> (tensor<2x19xi8>, tensor<2x19xi8>, tensor<2x19xi8>, tensor<2x19xi8>) {
  %a = tosa.logical_left_shift %x, %s : (tensor<2x19xi8>, tensor<2x19xi8>) -> tensor<2x19xi8>
  %b = tosa.logical_right_shift %x, %s : (tensor<2x19xi8>, tensor<2x19xi8>) -> tensor<2x19xi8>
  %c = tosa.arithmetic_right_shift %x, %s {round = false} : (tensor<2x19xi8>, tensor<2x19xi8>) -> tensor<2x19xi8>
  %d = tosa.arithmetic_right_shift %x, %s {round = true} : (tensor<2x19xi8>, tensor<2x19xi8>) -> tensor<2x19xi8>
  return %a, %b, %c, %d : tensor<2x19xi8>, tensor<2x19xi8>, tensor<2x19xi8>, tensor<2x19xi8>
}
