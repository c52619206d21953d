// More channels than lanes, with a tail.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<3x19xi32>) -> tensor<3x19xi8> {
  %multiplier = "tosa.const"() <{values = dense<[1073741824, 1123741824, 1173741824, 1223741824, 1273741824, 1323741824, 1373741824, 1423741824, 1473741824, 1523741824, 1573741824, 1623741824, 1673741824, 1723741824, 1773741824, 1823741824, 1873741824, 1923741824, 1973741824]> : tensor<19xi32>}> : () -> tensor<19xi32>
  %shift = "tosa.const"() <{values = dense<[31, 32, 33, 34, 35, 36, 37, 38, 39, 31, 32, 33, 34, 35, 36, 37, 38, 39, 31]> : tensor<19xi8>}> : () -> tensor<19xi8>
  %from = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %to = "tosa.const"() <{values = dense<4> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z = tosa.rescale %x, %multiplier, %shift, %from, %to {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (tensor<3x19xi32>, tensor<19xi32>, tensor<19xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<3x19xi8>
  return %z : tensor<3x19xi8>
}
