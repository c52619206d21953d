// Entries of a row table that are NaN where others are numbers: the logarithm of what is negative for 101 to 109,
// clamped to one number, is NaN there, and becomes 0.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<4x400xi8>) -> tensor<4x400xi8> {
  %s = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %a = "tosa.const"() <{values = dense<100.5> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %b = "tosa.const"() <{values = dense<109.5> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %f = tosa.cast %x : (tensor<4x400xi8>) -> tensor<4x400xf32>
  %fa = tosa.sub %f, %a : (tensor<4x400xf32>, tensor<1x1xf32>) -> tensor<4x400xf32>
  %fb = tosa.sub %f, %b : (tensor<4x400xf32>, tensor<1x1xf32>) -> tensor<4x400xf32>
  %p = tosa.mul %fa, %fb, %s : (tensor<4x400xf32>, tensor<4x400xf32>, tensor<1xi8>) -> tensor<4x400xf32>
  %l = tosa.log %p : (tensor<4x400xf32>) -> tensor<4x400xf32>
  %m = tosa.reduce_max %f {axis = 1 : i32} : (tensor<4x400xf32>) -> tensor<4x1xf32>
  %r = tosa.add %l, %m : (tensor<4x400xf32>, tensor<4x1xf32>) -> tensor<4x400xf32>
  %c = tosa.clamp %r {max_val = 20.0 : f32, min_val = 20.0 : f32} : (tensor<4x400xf32>) -> tensor<4x400xf32>
  %y = tosa.cast %c : (tensor<4x400xf32>) -> tensor<4x400xi8>
  return %y : tensor<4x400xi8>
}
