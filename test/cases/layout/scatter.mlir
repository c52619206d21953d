// Rows go where indices say, the last of several stands; those out of range go nowhere.
// RUN: compile --target neon,c,pseudo
func.func @main(%v: tensor<2x5x3xi8>, %i: tensor<2x4xi32>, %x: tensor<2x4x3xi8>) -> tensor<2x5x3xi8> {
  %z = tosa.scatter %v, %i, %x : (tensor<2x5x3xi8>, tensor<2x4xi32>, tensor<2x4x3xi8>) -> tensor<2x5x3xi8>
  return %z : tensor<2x5x3xi8>
}
