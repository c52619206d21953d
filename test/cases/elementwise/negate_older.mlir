// Zero points as older texts give them: in quantization_info, or as attributes by their names.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x19xi8>) -> (tensor<2x19xi8>, tensor<2x19xi8>) {
  %0 = "tosa.negate"(%x) {quantization_info = #tosa.unary_quant<input_zp = 3, output_zp = -2>} : (tensor<2x19xi8>) -> tensor<2x19xi8>
  %1 = tosa.negate %x {input1_zp = 5 : i32, output_zp = -7 : i32} : (tensor<2x19xi8>) -> tensor<2x19xi8>
  return %0, %1 : tensor<2x19xi8>, tensor<2x19xi8>
}
