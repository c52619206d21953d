// A function without inputs.
// RUN: compile --target neon,c,pseudo
func.func @main() -> tensor<3xf32> {
  %k = "tosa.const"() <{values = dense<[1.0, -0.0, 1.0e-40]> : tensor<3xf32>}> : () -> tensor<3xf32>
  %z = tosa.reciprocal %k : (tensor<3xf32>) -> tensor<3xf32>
  return %z : tensor<3xf32>
}
