// Every comparison with NaN is false.
// RUN: compile --target neon,c,pseudo
// HAS neon: vcltq_f32
func.func @main(%x: tensor<2x19xf32>, %y: tensor<2x19xf32>) -> (tensor<2x19xi1>, tensor<2x19xi1>, tensor<2x19xi1>) {
  %a = tosa.equal %x, %y : (tensor<2x19xf32>, tensor<2x19xf32>) -> tensor<2x19xi1>
  %b = tosa.greater %x, %y : (tensor<2x19xf32>, tensor<2x19xf32>) -> tensor<2x19xi1>
  %c = tosa.greater_equal %x, %y : (tensor<2x19xf32>, tensor<2x19xf32>) -> tensor<2x19xi1>
  return %a, %b, %c : tensor<2x19xi1>, tensor<2x19xi1>, tensor<2x19xi1>
}
