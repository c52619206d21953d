func.func @softmax(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.exp %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = "tosac.softmax"(%x) ({
  ^bb0(%x_0: tensor<2x5xf32>):
    %zero_0 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %max_0 = tosa.reduce_max %x_0 {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
    %d_0 = tosa.sub %x_0, %max_0 : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
    %e_0 = tosa.exp %d_0 : (tensor<2x5xf32>) -> tensor<2x5xf32>
    %sum_0 = tosa.reduce_sum %e_0 {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
    %r_0 = tosa.reciprocal %sum_0 : (tensor<2x1xf32>) -> tensor<2x1xf32>
    %p_0 = tosa.mul %e_0, %r_0, %zero_0 : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
    "tosa.yield"(%p_0) : (tensor<2x5xf32>) -> ()
  }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x5xf32>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}

func.func @other_axis(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.exp %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 0 : i32} : (tensor<2x5xf32>) -> tensor<1x5xf32>
  %r = tosa.reciprocal %sum : (tensor<1x5xf32>) -> tensor<1x5xf32>
  %p = tosa.mul %e, %r, %zero : (tensor<2x5xf32>, tensor<1x5xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}

func.func @sum_of_differences(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.exp %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %d {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %zero : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}

func.func @root(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.exp %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %r = tosa.rsqrt %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %zero : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}

func.func @no_exponential(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.sigmoid %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %zero : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}

func.func @no_curve(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %d {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %d, %r, %zero : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}

func.func @falling(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %minus = "tosa.const"() <{values = dense<-1.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %m = tosa.mul %d, %minus, %zero : (tensor<2x5xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  %e = tosa.exp %m : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %zero : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}

func.func @log_softmax(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.exp %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %l = tosa.log %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.sub %d, %l : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}

func.func @log_sum_exp(%x: tensor<2x5xf32>) -> tensor<2x1xf32> {
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.exp %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %l = tosa.log %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.add %l, %max : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xf32>
  return %p : tensor<2x1xf32>
}
