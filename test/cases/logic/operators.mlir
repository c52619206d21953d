// Truth values as masks of bytes.
// RUN: compile --target neon,c,pseudo
// HAS neon: vtstq_u8
func.func @main(%x: tensor<2x19xi1>, %y: tensor<2x19xi1>) -> tensor<2x19xi1> {
  %a = tosa.logical_and %x, %y : (tensor<2x19xi1>, tensor<2x19xi1>) -> tensor<2x19xi1>
  %b = tosa.logical_or %a, %y : (tensor<2x19xi1>, tensor<2x19xi1>) -> tensor<2x19xi1>
  %c = tosa.logical_xor %b, %x : (tensor<2x19xi1>, tensor<2x19xi1>) -> tensor<2x19xi1>
  %d = tosa.logical_not %c : (tensor<2x19xi1>) -> tensor<2x19xi1>
  return %d : tensor<2x19xi1>
}
