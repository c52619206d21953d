// A scale for each channel behind windows over channels, and one behind their mean.
// RUN: compile --target neon,c,pseudo
func.func @scaled_channels(%x: tensor<1x4x4x8xi8>) -> tensor<1x4x4x8xi8> {
  %w = "tosa.const"() <{values = dense<[[[[3], [67], [-84], [-72], [-37], [67], [6], [-52]], [[72], [-26], [-2], [64], [3], [31], [-59], [-61]], [[34], [29], [32], [33], [-11], [-69], [-54], [-64]]], [[[-3], [-23], [32], [87], [-49], [42], [-85], [-38]], [[45], [2], [-53], [86], [49], [-84], [45], [-14]], [[74], [-67], [88], [-24], [42], [3], [-48], [1]]], [[[-33], [46], [48], [38], [-6], [72], [-33], [66]], [[-41], [-29], [12], [-32], [-39], [42], [36], [1]], [[-83], [-83], [-19], [30], [-24], [-41], [87], [64]]]]> : tensor<3x3x8x1xi8>}> : () -> tensor<3x3x8x1xi8>
  %b = "tosa.const"() <{values = dense<[-195, 15, 755, 580, -185, -154, -736, -449]> : tensor<8xi32>}> : () -> tensor<8xi32>
  %za = "tosa.const"() <{values = dense<[-3]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zb = "tosa.const"() <{values = dense<[0]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.depthwise_conv2d %x, %w, %b, %za, %zb {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x4x4x8xi8>, tensor<3x3x8x1xi8>, tensor<8xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x4x8xi32>
  %m = "tosa.const"() <{values = dense<[1293122628, 1560889534, 2083230907, 1496165102, 1799027542, 1512630281, 2110231898, 1077839898]> : tensor<8xi32>}> : () -> tensor<8xi32>
  %s = "tosa.const"() <{values = dense<[39, 39, 38, 38, 39, 38, 39, 38]> : tensor<8xi8>}> : () -> tensor<8xi8>
  %zi = "tosa.const"() <{values = dense<[0]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %zo = "tosa.const"() <{values = dense<[-7]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.rescale %c, %m, %s, %zi, %zo {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (tensor<1x4x4x8xi32>, tensor<8xi32>, tensor<8xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x4x4x8xi8>
  return %y : tensor<1x4x4x8xi8>
}
func.func @mean(%x: tensor<1x4x4x8xi8>) -> tensor<1x1x1x8xi8> {
  %za = "tosa.const"() <{values = dense<[-3]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zy = "tosa.const"() <{values = dense<[4]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.avg_pool2d %x, %za, %zy {acc_type = i32, kernel = array<i64: 4, 4>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x4x4x8xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x1x1x8xi8>
  %m = "tosa.const"() <{values = dense<[1503238553]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %s = "tosa.const"() <{values = dense<[30]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zi = "tosa.const"() <{values = dense<[4]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zo = "tosa.const"() <{values = dense<[-7]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %o = tosa.rescale %y, %m, %s, %zi, %zo {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x1x1x8xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x1x1x8xi8>
  return %o : tensor<1x1x1x8xi8>
}
