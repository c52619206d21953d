// A region in a region: all of it comes out.
// RUN: opt --pass-pipeline=inline-regions
func.func @f(%x: tensor<2x7xf32>) -> tensor<2x7xi1> {
  %c = "tosac.threshold"(%x) ({
  ^bb0(%b: tensor<2x7xf32>):
    %t = "tosa.const"() <{values = dense<0.5> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %q = "tosac.softmax"(%b) ({
    ^bb0(%a: tensor<2x7xf32>):
      %e = tosa.exp %a : (tensor<2x7xf32>) -> tensor<2x7xf32>
      %s = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
      %r = tosa.reciprocal %s : (tensor<2x1xf32>) -> tensor<2x1xf32>
      %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
      %p = tosa.mul %e, %r, %zero : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
      "tosa.yield"(%p) : (tensor<2x7xf32>) -> ()
    }) {axis = 1 : i32, form = "f32-no-max", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %c = tosa.greater %q, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
    "tosa.yield"(%c) : (tensor<2x7xi1>) -> ()
  }) {least = 0.5 : f64, mask = true} : (tensor<2x7xf32>) -> tensor<2x7xi1>
  return %c : tensor<2x7xi1>
}
