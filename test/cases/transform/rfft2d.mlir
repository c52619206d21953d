// Half of the columns of a transform of real numbers say all.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x2x8xf32>) -> (tensor<2x2x5xf32>, tensor<2x2x5xf32>) {
  %a, %b = tosa.rfft2d %x : (tensor<2x2x8xf32>) -> (tensor<2x2x5xf32>, tensor<2x2x5xf32>)
  return %a, %b : tensor<2x2x5xf32>, tensor<2x2x5xf32>
}
