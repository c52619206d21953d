// A row is chosen, or zeros, by the sum of what is positive in it.
func.func @rows_by_sum(%x: tensor<2x300xi8>) -> tensor<2x300xf32> {
  %t = "tosa.const"() <{values = dense<1.0e+03> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %o = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %z = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %w = tosa.cast %x : (tensor<2x300xi8>) -> tensor<2x300xf32>
  %a = tosa.clamp %w {min_val = 0.0 : f32, max_val = 100.0 : f32} : (tensor<2x300xf32>) -> tensor<2x300xf32>
  %s = tosa.reduce_sum %a {axis = 1 : i32} : (tensor<2x300xf32>) -> tensor<2x1xf32>
  %g = tosa.greater %s, %t : (tensor<2x1xf32>, tensor<1x1xf32>) -> tensor<2x1xi1>
  %y = tosa.select %g, %o, %w : (tensor<2x1xi1>, tensor<1x1xf32>, tensor<2x300xf32>) -> tensor<2x300xf32>
  return %y : tensor<2x300xf32>
}
