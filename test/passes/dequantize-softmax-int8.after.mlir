func.func @f(%arg0: tensor<2x5xi8>) -> tensor<2x5xi8> {
  %40 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.cast %arg0 : (tensor<2x5xi8>) -> tensor<2x5xi32>
  %1 = tosa.reduce_max %0 {axis = 1 : i32} : (tensor<2x5xi32>) -> tensor<2x1xi32>
  %2 = tosa.sub %0, %1 : (tensor<2x5xi32>, tensor<2x1xi32>) -> tensor<2x5xi32>
  %3 = tosa.cast %2 : (tensor<2x5xi32>) -> tensor<2x5xf32>
  %4 = "tosa.const"() <{values = dense<0.099999994> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %5 = tosa.mul %3, %4, %40 : (tensor<2x5xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  %6 = tosa.exp %5 : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %7 = tosa.reduce_sum %6 {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %8 = tosa.reciprocal %7 : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %9 = "tosa.const"() <{values = dense<256.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %10 = tosa.mul %8, %9, %40 : (tensor<2x1xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<2x1xf32>
  %11 = tosa.mul %6, %10, %40 : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  %12 = tosa.cast %11 : (tensor<2x5xf32>) -> tensor<2x5xi32>
  %13 = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %14 = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
  %15 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %16 = "tosa.const"() <{values = dense<-128> : tensor<1xi8>}> : () -> tensor<1xi8>
  %17 = tosa.rescale %12, %13, %14, %15, %16 {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<2x5xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<2x5xi8>
  return %17 : tensor<2x5xi8>
}
