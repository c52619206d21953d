func.func @float(%x: tensor<2x3x5xf32>) -> (tensor<2x3x5xf32>, tensor<2x3x5xf32>) {
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

func.func @f(%arg0: tensor<7x3xi8>) -> tensor<7x3xi8> {
  %40 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.cast %arg0 : (tensor<7x3xi8>) -> tensor<7x3xi32>
  %1 = tosa.reduce_max %0 {axis = 0 : i32} : (tensor<7x3xi32>) -> tensor<1x3xi32>
  %2 = tosa.sub %0, %1 : (tensor<7x3xi32>, tensor<1x3xi32>) -> tensor<7x3xi32>
  %3 = tosa.cast %2 : (tensor<7x3xi32>) -> tensor<7x3xf32>
  %4 = "tosa.const"() <{values = dense<0.099999994> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %5 = tosa.mul %3, %4, %40 : (tensor<7x3xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<7x3xf32>
  %6 = tosa.exp %5 : (tensor<7x3xf32>) -> tensor<7x3xf32>
  %7 = tosa.reduce_sum %6 {axis = 0 : i32} : (tensor<7x3xf32>) -> tensor<1x3xf32>
  %8 = tosa.reciprocal %7 : (tensor<1x3xf32>) -> tensor<1x3xf32>
  %9 = "tosa.const"() <{values = dense<256.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %10 = tosa.mul %8, %9, %40 : (tensor<1x3xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<1x3xf32>
  %11 = tosa.mul %6, %10, %40 : (tensor<7x3xf32>, tensor<1x3xf32>, tensor<1xi8>) -> tensor<7x3xf32>
  %12 = tosa.cast %11 : (tensor<7x3xf32>) -> tensor<7x3xi32>
  %13 = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %14 = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
  %15 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %16 = "tosa.const"() <{values = dense<-128> : tensor<1xi8>}> : () -> tensor<1xi8>
  %17 = tosa.rescale %12, %13, %14, %15, %16 {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<7x3xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<7x3xi8>
  return %17 : tensor<7x3xi8>
}
