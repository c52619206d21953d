func.func @dropped(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
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

func.func @marked(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %y = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %y_0 = tosa.sub %x, %y : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
  %y_1 = "tosa.const"() <{values = dense<-1.2039737> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %y_2 = tosa.greater_equal %y_0, %y_1 : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  %y_3 = tosa.logical_not %y_2 : (tensor<2x7xi1>) -> tensor<2x7xi1>
  %y_4 = "tosa.const"() <{values = dense<-3.4028235e+38> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %y_5 = tosa.select %y_2, %x, %y_4 : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  %y_6 = "tosac.softmax"(%y_5) ({
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
  %y_7 = "tosa.const"() <{values = dense<-1.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %y_8 = tosa.select %y_3, %y_7, %y_6 : (tensor<2x7xi1>, tensor<1x1xf32>, tensor<2x7xf32>) -> tensor<2x7xf32>
  return %y_8 : tensor<2x7xf32>
}

func.func @only_truth(%x: tensor<2x7xf32>) -> tensor<2x7xi1> {
  %not = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %not_0 = tosa.sub %x, %not : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
  %not_1 = "tosa.const"() <{values = dense<-1.2039737> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %not_2 = tosa.greater_equal %not_0, %not_1 : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  %not_3 = tosa.logical_not %not_2 : (tensor<2x7xi1>) -> tensor<2x7xi1>
  return %not_3 : tensor<2x7xi1>
}
