// A product with the transposed second operand, whose batch is shared: both are read along their last axis.
// RUN: compile --target neon,c,pseudo
func.func @main(%a: tensor<2x5x9xi8>, %b: tensor<1x7x9xi8>) -> tensor<2x5x7xi32> {
  %az = "tosa.const"() <{values = dense<-128> : tensor<1xi8>}> : () -> tensor<1xi8>
  %bz = "tosa.const"() <{values = dense<4> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.matmul_t %a, %b, %az, %bz : (tensor<2x5x9xi8>, tensor<1x7x9xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<2x5x7xi32>
  return %y : tensor<2x5x7xi32>
}
