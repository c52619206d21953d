// Integer ops on constants, where wrapping, shifting out and dividing by zero have the results of the contract.
// RUN: opt --pass-pipeline=fold-constants
func.func @fold(%x: tensor<4xi32>) -> (tensor<4xi32>, tensor<4xi32>, tensor<4xi32>) {
  %a = "tosa.const"() <{values = dense<[2147483647, -2147483648, 7, -5]> : tensor<4xi32>}> : () -> tensor<4xi32>
  %b = "tosa.const"() <{values = dense<[1, -1, 0, 40]> : tensor<4xi32>}> : () -> tensor<4xi32>
  %0 = tosa.add %a, %b : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  %1 = tosa.intdiv %a, %b : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  %2 = tosa.arithmetic_right_shift %a, %b {round = true} : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  %3 = tosa.sub %x, %0 : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  return %3, %1, %2 : tensor<4xi32>, tensor<4xi32>, tensor<4xi32>
}
