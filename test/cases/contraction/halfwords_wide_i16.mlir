// Sums of halfwords by bytes that do not fit 32 bits, since weights or biases are too large for it, or known at run time only.
// RUN: compile --target neon,c,pseudo
func.func @many(%x: tensor<1x4x4x64xi16>) -> tensor<1x2x2x8xi16> {
  %w = "tosa.const"() <{values = dense<-128> : tensor<8x3x3x64xi8>}> : () -> tensor<8x3x3x64xi8>
  %b = "tosa.const"() <{values = dense<[-48124, 11705, -9928, -69402, -8692, 38337, -39813, 82024]> : tensor<8xi48>}> : () -> tensor<8xi48>
  %zx = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %zw = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x4x4x64xi16>, tensor<8x3x3x64xi8>, tensor<8xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x2x2x8xi48>
  %m = "tosa.const"() <{values = dense<[31030]> : tensor<1xi16>}> : () -> tensor<1xi16>
  %s = "tosa.const"() <{values = dense<[30]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi48>}> : () -> tensor<1xi48>
  %zo = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %y = tosa.rescale %c, %m, %s, %none, %zo {scale32 = false, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x2x2x8xi48>, tensor<1xi16>, tensor<1xi8>, tensor<1xi48>, tensor<1xi16>) -> tensor<1x2x2x8xi16>
  return %y : tensor<1x2x2x8xi16>
}
func.func @biased(%x: tensor<1x2x3x8xi16>) -> tensor<1x2x3x8xi48> {
  %w = "tosa.const"() <{values = dense<[[[[-49, 114, 34, 9, -65, -15, 121, -112]]], [[[16, -29, 66, 60, -113, 24, -97, 1]]], [[[-42, -109, -79, -76, -30, 70, 28, -13]]], [[[70, -13, -99, 31, 43, -8, -96, -121]]], [[[66, 67, 92, 79, 53, -104, -38, 29]]], [[[-38, -57, 58, 91, 91, 72, -98, -3]]], [[[-60, -104, 96, -65, 71, -16, -72, 105]]], [[[-88, 0, -115, -117, -55, 64, 90, 35]]]]> : tensor<8x1x1x8xi8>}> : () -> tensor<8x1x1x8xi8>
  %b = "tosa.const"() <{values = dense<[140737488355327, -140737488355328, 140737488355327, -140737488355328, 140737488355327, -140737488355328, -8589934592, -8589934592]> : tensor<8xi48>}> : () -> tensor<8xi48>
  %zx = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %zw = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x2x3x8xi16>, tensor<8x1x1x8xi8>, tensor<8xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x2x3x8xi48>
  return %c : tensor<1x2x3x8xi48>
}
func.func @small(%x: tensor<1x4x4x64xi16>) -> tensor<1x2x2x8xi16> {
  %w = "tosa.const"() <{values = dense<-128> : tensor<8x3x3x64xi8>}> : () -> tensor<8x3x3x64xi8>
  %b = "tosa.const"() <{values = dense<[-48124, 11705, -9928, -69402, -8692, 38337, -39813, 82024]> : tensor<8xi48>}> : () -> tensor<8xi48>
  %zx = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %zw = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x4x4x64xi16>, tensor<8x3x3x64xi8>, tensor<8xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x2x2x8xi48>
  %m = "tosa.const"() <{values = dense<[30]> : tensor<1xi16>}> : () -> tensor<1xi16>
  %s = "tosa.const"() <{values = dense<[30]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi48>}> : () -> tensor<1xi48>
  %zo = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %y = tosa.rescale %c, %m, %s, %none, %zo {scale32 = false, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x2x2x8xi48>, tensor<1xi16>, tensor<1xi8>, tensor<1xi48>, tensor<1xi16>) -> tensor<1x2x2x8xi16>
  return %y : tensor<1x2x2x8xi16>
}
