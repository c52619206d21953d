// The greatest of the halfwords that sums of products become.
// RUN: compile --target neon,c,pseudo
func.func @halfwords_to_greatest(%x: tensor<1x3x6x16xi16>) -> tensor<1x3x1x1xi16> {
  %w = "tosa.const"() <{values = dense<[[[[67, 92, -56, 98, 16, 102, 94, 113, 13, -13, 117, 49, 92, -19, -53, -110]]], [[[110, 60, -114, 54, 12, 7, 84, 71, -30, 101, 107, -79, 122, -27, -120, -115]]], [[[34, -109, 126, 2, -16, -7, 69, 126, 16, -2, 2, -14, -118, -79, 92, -1]]], [[[-47, 26, -48, 113, 24, 28, 16, -45, -79, -2, 32, 105, -52, 52, 16, 82]]], [[[47, -73, 13, -41, -34, 40, -61, -61, -15, 96, -74, -119, 98, 85, 125, -108]]], [[[-85, 72, -41, -71, 124, 94, -59, -44, -3, -44, 54, 125, -112, -12, -40, 103]]], [[[36, -50, -106, -10, -112, 13, 38, -71, 118, -94, -89, -55, 25, 8, -17, 31]]], [[[-4, -95, -33, -41, 83, -39, 81, -99, 103, -62, -6, 31, -23, -94, 47, -116]]]]> : tensor<8x1x1x16xi8>}> : () -> tensor<8x1x1x16xi8>
  %b = "tosa.const"() <{values = dense<[21164, -22952, -30096, 79386, 8710, -29176, 45368, -2520]> : tensor<8xi48>}> : () -> tensor<8xi48>
  %zx = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %zw = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x3x6x16xi16>, tensor<8x1x1x16xi8>, tensor<8xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x3x6x8xi48>
  %m = "tosa.const"() <{values = dense<[31742, 32649, 16724, 20610, 26223, 20263, 31511, 32584]> : tensor<8xi16>}> : () -> tensor<8xi16>
  %s = "tosa.const"() <{values = dense<[26, 24, 24, 25, 24, 24, 25, 25]> : tensor<8xi8>}> : () -> tensor<8xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi48>}> : () -> tensor<1xi48>
  %zo = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %y = tosa.rescale %c, %m, %s, %none, %zo {scale32 = false, rounding_mode = SINGLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (tensor<1x3x6x8xi48>, tensor<8xi16>, tensor<8xi8>, tensor<1xi48>, tensor<1xi16>) -> tensor<1x3x6x8xi16>
  %q = tosa.reduce_max %y {axis = 3 : i32} : (tensor<1x3x6x8xi16>) -> tensor<1x3x6x1xi16>
  %r = tosa.reduce_max %q {axis = 2 : i32} : (tensor<1x3x6x1xi16>) -> tensor<1x3x1x1xi16>
  return %r : tensor<1x3x1x1xi16>
}
