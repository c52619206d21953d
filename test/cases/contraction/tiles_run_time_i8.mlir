// Products of two matrices that are known at run time only: the second is packed, and summed by columns, before the tiles.
// RUN: compile --target neon,c,pseudo
func.func @both_zero_points(%x: tensor<2x9x21xi8>, %w: tensor<2x21x11xi8>) -> tensor<2x9x11xi8> {
  %za = "tosa.const"() <{values = dense<[-128]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zb = "tosa.const"() <{values = dense<[5]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zi = "tosa.const"() <{values = dense<[0]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %zo = "tosa.const"() <{values = dense<[-7]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %m = "tosa.const"() <{values = dense<[1518500250]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %s = "tosa.const"() <{values = dense<[41]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.matmul %x, %w, %za, %zb : (tensor<2x9x21xi8>, tensor<2x21x11xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<2x9x11xi32>
  %y = tosa.rescale %c, %m, %s, %zi, %zo {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<2x9x11xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<2x9x11xi8>
  return %y : tensor<2x9x11xi8>
}
func.func @no_zero_point(%x: tensor<1x8x16xi8>, %w: tensor<1x16x8xi8>) -> tensor<1x8x8xi8> {
  %za = "tosa.const"() <{values = dense<[0]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zb = "tosa.const"() <{values = dense<[0]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zi = "tosa.const"() <{values = dense<[0]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %zo = "tosa.const"() <{values = dense<[-7]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %m = "tosa.const"() <{values = dense<[1518500250]> : tensor<1xi32>}> : () -> tensor<1xi32>
  %s = "tosa.const"() <{values = dense<[41]> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = tosa.matmul %x, %w, %za, %zb : (tensor<1x8x16xi8>, tensor<1x16x8xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8xi32>
  %y = tosa.rescale %c, %m, %s, %zi, %zo {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x8x8xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x8x8xi8>
  return %y : tensor<1x8x8xi8>
}
