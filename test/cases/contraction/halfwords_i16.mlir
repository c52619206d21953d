// Halfwords by constant bytes, summed in 48 bits: in planes of bytes where the sums fit 32. Windows with a border, single pixels,
// steps of two, few channels, channels by themselves, weights at both ends and with a zero point.
// RUN: compile --target neon,c,pseudo
func.func @bordered(%x: tensor<1x4x5x5xi16>) -> tensor<1x4x5x9xi48> {
  %w = "tosa.const"() <{values = dense<[[[[-35, -7, -4, -55, -21], [-69, -13, -126, -23, 91], [41, 55, -61, -67, 35]], [[-71, -125, -52, -50, 81], [-42, 43, -91, 116, 63], [27, -48, -122, 75, -71]], [[117, 27, -63, -122, 101], [-88, 79, 28, 43, 34], [-120, -9, -11, 26, 33]]], [[[53, -52, 125, -70, 73], [-48, -35, -61, -20, 74], [-105, -38, -1, -19, 5]], [[37, -83, 115, 17, -52], [21, -116, -55, 122, -106], [86, 75, -126, 6, -32]], [[-67, -2, -88, -48, -50], [-46, -10, -11, -111, -85], [52, -4, 59, 90, -124]]], [[[-14, 88, 94, -2, -124], [108, 88, -6, 51, 76], [-96, -11, 86, 29, -107]], [[0, 40, -122, 120, -91], [54, -68, 108, -24, 102], [-33, -119, 11, -116, 41]], [[39, -25, 27, -46, -5], [3, 44, 116, 81, 73], [47, 40, 85, 82, -109]]], [[[-69, -46, -102, 54, -104], [11, -96, -65, -125, -27], [33, -116, 108, 88, -98]], [[61, 48, -115, 113, 89], [68, -27, -88, 103, 36], [50, -62, -66, -82, 22]], [[-125, -66, 7, -65, 108], [-98, -101, 37, -90, -59], [-28, -23, -118, -24, -9]]], [[[99, 59, -8, -10, -61], [-118, -112, -120, 54, -77], [-18, 43, -62, 109, 120]], [[1, -29, -101, 80, -72], [-98, -21, 34, -100, -55], [-98, -11, -16, -91, 88]], [[-25, -67, -95, 99, -94], [97, -24, -17, 1, -70], [-26, -80, -35, 43, -1]]], [[[84, -83, 93, -23, -74], [41, -18, 89, -122, -3], [-50, 19, -52, 122, -96]], [[89, -108, 65, 127, 74], [-49, 61, 0, -66, 9], [37, -7, -74, 23, -14]], [[1, -93, -2, 14, -107], [68, 34, 126, 44, -100], [58, 42, -47, -113, -9]]], [[[-107, 79, 0, 59, 66], [-114, 4, -42, 9, -84], [-102, 55, -34, -24, -55]], [[-27, -111, -70, -79, -11], [-74, 56, -124, 34, -127], [-71, -42, -26, 28, 32]], [[-75, -113, -59, 104, 36], [-122, -29, 33, -113, -90], [43, 117, 10, 50, 116]]], [[[-71, -75, 1, 74, 89], [33, 91, 11, 42, 84], [36, 58, 63, 114, 107]], [[-59, 4, -120, 30, 29], [77, 78, 3, 121, -72], [-7, 21, -4, -38, -93]], [[55, -10, 64, 56, 105], [-83, -100, -79, -122, -104], [111, -32, 59, -54, 40]]], [[[81, 37, 117, -103, -88], [-118, -80, 111, 29, 49], [67, 49, -97, 57, 115]], [[67, -69, -39, -75, 18], [-16, -104, -81, 112, -105], [-9, -107, 99, -119, 19]], [[-89, -88, 46, 58, 72], [-87, 70, -75, -21, -117], [65, -37, -98, 47, 94]]]]> : tensor<9x3x3x5xi8>}> : () -> tensor<9x3x3x5xi8>
  %b = "tosa.const"() <{values = dense<[15657, 17475, -22097, -57809, 70147, 10466, 66029, -39270, 2705]> : tensor<9xi48>}> : () -> tensor<9xi48>
  %zx = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %zw = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x4x5x5xi16>, tensor<9x3x3x5xi8>, tensor<9xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x4x5x9xi48>
  return %c : tensor<1x4x5x9xi48>
}
func.func @pixels(%x: tensor<1x3x4x20xi16>) -> tensor<1x3x4x10xi16> {
  %w = "tosa.const"() <{values = dense<[[[[97, 63, 93, -120, 48, -30, -87, -20, 68, 82, -100, -20, 83, 46, -106, 79, 50, -118, -53, 85]]], [[[-8, 36, -43, 79, -100, 64, -107, 76, 101, -110, -55, -128, -43, -29, 22, 82, -115, -102, -68, -128]]], [[[-64, 32, -88, 26, 100, -53, 91, 16, 81, -86, -53, -107, 24, 6, 27, 99, 33, -90, 5, 65]]], [[[29, 116, -117, -65, -70, 43, 77, 11, 102, 20, -17, 11, -121, 114, -126, -27, -86, 86, -49, -14]]], [[[44, 81, -73, 8, -123, 34, -42, 63, 86, 20, 58, -19, -48, -25, -108, -86, 14, -128, -118, -78]]], [[[9, -29, -74, -67, 126, 124, 55, -117, -127, -95, 1, 86, -68, 40, 86, 119, 64, -7, -25, 28]]], [[[-47, -14, -35, -40, 70, 52, -91, -53, -114, -24, -55, 83, -82, 7, 20, 91, 44, 38, 74, -28]]], [[[43, -1, 107, -116, -119, 51, -117, 96, 80, 81, -83, -56, -6, -3, -119, -40, -106, -41, 6, -16]]], [[[56, 120, -110, 126, -62, -3, 33, 112, 87, 62, 43, -4, 21, 83, -123, 80, -127, -24, 93, -51]]], [[[-125, -19, -59, -114, -79, -25, -8, 76, 12, -121, 107, -99, 36, 30, 32, 42, -2, -7, -108, 16]]]]> : tensor<10x1x1x20xi8>}> : () -> tensor<10x1x1x20xi8>
  %b = "tosa.const"() <{values = dense<[-51592, -22596, -5108, 1954, -58422, -25483, -68892, 40468, -76460, -11412]> : tensor<10xi48>}> : () -> tensor<10xi48>
  %zx = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %zw = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x3x4x20xi16>, tensor<10x1x1x20xi8>, tensor<10xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x3x4x10xi48>
  %m = "tosa.const"() <{values = dense<[24416, 25191, 29412, 21484, 25767, 18341, 27779, 28922, 16886, 23546]> : tensor<10xi16>}> : () -> tensor<10xi16>
  %s = "tosa.const"() <{values = dense<[23, 22, 24, 23, 23, 23, 23, 24, 23, 22]> : tensor<10xi8>}> : () -> tensor<10xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi48>}> : () -> tensor<1xi48>
  %zo = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %y = tosa.rescale %c, %m, %s, %none, %zo {scale32 = false, rounding_mode = SINGLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (tensor<1x3x4x10xi48>, tensor<10xi16>, tensor<10xi8>, tensor<1xi48>, tensor<1xi16>) -> tensor<1x3x4x10xi16>
  return %y : tensor<1x3x4x10xi16>
}
func.func @steps(%x: tensor<1x5x7x3xi16>) -> tensor<1x3x4x3xi16> {
  %w = "tosa.const"() <{values = dense<[[[[-128, 127, -128], [127, -128, 127], [127, 127, 127]], [[127, -128, 127], [127, 127, -128], [0, -128, -128]], [[127, 0, 0], [127, -128, -128], [-128, -128, -128]]], [[[127, 127, -128], [-128, -128, 0], [0, 127, 127]], [[127, 0, 0], [-128, -128, 127], [0, -128, 127]], [[0, -128, -128], [-128, -128, 0], [127, -128, 127]]], [[[-128, -128, 127], [127, -128, -128], [-128, -128, -128]], [[-128, 127, -128], [0, 0, -128], [-128, 127, 0]], [[-128, -128, 0], [0, 0, -128], [127, -128, -128]]]]> : tensor<3x3x3x3xi8>}> : () -> tensor<3x3x3x3xi8>
  %b = "tosa.const"() <{values = dense<[-18445, 23982, -27992]> : tensor<3xi48>}> : () -> tensor<3xi48>
  %zx = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %zw = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 2, 2>} : (tensor<1x5x7x3xi16>, tensor<3x3x3x3xi8>, tensor<3xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x3x4x3xi48>
  %m = "tosa.const"() <{values = dense<[26973]> : tensor<1xi16>}> : () -> tensor<1xi16>
  %s = "tosa.const"() <{values = dense<[20]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi48>}> : () -> tensor<1xi48>
  %zo = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %y = tosa.rescale %c, %m, %s, %none, %zo {scale32 = false, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x3x4x3xi48>, tensor<1xi16>, tensor<1xi8>, tensor<1xi48>, tensor<1xi16>) -> tensor<1x3x4x3xi16>
  return %y : tensor<1x3x4x3xi16>
}
func.func @all_least(%x: tensor<1x2x3x16xi16>) -> tensor<1x2x3x8xi16> {
  %w = "tosa.const"() <{values = dense<-128> : tensor<8x1x1x16xi8>}> : () -> tensor<8x1x1x16xi8>
  %b = "tosa.const"() <{values = dense<[20717, 29436, -26466, 43596, 6831, -17691, 4685, 45596]> : tensor<8xi48>}> : () -> tensor<8xi48>
  %zx = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %zw = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x2x3x16xi16>, tensor<8x1x1x16xi8>, tensor<8xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x2x3x8xi48>
  %m = "tosa.const"() <{values = dense<[26734]> : tensor<1xi16>}> : () -> tensor<1xi16>
  %s = "tosa.const"() <{values = dense<[24]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi48>}> : () -> tensor<1xi48>
  %zo = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %y = tosa.rescale %c, %m, %s, %none, %zo {scale32 = false, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x2x3x8xi48>, tensor<1xi16>, tensor<1xi8>, tensor<1xi48>, tensor<1xi16>) -> tensor<1x2x3x8xi16>
  return %y : tensor<1x2x3x8xi16>
}
func.func @zero_point(%x: tensor<1x2x9x6xi16>) -> tensor<1x2x8x4xi48> {
  %w = "tosa.const"() <{values = dense<[[[[4, -105, 116, -65, 76, -41], [57, -125, -64, -105, 29, 124]]], [[[45, -15, -51, 101, 7, -37], [-87, 41, 107, -32, 44, 30]]], [[[39, 70, 82, -105, 68, -29], [-40, 35, 29, -1, -95, -88]]], [[[48, -103, -32, 45, 8, -25], [85, 89, -52, 31, -79, -118]]]]> : tensor<4x1x2x6xi8>}> : () -> tensor<4x1x2x6xi8>
  %b = "tosa.const"() <{values = dense<[-2892, -13935, 60030, -23660]> : tensor<4xi48>}> : () -> tensor<4xi48>
  %zx = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %zw = "tosa.const"() <{values = dense<-7> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x2x9x6xi16>, tensor<4x1x2x6xi8>, tensor<4xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x2x8x4xi48>
  return %c : tensor<1x2x8x4xi48>
}
func.func @channels(%x: tensor<1x5x8x8xi16>) -> tensor<1x5x8x8xi16> {
  %w = "tosa.const"() <{values = dense<[[[[-87], [-39], [16], [66], [114], [-48], [39], [-49]], [[36], [78], [-92], [-18], [-16], [-30], [79], [93]], [[-127], [-59], [55], [25], [-49], [93], [-55], [63]]], [[[86], [-13], [-33], [69], [0], [98], [110], [-50]], [[15], [119], [-42], [-47], [80], [23], [-51], [-114]], [[68], [123], [72], [-8], [-85], [-1], [9], [119]]], [[[-37], [-21], [-73], [-122], [-111], [-41], [-6], [-122]], [[-59], [-118], [48], [96], [-3], [74], [92], [57]], [[-2], [37], [-34], [-30], [-65], [18], [96], [-51]]]]> : tensor<3x3x8x1xi8>}> : () -> tensor<3x3x8x1xi8>
  %b = "tosa.const"() <{values = dense<[74621, 16078, -7367, 9799, -19580, -2909, -19225, -32726]> : tensor<8xi48>}> : () -> tensor<8xi48>
  %zx = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %zw = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.depthwise_conv2d %x, %w, %b, %zx, %zw {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x5x8x8xi16>, tensor<3x3x8x1xi8>, tensor<8xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x5x8x8xi48>
  %m = "tosa.const"() <{values = dense<[18804, 22979, 27786, 26474, 22129, 19781, 16814, 30050]> : tensor<8xi16>}> : () -> tensor<8xi16>
  %s = "tosa.const"() <{values = dense<[17, 18, 17, 17, 17, 16, 16, 17]> : tensor<8xi8>}> : () -> tensor<8xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi48>}> : () -> tensor<1xi48>
  %zo = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %y = tosa.rescale %c, %m, %s, %none, %zo {scale32 = false, rounding_mode = SINGLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (tensor<1x5x8x8xi48>, tensor<8xi16>, tensor<8xi8>, tensor<1xi48>, tensor<1xi16>) -> tensor<1x5x8x8xi16>
  return %y : tensor<1x5x8x8xi16>
}
