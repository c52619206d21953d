func.func @only_truth(%x: tensor<2x7xf32>) -> tensor<2x7xi1> {
  %not = "tosac.threshold"(%x) ({
  ^bb0(%x_0: tensor<2x7xf32>):
    %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %p = "tosac.softmax"(%x_0) ({
    ^bb0(%x_1: tensor<2x7xf32>):
      %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
      %max = tosa.reduce_max %x_1 {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
      %d = tosa.sub %x_1, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
      %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
      %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
      %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
      %p_0 = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
      "tosa.yield"(%p_0) : (tensor<2x7xf32>) -> ()
    }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %c = tosa.greater %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
    %not_0 = tosa.logical_not %c : (tensor<2x7xi1>) -> tensor<2x7xi1>
    "tosa.yield"(%not_0) : (tensor<2x7xi1>) -> ()
  }) {least = 0.30000004172325134 : f64, mask = true} : (tensor<2x7xf32>) -> tensor<2x7xi1>
  return %not : tensor<2x7xi1>
}

func.func @only_position(%x: tensor<2x7xf32>) -> tensor<2xi32> {
  %y = "tosac.threshold"(%x) ({
  ^bb0(%x_0: tensor<2x7xf32>):
    %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %zero = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %p = "tosac.softmax"(%x_0) ({
    ^bb0(%x_1: tensor<2x7xf32>):
      %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
      %max = tosa.reduce_max %x_1 {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
      %d = tosa.sub %x_1, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
      %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
      %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
      %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
      %p_0 = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
      "tosa.yield"(%p_0) : (tensor<2x7xf32>) -> ()
    }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %c = tosa.greater %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
    %y_0 = tosa.select %c, %p, %zero : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
    "tosa.yield"(%y_0) : (tensor<2x7xf32>) -> ()
  }) {least = 0.30000004172325134 : f64, mask = false} : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %at = tosa.argmax %y {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2xi32>
  return %at : tensor<2xi32>
}

func.func @both(%x: tensor<2x7xf32>) -> (tensor<2x7xi1>, tensor<2x7xf32>) {
  %c = "tosac.threshold"(%x) ({
  ^bb0(%x_0: tensor<2x7xf32>):
    %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %p = "tosac.softmax"(%x_0) ({
    ^bb0(%x_1: tensor<2x7xf32>):
      %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
      %max = tosa.reduce_max %x_1 {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
      %d = tosa.sub %x_1, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
      %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
      %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
      %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
      %p_0 = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
      "tosa.yield"(%p_0) : (tensor<2x7xf32>) -> ()
    }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %c_0 = tosa.greater %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
    "tosa.yield"(%c_0) : (tensor<2x7xi1>) -> ()
  }) {least = 0.30000004172325134 : f64, mask = true} : (tensor<2x7xf32>) -> tensor<2x7xi1>
  %y = "tosac.threshold"(%x) ({
  ^bb0(%x_2: tensor<2x7xf32>):
    %t_0 = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %zero = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %p_1 = "tosac.softmax"(%x_2) ({
    ^bb0(%x_3: tensor<2x7xf32>):
      %shift_0 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
      %max_0 = tosa.reduce_max %x_3 {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
      %d_0 = tosa.sub %x_3, %max_0 : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
      %e_0 = tosa.exp %d_0 : (tensor<2x7xf32>) -> tensor<2x7xf32>
      %sum_0 = tosa.reduce_sum %e_0 {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
      %r_0 = tosa.reciprocal %sum_0 : (tensor<2x1xf32>) -> tensor<2x1xf32>
      %p_2 = tosa.mul %e_0, %r_0, %shift_0 : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
      "tosa.yield"(%p_2) : (tensor<2x7xf32>) -> ()
    }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %c_1 = tosa.greater %p_1, %t_0 : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
    %y_0 = tosa.select %c_1, %p_1, %zero : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
    "tosa.yield"(%y_0) : (tensor<2x7xf32>) -> ()
  }) {least = 0.30000004172325134 : f64, mask = false} : (tensor<2x7xf32>) -> tensor<2x7xf32>
  return %c, %y : tensor<2x7xi1>, tensor<2x7xf32>
}
