// i16 operands are widened, and their product always fits.
// RUN: compile --target neon,c,pseudo
// HAS neon: vmull_s16
func.func @main(%x: tensor<2x19xi16>, %y: tensor<2x19xi16>) -> tensor<2x19xi32> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z = tosa.mul %x, %y, %shift : (tensor<2x19xi16>, tensor<2x19xi16>, tensor<1xi8>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
