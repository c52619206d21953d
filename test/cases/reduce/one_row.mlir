// One row and a long axis.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x100xi8>) -> tensor<1x1xi8> {
  %z = tosa.reduce_max %x {axis = 1 : i32} : (tensor<1x100xi8>) -> tensor<1x1xi8>
  return %z : tensor<1x1xi8>
}
