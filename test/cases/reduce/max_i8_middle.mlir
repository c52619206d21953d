// Along a middle axis.
// RUN: compile --target neon,c,pseudo
// LACKS neon: vmaxvq
func.func @main(%x: tensor<2x5x19xi8>) -> tensor<2x1x19xi8> {
  %z = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5x19xi8>) -> tensor<2x1x19xi8>
  return %z : tensor<2x1x19xi8>
}
