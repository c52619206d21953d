// The error function. A fixed program of binary32 steps: the same bits on every path.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x19xf32>) -> tensor<2x19xf32> {
  %z = tosa.erf %x : (tensor<2x19xf32>) -> tensor<2x19xf32>
  return %z : tensor<2x19xf32>
}
