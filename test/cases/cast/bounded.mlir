// A gate computed in floats: what a sigmoid gives has bounds, so a product with it is far from wrapping.
// RUN: compile --target neon,c,pseudo
// HAS pseudo: gate = .* in 0..128
// HAS pseudo: product = .* in -16384..16256
// LACKS neon: vmull_s32
func.func @bounded(%x: tensor<3x37xi8>) -> tensor<3x37xi8> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %scale = "tosa.const"() <{values = dense<0.05> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %codes = "tosa.const"() <{values = dense<128.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %m = "tosa.const"() <{values = dense<1518500250> : tensor<1xi32>}> : () -> tensor<1xi32>
  %s = "tosa.const"() <{values = dense<38> : tensor<1xi8>}> : () -> tensor<1xi8>
  %wide = tosa.cast %x : (tensor<3x37xi8>) -> tensor<3x37xi32>
  %top = tosa.reduce_max %wide {axis = 1 : i32} : (tensor<3x37xi32>) -> tensor<3x1xi32>
  %real = tosa.cast %top : (tensor<3x1xi32>) -> tensor<3x1xf32>
  %scaled = tosa.mul %real, %scale, %zero : (tensor<3x1xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<3x1xf32>
  %sigmoid = tosa.sigmoid %scaled : (tensor<3x1xf32>) -> tensor<3x1xf32>
  %of = tosa.mul %sigmoid, %codes, %zero : (tensor<3x1xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<3x1xf32>
  %gate = tosa.cast %of : (tensor<3x1xf32>) -> tensor<3x1xi32>
  %product = tosa.mul %wide, %gate, %zero : (tensor<3x37xi32>, tensor<3x1xi32>, tensor<1xi8>) -> tensor<3x37xi32>
  %y = tosa.rescale %product, %m, %s, %none, %zero {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<3x37xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<3x37xi8>
  return %y : tensor<3x37xi8>
}
