// x * 0.698 twice: the product of 62 bits is cut off at bit 31, and it is rounded there.
func.func @down(%x: tensor<1x8xi32>) -> tensor<1x8xi32> {
  %factor = "tosa.const"() <{values = dense<1500000000> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %by = "tosa.const"() <{values = dense<31> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
  %wide = tosa.cast %x : (tensor<1x8xi32>) -> tensor<1x8xi64>
  %product = tosa.mul %wide, %factor, %none : (tensor<1x8xi64>, tensor<1x1xi64>, tensor<1xi8>) -> tensor<1x8xi64>
  %high = tosa.arithmetic_right_shift %product, %by {round = false} : (tensor<1x8xi64>, tensor<1x1xi64>) -> tensor<1x8xi64>
  %y = tosa.cast %high : (tensor<1x8xi64>) -> tensor<1x8xi32>
  return %y : tensor<1x8xi32>
}

func.func @rounded(%x: tensor<1x8xi32>) -> tensor<1x8xi32> {
  %factor = "tosa.const"() <{values = dense<1500000000> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %by = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.mul %x, %factor, %by : (tensor<1x8xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<1x8xi32>
  return %y : tensor<1x8xi32>
}
