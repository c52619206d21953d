// Negation; the least value has no negative and stays inside the type.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x19xi16>) -> tensor<2x19xi16> {
  %from = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %to = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %z = tosa.negate %x, %from, %to : (tensor<2x19xi16>, tensor<1xi16>, tensor<1xi16>) -> tensor<2x19xi16>
  return %z : tensor<2x19xi16>
}
