// Two spellings of a quantized type are one type; its constants are the stored numbers, which moves and folding leave alone.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<5x!quant.uniform<u8:f32, 0.5:128>>) -> (tensor<5x!quant.uniform<u8:f32, 5.000000e-01:128>>, tensor<2x2x!quant.uniform<i8:f32, 5.0e-01>>) {
  %y = tosa.identity %x : (tensor<5x!quant.uniform<u8:f32, 5.0E-1:128>>) -> tensor<5x!quant.uniform<u8<0:255>:f32, 0.5:128>>
  %k = "tosa.const"() <{values = dense<[4, 3, 2, 1]> : tensor<4xi8>}> : () -> tensor<4x!quant.uniform<i8:f32, 0.5:0>>
  %s = tosa.const_shape {values = dense<[2, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %z = tosa.reshape %k, %s : (tensor<4x!quant.uniform<i8:f32, 5.0e-01>>, !tosa.shape<2>) -> tensor<2x2x!quant.uniform<i8:f32, 5.0e-01>>
  return %y, %z : tensor<5x!quant.uniform<u8:f32, 0.5:128>>, tensor<2x2x!quant.uniform<i8:f32, 0.5>>
}
