// A convolution, and an op of a vendor's that TOSA does not have.
func.func @detect(%image: tensor<1x8x8x2xi8>) -> (tensor<1x4x4x3xi8>, tensor<1x4x4x1xi32>) {
  %weights = "tosa.const"() <{values = dense<[
    [[[1, -2], [3, 4], [0, 1]], [[2, 2], [-1, 0], [5, -6]], [[1, 1], [1, 1], [7, 0]]],
    [[[1, 2], [3, 4], [5, 6]], [[0, 0], [1, 0], [0, 1]], [[9, 1], [-9, 1], [7, 0]]],
    [[[-1, -2], [3, 4], [0, 1]], [[2, -2], [-1, 0], [5, -6]], [[1, 1], [1, 0], [7, 0]]]
  ]> : tensor<3x3x3x2xi8>}> : () -> tensor<3x3x3x2xi8>
  %bias = "tosa.const"() <{values = dense<[100, -200, 0]> : tensor<3xi32>}> : () -> tensor<3xi32>
  %image_zp = "tosa.const"() <{values = dense<3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %sums = tosa.conv2d %image, %weights, %bias, %image_zp, %zero {acc_type = i32, pad = array<i64: 1, 0, 1, 0>, stride = array<i64: 2, 2>, dilation = array<i64: 1, 1>} : (tensor<1x8x8x2xi8>, tensor<3x3x3x2xi8>, tensor<3xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x4x3xi32>
  %factor = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %shift = "tosa.const"() <{values = dense<34> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zero32 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %codes = tosa.rescale %sums, %factor, %shift, %zero32, %zero {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x4x4x3xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x4x4x3xi8>
  %bent = tosa.custom %codes {operator_name = "leaky", domain_name = "vendor.ops", implementation_attrs = "3"} : (tensor<1x4x4x3xi8>) -> tensor<1x4x4x3xi8>
  %best = tosa.argmax %bent {axis = 3 : i32} : (tensor<1x4x4x3xi8>) -> tensor<1x4x4xi32>
  %shape = tosa.const_shape {values = dense<[1, 4, 4, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %out = tosa.reshape %best, %shape : (tensor<1x4x4xi32>, !tosa.shape<4>) -> tensor<1x4x4x1xi32>
  return %bent, %out : tensor<1x4x4x3xi8>, tensor<1x4x4x1xi32>
}
