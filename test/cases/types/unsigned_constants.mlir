// Constants whose elements are kept without a sign: bytes above 127, and floats of 16 bits, whose sign is the highest bit. Lanes
// read them as signed numbers, so that is what their bounds are of.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x4xf16>, %q: tensor<1x4xui8>) -> (tensor<2x4xf16>, tensor<2x4xi8>) {
  %c = "tosa.const"() <{values = dense<[[-0.5, 1.0, -2.0, 0.25], [3.0, -1.5, 0.0, 8.0]]> : tensor<2x4xf16>}> : () -> tensor<2x4xf16>
  %s = tosa.add %x, %c : (tensor<2x4xf16>, tensor<2x4xf16>) -> tensor<2x4xf16>
  %k = "tosa.const"() <{values = dense<[[200, 3, 255, 128]]> : tensor<1x4xui8>}> : () -> tensor<1x4xui8>
  %r = tosa.concat %k, %q {axis = 0 : i32} : (tensor<1x4xui8>, tensor<1x4xui8>) -> tensor<2x4xui8>
  %m = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %h = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zi = "tosa.const"() <{values = dense<128> : tensor<1xui8>}> : () -> tensor<1xui8>
  %zo = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.rescale %r, %m, %h, %zi, %zo {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = true, output_unsigned = false} : (tensor<2x4xui8>, tensor<1xi32>, tensor<1xi8>, tensor<1xui8>, tensor<1xi8>) -> tensor<2x4xi8>
  return %s, %y : tensor<2x4xf16>, tensor<2x4xi8>
}
