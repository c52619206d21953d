// Words scaled by a constant, rounded down by 31 bits, and clamped: vectors need no lanes of 64 bits.
// RUN: compile --target neon,c,pseudo
// HAS neon: vqdmulhq
// LACKS neon: vmull
func.func @main(%x: tensor<5x21xi32>) -> tensor<5x21xi32> {
  %factor = "tosa.const"() <{values = dense<1500000000> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %by = "tosa.const"() <{values = dense<31> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
  %wide = tosa.cast %x : (tensor<5x21xi32>) -> tensor<5x21xi64>
  %product = tosa.mul %wide, %factor, %zero : (tensor<5x21xi64>, tensor<1x1xi64>, tensor<1xi8>) -> tensor<5x21xi64>
  %high = tosa.arithmetic_right_shift %product, %by {round = false} : (tensor<5x21xi64>, tensor<1x1xi64>) -> tensor<5x21xi64>
  %word = tosa.cast %high : (tensor<5x21xi64>) -> tensor<5x21xi32>
  %y = tosa.clamp %word {min_val = -1000000 : i32, max_val = 1000000 : i32} : (tensor<5x21xi32>) -> tensor<5x21xi32>
  return %y : tensor<5x21xi32>
}
