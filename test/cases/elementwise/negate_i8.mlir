// Negation around zero points, kept inside the type.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x19xi8>) -> tensor<2x19xi8> {
  %from = "tosa.const"() <{values = dense<3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %to = "tosa.const"() <{values = dense<-5> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z = tosa.negate %x, %from, %to : (tensor<2x19xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<2x19xi8>
  return %z : tensor<2x19xi8>
}
