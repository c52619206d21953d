// From shift 33 on, the narrowing shift by an immediate ends.
// RUN: compile --target neon,c,pseudo
// HAS neon: tosac_rounding_mul_shift_s32
// LACKS neon: vqr?dmulh
func.func @main(%x: tensor<2x19xi32>, %y: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %shift = "tosa.const"() <{values = dense<40> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z = tosa.mul %x, %y, %shift : (tensor<2x19xi32>, tensor<2x19xi32>, tensor<1xi8>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
