// A constant factor is a scalar operand of the instruction.
// RUN: compile --target neon,c,pseudo
// HAS neon: vqrdmulhq_n_s32
func.func @main(%x: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %half = "tosa.const"() <{values = dense<1073741824> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %shift = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z = tosa.mul %x, %half, %shift : (tensor<2x19xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
