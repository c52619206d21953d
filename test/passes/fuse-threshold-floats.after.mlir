func.func @f(%codes: tensor<2x7xi8>) -> tensor<2x7xf32> {
  %wide = tosa.cast %codes : (tensor<2x7xi8>) -> tensor<2x7xf32>
  %y = "tosac.threshold"(%wide) ({
  ^bb0(%wide_0: tensor<2x7xf32>):
    %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %zero = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %p = "tosac.softmax"(%wide_0) ({
    ^bb0(%wide_1: tensor<2x7xf32>):
      %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
      %step = "tosa.const"() <{values = dense<0.1> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
      %x = tosa.mul %wide_1, %step, %shift : (tensor<2x7xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
      %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
      %d = tosa.sub %x, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
      %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
      %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
      %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
      %p_0 = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
      "tosa.yield"(%p_0) : (tensor<2x7xf32>) -> ()
    }) {axis = 1 : i32, form = "f32", beta_scale = 0.10000000149011612 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %c = tosa.greater_equal %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
    %y_0 = tosa.select %c, %p, %zero : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
    "tosa.yield"(%y_0) : (tensor<2x7xf32>) -> ()
  }) {least = 0.30000001192092896 : f64, mask = false} : (tensor<2x7xf32>) -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}
