// True is 1.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x19xi1>) -> (tensor<2x19xi8>, tensor<2x19xi16>, tensor<2x19xi32>, tensor<2x19xf32>) {
  %a = tosa.cast %x : (tensor<2x19xi1>) -> tensor<2x19xi8>
  %b = tosa.cast %x : (tensor<2x19xi1>) -> tensor<2x19xi16>
  %c = tosa.cast %x : (tensor<2x19xi1>) -> tensor<2x19xi32>
  %d = tosa.cast %x : (tensor<2x19xi1>) -> tensor<2x19xf32>
  return %a, %b, %c, %d : tensor<2x19xi8>, tensor<2x19xi16>, tensor<2x19xi32>, tensor<2x19xf32>
}
