// Along the last axis: sixteen running maxima, then across lanes.
// RUN: compile --target neon,c,pseudo
// HAS neon: vmaxvq_s8
func.func @main(%x: tensor<3x37xi8>) -> tensor<3x1xi8> {
  %z = tosa.reduce_max %x {axis = 1 : i32} : (tensor<3x37xi8>) -> tensor<3x1xi8>
  return %z : tensor<3x1xi8>
}
