// What can only be one value is not computed: a maximum with more than a minimum lets through.
// RUN: compile --target neon,c,pseudo
// LACKS neon: vmax|vmin|vld1
// LACKS c: arg0\[
func.func @decided(%arg0: tensor<3x5xi32>) -> tensor<3x5xi32> {
  %five = "tosa.const"() <{values = dense<5> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %most = "tosa.const"() <{values = dense<4> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %low = tosa.minimum %arg0, %most : (tensor<3x5xi32>, tensor<1x1xi32>) -> tensor<3x5xi32>
  %0 = tosa.maximum %low, %five : (tensor<3x5xi32>, tensor<1x1xi32>) -> tensor<3x5xi32>
  return %0 : tensor<3x5xi32>
}
