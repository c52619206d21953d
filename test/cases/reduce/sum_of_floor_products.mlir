// A sum of squares of words, each rounded down by 31 bits.
// RUN: compile --target neon,c,pseudo
// HAS neon: vqdmulhq_s32
// LACKS neon: vmull
func.func @main(%x: tensor<4x37xi32>) -> tensor<4x1xi32> {
  %least = "tosa.const"() <{values = dense<-2147483647> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %by = "tosa.const"() <{values = dense<31> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
  %a = tosa.maximum %x, %least : (tensor<4x37xi32>, tensor<1x1xi32>) -> tensor<4x37xi32>
  %wide = tosa.cast %a : (tensor<4x37xi32>) -> tensor<4x37xi64>
  %square = tosa.mul %wide, %wide, %zero : (tensor<4x37xi64>, tensor<4x37xi64>, tensor<1xi8>) -> tensor<4x37xi64>
  %high = tosa.arithmetic_right_shift %square, %by {round = false} : (tensor<4x37xi64>, tensor<1x1xi64>) -> tensor<4x37xi64>
  %word = tosa.cast %high : (tensor<4x37xi64>) -> tensor<4x37xi32>
  %sum = tosa.reduce_sum %word {axis = 1 : i32} : (tensor<4x37xi32>) -> tensor<4x1xi32>
  return %sum : tensor<4x1xi32>
}
