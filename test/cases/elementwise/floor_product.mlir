// The product of two words rounded down by 31 bits.
// RUN: compile --target neon,c,pseudo
// HAS neon: vqdmulhq_s32\(a_0, y_v_0\)
// LACKS neon: vmull
func.func @main(%x: tensor<3x19xi32>, %y: tensor<3x19xi32>) -> tensor<3x19xi32> {
  %least = "tosa.const"() <{values = dense<-2147483647> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %by = "tosa.const"() <{values = dense<31> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %a = tosa.maximum %x, %least : (tensor<3x19xi32>, tensor<1x1xi32>) -> tensor<3x19xi32>
  %wide = tosa.cast %a : (tensor<3x19xi32>) -> tensor<3x19xi64>
  %other = tosa.cast %y : (tensor<3x19xi32>) -> tensor<3x19xi64>
  %product = tosa.mul %wide, %other, %zero : (tensor<3x19xi64>, tensor<3x19xi64>, tensor<1xi8>) -> tensor<3x19xi64>
  %high = tosa.arithmetic_right_shift %product, %by {round = false} : (tensor<3x19xi64>, tensor<1x1xi64>) -> tensor<3x19xi64>
  %z = tosa.cast %high : (tensor<3x19xi64>) -> tensor<3x19xi32>
  return %z : tensor<3x19xi32>
}
