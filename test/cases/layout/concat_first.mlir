// Along the first axis, pieces are copied whole.
// RUN: compile --target neon,c,pseudo
// HAS c: memcpy
func.func @main(%x: tensor<2x3xi16>, %y: tensor<1x3xi16>) -> tensor<3x3xi16> {
  %z = tosa.concat %x, %y {axis = 0 : i32} : (tensor<2x3xi16>, tensor<1x3xi16>) -> tensor<3x3xi16>
  return %z : tensor<3x3xi16>
}
