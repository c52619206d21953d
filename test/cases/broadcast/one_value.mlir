// One value for all.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<3x19xi32>, %y: tensor<1x1xi32>) -> tensor<3x19xi32> {
  %z = tosa.sub %x, %y : (tensor<3x19xi32>, tensor<1x1xi32>) -> tensor<3x19xi32>
  return %z : tensor<3x19xi32>
}
