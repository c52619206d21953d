// Layer normalization over the last axis: (x - mean) / sqrt(variance + 1e-5) * gamma + beta.
func.func @layer_norm_f32(%x: tensor<16x128xf32>, %gamma: tensor<1x128xf32>, %beta: tensor<1x128xf32>) -> tensor<16x128xf32> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %share = "tosa.const"() <{values = dense<0.0078125> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %epsilon = "tosa.const"() <{values = dense<1.0e-5> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %total = tosa.reduce_sum %x {axis = 1 : i32} : (tensor<16x128xf32>) -> tensor<16x1xf32>
  %mean = tosa.mul %total, %share, %shift : (tensor<16x1xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<16x1xf32>
  %centred = tosa.sub %x, %mean : (tensor<16x128xf32>, tensor<16x1xf32>) -> tensor<16x128xf32>
  %square = tosa.mul %centred, %centred, %shift : (tensor<16x128xf32>, tensor<16x128xf32>, tensor<1xi8>) -> tensor<16x128xf32>
  %squares = tosa.reduce_sum %square {axis = 1 : i32} : (tensor<16x128xf32>) -> tensor<16x1xf32>
  %variance = tosa.mul %squares, %share, %shift : (tensor<16x1xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<16x1xf32>
  %safe = tosa.add %variance, %epsilon : (tensor<16x1xf32>, tensor<1x1xf32>) -> tensor<16x1xf32>
  %inverse = tosa.rsqrt %safe : (tensor<16x1xf32>) -> tensor<16x1xf32>
  %normal = tosa.mul %centred, %inverse, %shift : (tensor<16x128xf32>, tensor<16x1xf32>, tensor<1xi8>) -> tensor<16x128xf32>
  %scaled = tosa.mul %normal, %gamma, %shift : (tensor<16x128xf32>, tensor<1x128xf32>, tensor<1xi8>) -> tensor<16x128xf32>
  %y = tosa.add %scaled, %beta : (tensor<16x128xf32>, tensor<1x128xf32>) -> tensor<16x128xf32>
  return %y : tensor<16x128xf32>
}
