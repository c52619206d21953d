// Rounding towards both infinities, sign and magnitude.
// RUN: compile --target neon,c,pseudo
// HAS neon: vrndmq_f32
// HAS neon: vrndpq_f32
func.func @main(%x: tensor<2x19xf32>) -> tensor<2x19xf32> {
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %a = tosa.floor %x : (tensor<2x19xf32>) -> tensor<2x19xf32>
  %b = tosa.negate %a, %zero, %zero : (tensor<2x19xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x19xf32>
  %c = tosa.ceil %b : (tensor<2x19xf32>) -> tensor<2x19xf32>
  %d = tosa.abs %c : (tensor<2x19xf32>) -> tensor<2x19xf32>
  return %d : tensor<2x19xf32>
}
