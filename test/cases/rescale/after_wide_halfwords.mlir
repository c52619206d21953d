// Sums of halfwords by bytes that do not fit 32 bits, to halfwords by a scale for each channel.
// RUN: compile --target neon,c,pseudo
func.func @wide_to_halfwords(%x: tensor<1x4x4x64xi16>) -> tensor<1x2x2x9xi16> {
  %w = "tosa.const"() <{values = dense<-128> : tensor<9x3x3x64xi8>}> : () -> tensor<9x3x3x64xi8>
  %b = "tosa.const"() <{values = dense<[82799, -89935, 50257, 572, 4628, 8225, -2377, 67152, -61893]> : tensor<9xi48>}> : () -> tensor<9xi48>
  %zx = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %zw = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x4x4x64xi16>, tensor<9x3x3x64xi8>, tensor<9xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x2x2x9xi48>
  %m = "tosa.const"() <{values = dense<[19020, 24910, 28863, 31940, 18003, 18143, 19520, 32534, 21383]> : tensor<9xi16>}> : () -> tensor<9xi16>
  %s = "tosa.const"() <{values = dense<[29, 29, 29, 27, 28, 29, 28, 27, 29]> : tensor<9xi8>}> : () -> tensor<9xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi48>}> : () -> tensor<1xi48>
  %zo = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %y = tosa.rescale %c, %m, %s, %none, %zo {scale32 = false, rounding_mode = SINGLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (tensor<1x2x2x9xi48>, tensor<9xi16>, tensor<9xi8>, tensor<1xi48>, tensor<1xi16>) -> tensor<1x2x2x9xi16>
  return %y : tensor<1x2x2x9xi16>
}
