// A product of floats, one chain of fused products for each element.
// RUN: compile --target neon,c,pseudo
func.func @main(%a: tensor<1x4x9xf32>, %b: tensor<1x9x6xf32>) -> tensor<1x4x6xf32> {
  %z = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %y = tosa.matmul %a, %b, %z, %z : (tensor<1x4x9xf32>, tensor<1x9x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x6xf32>
  return %y : tensor<1x4x6xf32>
}
