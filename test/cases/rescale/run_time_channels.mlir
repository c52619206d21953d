// A multiplier and a shift for each index of the last axis, one of them known at run time only.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<3x16xi16>, %multiplier: tensor<16xi16>) -> tensor<3x16xi8> {
  %shift = "tosa.const"() <{values = dense<[15, 16, 12, 20, 15, 16, 12, 20, 15, 16, 12, 20, 15, 16, 12, 20]> : tensor<16xi8>}> : () -> tensor<16xi8>
  %from = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %to = "tosa.const"() <{values = dense<-3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z = tosa.rescale %x, %multiplier, %shift, %from, %to {scale32 = false, rounding_mode = SINGLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (tensor<3x16xi16>, tensor<16xi16>, tensor<16xi8>, tensor<1xi16>, tensor<1xi8>) -> tensor<3x16xi8>
  return %z : tensor<3x16xi8>
}
