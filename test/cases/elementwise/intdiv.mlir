// There is no vector division of integers; the helper goes lane by lane, and 0 divides to 0.
// RUN: compile --target neon,c,pseudo
// HAS neon: tosac_quotient_s32
func.func @main(%x: tensor<2x19xi32>, %y: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %z = tosa.intdiv %x, %y : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
