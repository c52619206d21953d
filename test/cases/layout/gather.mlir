// Indices outside clamp into range.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x5x3xi8>, %i: tensor<2x4xi32>) -> tensor<2x4x3xi8> {
  %z = tosa.gather %x, %i : (tensor<2x5x3xi8>, tensor<2x4xi32>) -> tensor<2x4x3xi8>
  return %z : tensor<2x4x3xi8>
}
