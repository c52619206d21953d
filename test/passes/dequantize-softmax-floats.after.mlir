func.func @f(%arg0: tensor<2x5xi16>) -> tensor<2x5xi16> {
  %21 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.cast %arg0 : (tensor<2x5xi16>) -> tensor<2x5xi32>
  %1 = tosa.reduce_max %0 {axis = 1 : i32} : (tensor<2x5xi32>) -> tensor<2x1xi32>
  %2 = tosa.sub %0, %1 : (tensor<2x5xi32>, tensor<2x1xi32>) -> tensor<2x5xi32>
  %3 = tosa.cast %2 : (tensor<2x5xi32>) -> tensor<2x5xf32>
  %4 = "tosa.const"() <{values = dense<0.00029999748> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %5 = tosa.mul %3, %4, %21 : (tensor<2x5xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  %6 = tosa.exp %5 : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %7 = tosa.reduce_sum %6 {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %8 = tosa.reciprocal %7 : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %9 = "tosa.const"() <{values = dense<32768.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %10 = tosa.mul %8, %9, %21 : (tensor<2x1xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<2x1xf32>
  %11 = tosa.mul %6, %10, %21 : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  %12 = tosa.cast %11 : (tensor<2x5xf32>) -> tensor<2x5xi32>
  %13 = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %14 = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
  %15 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %16 = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %17 = tosa.rescale %12, %13, %14, %15, %16 {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<2x5xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi16>) -> tensor<2x5xi16>
  return %17 : tensor<2x5xi16>
}

func.func @floats(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %y = "tosac.softmax"(%x) ({
  ^bb0(%a: tensor<2x7xf32>):
    %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %max = tosa.reduce_max %a {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %d = tosa.sub %a, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
    %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
    %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
    %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
    %p = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
    "tosa.yield"(%p) : (tensor<2x7xf32>) -> ()
  }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}
