// Known amounts are immediates in bytes and halfwords as well.
// RUN: compile --target neon,c,pseudo
// HAS neon: vrshrq_n_s16
// HAS neon: vrshrq_n_s8
func.func @of_8_bits(%x: tensor<2x19xi8>) -> (tensor<2x19xi8>, tensor<2x19xi8>, tensor<2x19xi8>, tensor<2x19xi8>) {
  %three = "tosa.const"() <{values = dense<3> : tensor<1x1xi8>}> : () -> tensor<1x1xi8>
  %a = tosa.arithmetic_right_shift %x, %three {round = true} : (tensor<2x19xi8>, tensor<1x1xi8>) -> tensor<2x19xi8>
  %b = tosa.arithmetic_right_shift %x, %three {round = false} : (tensor<2x19xi8>, tensor<1x1xi8>) -> tensor<2x19xi8>
  %c = tosa.logical_right_shift %x, %three : (tensor<2x19xi8>, tensor<1x1xi8>) -> tensor<2x19xi8>
  %d = tosa.logical_left_shift %x, %three : (tensor<2x19xi8>, tensor<1x1xi8>) -> tensor<2x19xi8>
  return %a, %b, %c, %d : tensor<2x19xi8>, tensor<2x19xi8>, tensor<2x19xi8>, tensor<2x19xi8>
}
func.func @of_16_bits(%x: tensor<2x19xi16>) -> (tensor<2x19xi16>, tensor<2x19xi16>, tensor<2x19xi16>, tensor<2x19xi16>) {
  %three = "tosa.const"() <{values = dense<3> : tensor<1x1xi16>}> : () -> tensor<1x1xi16>
  %a = tosa.arithmetic_right_shift %x, %three {round = true} : (tensor<2x19xi16>, tensor<1x1xi16>) -> tensor<2x19xi16>
  %b = tosa.arithmetic_right_shift %x, %three {round = false} : (tensor<2x19xi16>, tensor<1x1xi16>) -> tensor<2x19xi16>
  %c = tosa.logical_right_shift %x, %three : (tensor<2x19xi16>, tensor<1x1xi16>) -> tensor<2x19xi16>
  %d = tosa.logical_left_shift %x, %three : (tensor<2x19xi16>, tensor<1x1xi16>) -> tensor<2x19xi16>
  return %a, %b, %c, %d : tensor<2x19xi16>, tensor<2x19xi16>, tensor<2x19xi16>, tensor<2x19xi16>
}
