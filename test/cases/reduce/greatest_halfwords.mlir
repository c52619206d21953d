// The greatest of the halfwords that sums of products become.
// RUN: compile --target neon,c,pseudo
func.func @halfwords_to_greatest(%x: tensor<1x3x6x16xi16>) -> tensor<1x3x1x1xi16> {
  %w = "tosa.const"() <{values = dense<[[[[-122, 7, 121, 85, -74, 77, 44, -26, -47, -75, -58, -35, -12, -72, -108, -33]]], [[[-40, 78, -88, 44, -73, 75, 64, -87, 59, -11, -73, 83, 72, -20, 122, 59]]], [[[-97, -10, 42, 37, -75, -27, -98, 13, -113, -49, 107, 27, -33, 71, -19, -35]]], [[[74, -58, 20, 1, -46, 52, 115, 12, 83, 15, 56, 40, 108, 116, 15, -100]]], [[[-6, 119, -17, -37, -102, 53, -78, 67, 14, -84, 86, -20, 71, 47, -74, 27]]], [[[-2, -69, -7, -51, 91, 74, -90, 67, -107, -63, 94, -14, 84, -95, -42, 82]]], [[[72, 56, -78, -28, -115, -2, 113, 74, 125, -47, 41, -58, 63, -106, -107, -36]]], [[[-113, -44, -53, -109, 32, 86, 32, -123, -51, -1, 23, 4, 34, 61, -51, 4]]]]> : tensor<8x1x1x16xi8>}> : () -> tensor<8x1x1x16xi8>
  %b = "tosa.const"() <{values = dense<[449, 58298, -47869, 77626, 71459, -75508, 71432, 82533]> : tensor<8xi48>}> : () -> tensor<8xi48>
  %zx = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %zw = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x3x6x16xi16>, tensor<8x1x1x16xi8>, tensor<8xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x3x6x8xi48>
  %m = "tosa.const"() <{values = dense<[18478, 16869, 17730, 23095, 19927, 16733, 30969, 19622]> : tensor<8xi16>}> : () -> tensor<8xi16>
  %s = "tosa.const"() <{values = dense<[26, 25, 24, 25, 24, 24, 26, 26]> : tensor<8xi8>}> : () -> tensor<8xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi48>}> : () -> tensor<1xi48>
  %zo = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %y = tosa.rescale %c, %m, %s, %none, %zo {scale32 = false, rounding_mode = SINGLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (tensor<1x3x6x8xi48>, tensor<8xi16>, tensor<8xi8>, tensor<1xi48>, tensor<1xi16>) -> tensor<1x3x6x8xi16>
  %q = tosa.reduce_max %y {axis = 3 : i32} : (tensor<1x3x6x8xi16>) -> tensor<1x3x6x1xi16>
  %r = tosa.reduce_max %q {axis = 2 : i32} : (tensor<1x3x6x1xi16>) -> tensor<1x3x1x1xi16>
  return %r : tensor<1x3x1x1xi16>
}
