func.func @moved(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %y = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %y_0 = tosa.sub %x, %y : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
  %y_1 = "tosa.const"() <{values = dense<-1.2039737> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %y_2 = tosa.greater_equal %y_0, %y_1 : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  %y_3 = "tosa.const"() <{values = dense<-3.4028235e+38> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %y_4 = tosa.select %y_2, %x, %y_3 : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  %y_5 = "tosac.softmax"(%y_4) ({
  ^bb0(%x_0: tensor<2x7xf32>):
    %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %max = tosa.reduce_max %x_0 {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %d = tosa.sub %x_0, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
    %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
    %p = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
    "tosa.yield"(%p) : (tensor<2x7xf32>) -> ()
  }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
  return %y_5 : tensor<2x7xf32>
}

func.func @all(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %t = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %p = "tosac.softmax"(%x) ({
  ^bb0(%x_0: tensor<2x7xf32>):
    %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %max = tosa.reduce_max %x_0 {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %d = tosa.sub %x_0, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
    %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
    %p_0 = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
    "tosa.yield"(%p_0) : (tensor<2x7xf32>) -> ()
  }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %c = tosa.greater_equal %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  %y = tosa.select %c, %p, %zero : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}

func.func @none(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %t = "tosa.const"() <{values = dense<1.5> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %p = "tosac.softmax"(%x) ({
  ^bb0(%x_0: tensor<2x7xf32>):
    %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %max = tosa.reduce_max %x_0 {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %d = tosa.sub %x_0, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
    %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
    %p_0 = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
    "tosa.yield"(%p_0) : (tensor<2x7xf32>) -> ()
  }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %c = tosa.greater %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  %y = tosa.select %c, %p, %zero : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}

func.func @low_ones_kept(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %p = "tosac.softmax"(%x) ({
  ^bb0(%x_0: tensor<2x7xf32>):
    %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %max = tosa.reduce_max %x_0 {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %d = tosa.sub %x_0, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
    %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
    %p_0 = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
    "tosa.yield"(%p_0) : (tensor<2x7xf32>) -> ()
  }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %c = tosa.greater %t, %p : (tensor<1x1xf32>, tensor<2x7xf32>) -> tensor<2x7xi1>
  %y = tosa.select %c, %p, %zero : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}

func.func @turned_round(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %p = "tosac.softmax"(%x) ({
  ^bb0(%x_0: tensor<2x7xf32>):
    %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %max = tosa.reduce_max %x_0 {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %d = tosa.sub %x_0, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
    %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
    %p_0 = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
    "tosa.yield"(%p_0) : (tensor<2x7xf32>) -> ()
  }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %c = tosa.greater %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  %z = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %minus = tosa.negate %p, %z, %z : (tensor<2x7xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x7xf32>
  %y = tosa.select %c, %minus, %zero : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}

func.func @told_apart(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %zero = "tosa.const"() <{values = dense<0.5> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %p = "tosac.softmax"(%x) ({
  ^bb0(%x_0: tensor<2x7xf32>):
    %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %max = tosa.reduce_max %x_0 {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %d = tosa.sub %x_0, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
    %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
    %p_0 = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
    "tosa.yield"(%p_0) : (tensor<2x7xf32>) -> ()
  }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %c = tosa.greater %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  %y = tosa.select %c, %p, %zero : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}
