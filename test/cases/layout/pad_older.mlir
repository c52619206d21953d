// What older texts pad with: the zero point in quantization_info, or as an attribute.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x3xi8>) -> (tensor<3x5xi8>, tensor<3x5xi8>) {
  %s = tosa.const_shape {values = dense<[0, 1, 1, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %0 = tosa.pad %x, %s {quantization_info = #tosa.pad_quant<input_zp = -7>} : (tensor<2x3xi8>, !tosa.shape<4>) -> tensor<3x5xi8>
  %1 = tosa.pad %x, %s {input_zp = 9 : i32} : (tensor<2x3xi8>, !tosa.shape<4>) -> tensor<3x5xi8>
  return %0, %1 : tensor<3x5xi8>, tensor<3x5xi8>
}
