// Rows whose absolute values add up to too much become 0: the rest of such a row is not read.
func.func @loud_rows(%x: tensor<2x300xi8>) -> tensor<2x300xi32> {
  %t = "tosa.const"() <{values = dense<1000> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %o = "tosa.const"() <{values = dense<0> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %z = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %w = tosa.cast %x : (tensor<2x300xi8>) -> tensor<2x300xi32>
  %a = tosa.abs %w : (tensor<2x300xi32>) -> tensor<2x300xi32>
  %s = tosa.reduce_sum %a {axis = 1 : i32} : (tensor<2x300xi32>) -> tensor<2x1xi32>
  %g = tosa.greater %s, %t : (tensor<2x1xi32>, tensor<1x1xi32>) -> tensor<2x1xi1>
  %y = tosa.select %g, %o, %w : (tensor<2x1xi1>, tensor<1x1xi32>, tensor<2x300xi32>) -> tensor<2x300xi32>
  return %y : tensor<2x300xi32>
}
