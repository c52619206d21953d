// Windows over a tensor that is one number everywhere: it is still not there beside the tensor.
// RUN: compile --target neon,c,pseudo
func.func @spread(%w: tensor<1x1x3x1xf32>, %b: tensor<1xf32>) -> tensor<1x3x4x1xf32> {
  %x = "tosa.const"() <{values = dense<1.0> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
  %z = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %y = tosa.transpose_conv2d %x, %w, %b, %z, %z {out_pad = array<i64: 1, 1, 0, 1>, stride = array<i64: 3, 3>, acc_type = f32} : (tensor<1x1x1x1xf32>, tensor<1x1x3x1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4x1xf32>
  return %y : tensor<1x3x4x1xf32>
}
func.func @padded(%w: tensor<1x3x3x1xf32>, %b: tensor<1xf32>) -> tensor<1x2x8x1xf32> {
  %x = "tosa.const"() <{values = dense<0.5> : tensor<1x2x8x1xf32>}> : () -> tensor<1x2x8x1xf32>
  %z = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %y = tosa.conv2d %x, %w, %b, %z, %z {pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>, acc_type = f32} : (tensor<1x2x8x1xf32>, tensor<1x3x3x1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x2x8x1xf32>
  return %y : tensor<1x2x8x1xf32>
}
