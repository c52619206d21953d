// Each row by a factor of its own, rounded down by 31 bits: vectors need no lanes of 64 bits.
// RUN: compile --target neon,c,pseudo
// HAS neon: vqdmulhq
// LACKS neon: vmull
func.func @main(%x: tensor<5x21xi32>, %f: tensor<5x1xi32>) -> tensor<5x21xi32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %by = "tosa.const"() <{values = dense<31> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
  %factor = tosa.maximum %f, %none : (tensor<5x1xi32>, tensor<1x1xi32>) -> tensor<5x1xi32>
  %wide = tosa.cast %x : (tensor<5x21xi32>) -> tensor<5x21xi64>
  %other = tosa.cast %factor : (tensor<5x1xi32>) -> tensor<5x1xi64>
  %product = tosa.mul %wide, %other, %zero : (tensor<5x21xi64>, tensor<5x1xi64>, tensor<1xi8>) -> tensor<5x21xi64>
  %high = tosa.arithmetic_right_shift %product, %by {round = false} : (tensor<5x21xi64>, tensor<1x1xi64>) -> tensor<5x21xi64>
  %y = tosa.cast %high : (tensor<5x21xi64>) -> tensor<5x21xi32>
  return %y : tensor<5x21xi32>
}
