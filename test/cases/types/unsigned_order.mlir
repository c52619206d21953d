// Unsigned bytes compare as signed ones whose top bit is flipped: clamps, extremes and the place of the largest.
// RUN: compile --target neon,c,pseudo
func.func @main(%codes: tensor<3x37xui8>) -> (tensor<3x37xui8>, tensor<3x1xui8>, tensor<3xi32>) {
  %y = tosa.clamp %codes {max_val = 200 : ui8, min_val = 10 : ui8} : (tensor<3x37xui8>) -> tensor<3x37xui8>
  %m = tosa.reduce_max %y {axis = 1 : i32} : (tensor<3x37xui8>) -> tensor<3x1xui8>
  %i = tosa.argmax %codes {axis = 1 : i32} : (tensor<3x37xui8>) -> tensor<3xi32>
  return %y, %m, %i : tensor<3x37xui8>, tensor<3x1xui8>, tensor<3xi32>
}
