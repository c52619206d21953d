func.func @f(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %e = tosa.exp %x : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %s = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %s : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %e, %r, %zero : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  %e_0 = tosa.exp %p : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %s_0 = tosa.reduce_sum %e_0 {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %r_0 = tosa.reciprocal %s_0 : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %zero_0 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p_0 = tosa.mul %e_0, %r_0, %zero_0 : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  return %p_0 : tensor<2x7xf32>
}
