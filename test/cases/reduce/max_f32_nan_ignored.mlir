// With IGNORE, NaN stands for nothing seen.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<3x19xf32>) -> tensor<3x1xf32> {
  %z = tosa.reduce_max %x {axis = 1 : i32, nan_mode = IGNORE} : (tensor<3x19xf32>) -> tensor<3x1xf32>
  return %z : tensor<3x1xf32>
}
