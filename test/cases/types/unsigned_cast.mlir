// A ui8 is a number from 0 to 255: casts extend with zeros, from floats they saturate at 0 and 255; a constant is folded to the same.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<4x33xui8>) -> (tensor<4x33xi32>, tensor<4x33xf32>, tensor<2xui8>) {
  %k = "tosa.const"() <{values = dense<[-3.5, 700.0]> : tensor<2xf32>}> : () -> tensor<2xf32>
  %m = tosa.cast %x : (tensor<4x33xui8>) -> tensor<4x33xi32>
  %f = tosa.cast %x : (tensor<4x33xui8>) -> tensor<4x33xf32>
  %y = tosa.cast %k : (tensor<2xf32>) -> tensor<2xui8>
  return %m, %f, %y : tensor<4x33xi32>, tensor<4x33xf32>, tensor<2xui8>
}
