func.func @f(%arg0: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %c0 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.reduce_max %arg0 {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %1 = tosa.sub %arg0, %0 : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %2 = tosa.exp %1 : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %3 = tosa.reduce_sum %2 {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %4 = tosa.reciprocal %3 : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %5 = "tosac.softmax"(%arg0) ({
  ^bb0(%arg0_0: tensor<2x5xf32>):
    %c0_0 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %6 = tosa.reduce_max %arg0_0 {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
    %7 = tosa.sub %arg0_0, %6 : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
    %8 = tosa.exp %7 : (tensor<2x5xf32>) -> tensor<2x5xf32>
    %9 = tosa.reduce_sum %8 {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
    %10 = tosa.reciprocal %9 : (tensor<2x1xf32>) -> tensor<2x1xf32>
    %11 = tosa.mul %8, %10, %c0_0 : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
    "tosa.yield"(%11) : (tensor<2x5xf32>) -> ()
  }) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x5xf32>) -> tensor<2x5xf32>
  return %5 : tensor<2x5xf32>
}
