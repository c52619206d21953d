// A rescaled value compared with a code, and what is above 0 of it as a float.
func.func @relu_and_mask(%x: tensor<3x37xi32>) -> (tensor<3x37xi1>, tensor<3x37xf32>) {
  %t = "tosa.const"() <{values = dense<5> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %none = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %mul = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %sh = "tosa.const"() <{values = dense<33> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zi = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %zo = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %q = tosa.rescale %x, %mul, %sh, %zi, %zo {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<3x37xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<3x37xi8>
  %qw = tosa.cast %q : (tensor<3x37xi8>) -> tensor<3x37xi32>
  %b = tosa.greater %qw, %t : (tensor<3x37xi32>, tensor<1x1xi32>) -> tensor<3x37xi1>
  %r = tosa.cast %q : (tensor<3x37xi8>) -> tensor<3x37xf32>
  %f = tosa.select %b, %r, %none : (tensor<3x37xi1>, tensor<3x37xf32>, tensor<1x1xf32>) -> tensor<3x37xf32>
  return %b, %f : tensor<3x37xi1>, tensor<3x37xf32>
}
