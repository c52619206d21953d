// Quantized bytes compare as the bytes that are stored, two clamps are one, and scale and zero point stand in the header.
// RUN: compile --target neon,c,pseudo
!q = !quant.uniform<i8:f32, 0.25:-3>
func.func @main(%x: tensor<4x33x!q>) -> (tensor<4x33x!q>, tensor<4x1x!q>) {
  %y = tosa.clamp %x {max_val = 40 : i8, min_val = -9 : i8} : (tensor<4x33x!q>) -> tensor<4x33x!q>
  %z = tosa.clamp %y {max_val = 30 : i8, min_val = -20 : i8} : (tensor<4x33x!q>) -> tensor<4x33x!q>
  %m = tosa.reduce_max %x {axis = 1 : i32} : (tensor<4x33x!q>) -> tensor<4x1x!q>
  return %z, %m : tensor<4x33x!q>, tensor<4x1x!q>
}
