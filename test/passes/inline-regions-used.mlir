// What takes the place of the op is used wherever its result was.
// RUN: opt --pass-pipeline=inline-regions
func.func @f(%x: tensor<2x7xf32>) -> (tensor<2x7xf32>, tensor<2x7xf32>) {
  %y = "tosac.softmax"(%x) ({
  ^bb0(%a: tensor<2x7xf32>):
    %e = tosa.exp %a : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %s = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %r = tosa.reciprocal %s : (tensor<2x1xf32>) -> tensor<2x1xf32>
    %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %p = tosa.mul %e, %r, %zero : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
    "tosa.yield"(%p) : (tensor<2x7xf32>) -> ()
  }) {axis = 1 : i32, form = "f32-no-max", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %z = tosa.add %y, %y : (tensor<2x7xf32>, tensor<2x7xf32>) -> tensor<2x7xf32>
  %w = tosa.sub %z, %y : (tensor<2x7xf32>, tensor<2x7xf32>) -> tensor<2x7xf32>
  return %y, %w : tensor<2x7xf32>, tensor<2x7xf32>
}
