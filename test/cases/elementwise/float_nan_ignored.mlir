// With IGNORE a NaN gives way to the other operand.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x19xf32>, %y: tensor<2x19xf32>) -> tensor<2x19xf32> {
  %a = tosa.maximum %x, %y {nan_mode = IGNORE} : (tensor<2x19xf32>, tensor<2x19xf32>) -> tensor<2x19xf32>
  %b = tosa.minimum %a, %y {nan_mode = IGNORE} : (tensor<2x19xf32>, tensor<2x19xf32>) -> tensor<2x19xf32>
  return %b : tensor<2x19xf32>
}
