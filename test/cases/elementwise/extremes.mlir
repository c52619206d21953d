// Maximum, minimum and magnitude.
// RUN: compile --target neon,c,pseudo
// HAS neon: vmaxq_s32
// HAS neon: vabsq_s32
func.func @main(%x: tensor<2x19xi32>, %y: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %a = tosa.maximum %x, %y : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  %b = tosa.minimum %a, %x : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  %c = tosa.abs %b : (tensor<2x19xi32>) -> tensor<2x19xi32>
  return %c : tensor<2x19xi32>
}
