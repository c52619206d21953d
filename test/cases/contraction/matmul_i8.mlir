// A batched product of bytes, each with a zero point, with what follows it.
// RUN: compile --target neon,c,pseudo
func.func @main(%a: tensor<2x5x9xi8>, %b: tensor<2x9x7xi8>) -> tensor<2x5x7xi8> {
  %az = "tosa.const"() <{values = dense<-128> : tensor<1xi8>}> : () -> tensor<1xi8>
  %bz = "tosa.const"() <{values = dense<4> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.matmul %a, %b, %az, %bz : (tensor<2x5x9xi8>, tensor<2x9x7xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<2x5x7xi32>
  %m = "tosa.const"() <{values = dense<1431655766> : tensor<1xi32>}> : () -> tensor<1xi32>
  %s = "tosa.const"() <{values = dense<40> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zi = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %zo = "tosa.const"() <{values = dense<7> : tensor<1xi8>}> : () -> tensor<1xi8>
  %q = tosa.rescale %y, %m, %s, %zi, %zo {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<2x5x7xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<2x5x7xi8>
  return %q : tensor<2x5x7xi8>
}
