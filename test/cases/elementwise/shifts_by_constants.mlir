// Known amounts are immediates.
// RUN: compile --target neon,c,pseudo
// HAS neon: vrshrq_n_s32
func.func @main(%x: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %three = "tosa.const"() <{values = dense<3> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %five = "tosa.const"() <{values = dense<5> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %a = tosa.logical_left_shift %x, %three : (tensor<2x19xi32>, tensor<1x1xi32>) -> tensor<2x19xi32>
  %b = tosa.arithmetic_right_shift %a, %five {round = true} : (tensor<2x19xi32>, tensor<1x1xi32>) -> tensor<2x19xi32>
  %c = tosa.logical_right_shift %b, %three : (tensor<2x19xi32>, tensor<1x1xi32>) -> tensor<2x19xi32>
  return %c : tensor<2x19xi32>
}
