// A residual block: the input is added to sums of products where those are computed, and the whole is clamped.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x3x5x8xi8>) -> tensor<1x3x5x8xi8> {
  %w = "tosa.const"() <{values = dense<[[[[-85, -20, 49, -20, 35, -55, -5, 88]]], [[[-72, 126, 75, -6, 79, 119, 4, -81]]], [[[2, 8, -67, 74, -127, -124, -33, 111]]], [[[22, -18, -110, -90, 76, 65, -68, 108]]], [[[-68, 50, -117, -16, 127, 62, 70, 97]]], [[[-23, 30, -14, -119, 117, -43, 11, 0]]], [[[50, -98, 39, 116, 113, -33, -122, -88]]], [[[62, 82, -105, -96, 80, 110, -122, -11]]]]> : tensor<8x1x1x8xi8>}> : () -> tensor<8x1x1x8xi8>
  %b = "tosa.const"() <{values = dense<[-571, 230, 591, -198, -79, 92, -591, -518]> : tensor<8xi32>}> : () -> tensor<8xi32>
  %za = "tosa.const"() <{values = dense<[-12]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zb = "tosa.const"() <{values = dense<[0]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.conv2d %x, %w, %b, %za, %zb {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x3x5x8xi8>, tensor<8x1x1x8xi8>, tensor<8xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x3x5x8xi32>
  %m = "tosa.const"() <{values = dense<[1518500250]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %k = "tosa.const"() <{values = dense<[1503238554]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %s = "tosa.const"() <{values = dense<[36]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %l = "tosa.const"() <{values = dense<[22]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %q = "tosa.const"() <{values = dense<[40]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zi = "tosa.const"() <{values = dense<[0]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %zo = "tosa.const"() <{values = dense<[3]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %d = tosa.rescale %c, %m, %s, %zi, %zi {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x3x5x8xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi32>) -> tensor<1x3x5x8xi32>
  %e = tosa.rescale %x, %k, %l, %za, %zi {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x3x5x8xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x3x5x8xi32>
  %f = tosa.add %d, %e : (tensor<1x3x5x8xi32>, tensor<1x3x5x8xi32>) -> tensor<1x3x5x8xi32>
  %g = tosa.rescale %f, %m, %q, %zi, %zo {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x3x5x8xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x3x5x8xi8>
  %h = tosa.clamp %g {max_val = 120 : i8, min_val = 3 : i8} : (tensor<1x3x5x8xi8>) -> tensor<1x3x5x8xi8>
  return %h : tensor<1x3x5x8xi8>
}
