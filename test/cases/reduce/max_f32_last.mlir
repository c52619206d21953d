// Along the last axis: sixteen running maxima, then across lanes.
// RUN: compile --target neon,c,pseudo
// HAS neon: vmaxvq_f32
func.func @main(%x: tensor<3x37xf32>) -> tensor<3x1xf32> {
  %z = tosa.reduce_max %x {axis = 1 : i32} : (tensor<3x37xf32>) -> tensor<3x1xf32>
  return %z : tensor<3x1xf32>
}
