// A convolution over depth, height and width, with constant weights and a bias for all channels.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x3x4x4x2xi8>) -> tensor<1x3x4x3x2xi32> {
  %z = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %w = "tosa.const"() <{values = dense<[[[[[1, -2], [3, 4]]], [[[5, 6], [-7, 8]]]], [[[[-128, 127], [0, 1]]], [[[2, 3], [4, 5]]]]]> : tensor<2x2x1x2x2xi8>}> : () -> tensor<2x2x1x2x2xi8>
  %b = "tosa.const"() <{values = dense<100> : tensor<1xi32>}> : () -> tensor<1xi32>
  %y = tosa.conv3d %x, %w, %b, %z, %z {acc_type = i32, dilation = array<i64: 1, 1, 1>, pad = array<i64: 0, 1, 0, 0, 0, 0>, stride = array<i64: 1, 1, 1>} : (tensor<1x3x4x4x2xi8>, tensor<2x2x1x2x2xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x3x4x3x2xi32>
  return %y : tensor<1x3x4x3x2xi32>
}
