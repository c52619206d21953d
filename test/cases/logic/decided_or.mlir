// A comparison that no byte can pass is one number, and what it is joined with remains.
func.func @decided_or(%x: tensor<3x19xi8>, %y: tensor<3x19xi1>) -> tensor<3x19xi1> {
  %c = "tosa.const"() <{values = dense<300> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %w = tosa.cast %x : (tensor<3x19xi8>) -> tensor<3x19xi32>
  %g = tosa.greater %w, %c : (tensor<3x19xi32>, tensor<1x1xi32>) -> tensor<3x19xi1>
  %o = tosa.logical_or %g, %y : (tensor<3x19xi1>, tensor<3x19xi1>) -> tensor<3x19xi1>
  return %o : tensor<3x19xi1>
}
