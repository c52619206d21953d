// An integer compared with itself: compilers warn of such a comparison, and what follows from it is known.
// RUN: compile --target neon,c,pseudo
// LACKS c: (==|<=|<) x_v
// LACKS neon: vceqq|vcgeq
func.func @main(%x: tensor<3x19xi32>) -> (tensor<3x19xi1>, tensor<3x19xi1>, tensor<3x19xi1>) {
  %e = tosa.equal %x, %x : (tensor<3x19xi32>, tensor<3x19xi32>) -> tensor<3x19xi1>
  %g = tosa.greater_equal %x, %x : (tensor<3x19xi32>, tensor<3x19xi32>) -> tensor<3x19xi1>
  %a = tosa.greater %x, %x : (tensor<3x19xi32>, tensor<3x19xi32>) -> tensor<3x19xi1>
  %n = tosa.logical_not %g : (tensor<3x19xi1>) -> tensor<3x19xi1>
  return %e, %n, %a : tensor<3x19xi1>, tensor<3x19xi1>, tensor<3x19xi1>
}
