// Leading zeros, 32 for 0.
// RUN: compile --target neon,c,pseudo
// HAS neon: vclzq_s32
// HAS c: __builtin_clz
func.func @main(%x: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %z = tosa.clz %x : (tensor<2x19xi32>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
