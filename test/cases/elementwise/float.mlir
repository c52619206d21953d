// Every float operation is one rounding, as written; nothing contracts.
// RUN: compile --target neon,c,pseudo
// HAS neon: vmaxq_f32
// HAS c: FP_CONTRACT
// LACKS neon: vfmaq
func.func @main(%x: tensor<2x19xf32>, %y: tensor<2x19xf32>) -> tensor<2x19xf32> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %a = tosa.mul %x, %y, %shift : (tensor<2x19xf32>, tensor<2x19xf32>, tensor<1xi8>) -> tensor<2x19xf32>
  %b = tosa.add %a, %x : (tensor<2x19xf32>, tensor<2x19xf32>) -> tensor<2x19xf32>
  %c = tosa.reciprocal %b : (tensor<2x19xf32>) -> tensor<2x19xf32>
  %d = tosa.sub %c, %y : (tensor<2x19xf32>, tensor<2x19xf32>) -> tensor<2x19xf32>
  %e = tosa.maximum %d, %x : (tensor<2x19xf32>, tensor<2x19xf32>) -> tensor<2x19xf32>
  %f = tosa.minimum %e, %y : (tensor<2x19xf32>, tensor<2x19xf32>) -> tensor<2x19xf32>
  return %f : tensor<2x19xf32>
}
