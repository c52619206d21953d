// Comparisons give masks; in memory a truth value is a byte, 0 or 1.
// RUN: compile --target neon,c,pseudo
// HAS neon: vceqq_s32
// HAS neon: vuzp1q_u8
func.func @main(%x: tensor<2x19xi32>, %y: tensor<2x19xi32>) -> (tensor<2x19xi1>, tensor<2x19xi1>, tensor<2x19xi1>) {
  %a = tosa.equal %x, %y : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi1>
  %b = tosa.greater %x, %y : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi1>
  %c = tosa.greater_equal %x, %y : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi1>
  return %a, %b, %c : tensor<2x19xi1>, tensor<2x19xi1>, tensor<2x19xi1>
}
