// Along the last axis into memory in between, then along the one before.
// RUN: compile --target neon,c,pseudo
func.func @main(%re: tensor<1x4x8xf32>, %im: tensor<1x4x8xf32>) -> (tensor<1x4x8xf32>, tensor<1x4x8xf32>) {
  %a, %b = tosa.fft2d %re, %im {inverse = false} : (tensor<1x4x8xf32>, tensor<1x4x8xf32>) -> (tensor<1x4x8xf32>, tensor<1x4x8xf32>)
  return %a, %b : tensor<1x4x8xf32>, tensor<1x4x8xf32>
}
