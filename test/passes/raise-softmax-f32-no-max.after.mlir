func.func @f(%x: tensor<2x3x5xf32>) -> (tensor<2x3x5xf32>, tensor<2x3x5xf32>) {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %e = tosa.exp %x : (tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %s = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x3x5xf32>) -> tensor<2x1x5xf32>
  %r = tosa.reciprocal %s : (tensor<2x1x5xf32>) -> tensor<2x1x5xf32>
  %y = "tosac.softmax"(%x) ({
  ^bb0(%x_0: tensor<2x3x5xf32>):
    %zero_0 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %e_0 = tosa.exp %x_0 : (tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
    %s_0 = tosa.reduce_sum %e_0 {axis = 1 : i32} : (tensor<2x3x5xf32>) -> tensor<2x1x5xf32>
    %r_0 = tosa.reciprocal %s_0 : (tensor<2x1x5xf32>) -> tensor<2x1x5xf32>
    %y_0 = tosa.mul %r_0, %e_0, %zero_0 : (tensor<2x1x5xf32>, tensor<2x3x5xf32>, tensor<1xi8>) -> tensor<2x3x5xf32>
    "tosa.yield"(%y_0) : (tensor<2x3x5xf32>) -> ()
  }) {axis = 1 : i32, form = "f32-no-max", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  return %y, %e : tensor<2x3x5xf32>, tensor<2x3x5xf32>
}
