// Results that are an input, a constant, or one value twice are copied.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x3xi32>) -> (tensor<2x3xi32>, tensor<2x3xi32>, tensor<2x3xi32>, tensor<2x3xi32>, tensor<2x3xf32>) {
  %k = "tosa.const"() <{values = dense<[[1, 2, 3], [4, 5, -2147483648]]> : tensor<2x3xi32>}> : () -> tensor<2x3xi32>
  %s = "tosa.const"() <{values = dense<0x7FC00000> : tensor<2x3xf32>}> : () -> tensor<2x3xf32>
  %y = tosa.clz %x : (tensor<2x3xi32>) -> tensor<2x3xi32>
  return %x, %k, %y, %y, %s : tensor<2x3xi32>, tensor<2x3xi32>, tensor<2x3xi32>, tensor<2x3xi32>, tensor<2x3xf32>
}
