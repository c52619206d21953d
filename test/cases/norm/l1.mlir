// Rows divided by the sum of their magnitudes, which is summed as bytes without a table.
// RUN: compile --target neon,c,pseudo
// HAS neon: vabsq_s8
func.func @main(%x: tensor<3x37xi8>) -> tensor<3x37xi8> {
  %unit = "tosa.const"() <{values = dense<1065353216> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %one = "tosa.const"() <{values = dense<1> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %bits = "tosa.const"() <{values = dense<18> : tensor<1xi8>}> : () -> tensor<1xi8>
  %i = tosa.cast %x : (tensor<3x37xi8>) -> tensor<3x37xi32>
  %size = tosa.abs %i : (tensor<3x37xi32>) -> tensor<3x37xi32>
  %sum = tosa.reduce_sum %size {axis = 1 : i32} : (tensor<3x37xi32>) -> tensor<3x1xi32>
  %divisor = tosa.maximum %sum, %one : (tensor<3x1xi32>, tensor<1x1xi32>) -> tensor<3x1xi32>
  %factor = tosa.intdiv %unit, %divisor : (tensor<1x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi32>
  %code = tosa.mul %i, %factor, %bits : (tensor<3x37xi32>, tensor<3x1xi32>, tensor<1xi8>) -> tensor<3x37xi32>
  %clamped = tosa.clamp %code {min_val = -128 : i32, max_val = 127 : i32} : (tensor<3x37xi32>) -> tensor<3x37xi32>
  %y = tosa.cast %clamped : (tensor<3x37xi32>) -> tensor<3x37xi8>
  return %y : tensor<3x37xi8>
}
