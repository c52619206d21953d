// Multiplier, shift and zero points that are known at run time only: one of each for all lanes. Any shift means something.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<16xi8>, %multiplier: tensor<1xi32>, %shift: tensor<1xi8>, %from: tensor<1xi8>, %to: tensor<1xi8>) -> tensor<16xi8> {
  %z = tosa.rescale %x, %multiplier, %shift, %from, %to {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<16xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<16xi8>
  return %z : tensor<16xi8>
}
