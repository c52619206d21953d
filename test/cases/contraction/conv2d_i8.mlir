// A padded convolution of bytes with zero points, a stride and a dilation; taps outside of the input are left out.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x6x7x3xi8>, %w: tensor<4x3x2x3xi8>, %b: tensor<4xi32>) -> tensor<1x3x7x4xi32> {
  %xz = "tosa.const"() <{values = dense<-5> : tensor<1xi8>}> : () -> tensor<1xi8>
  %wz = "tosa.const"() <{values = dense<3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.conv2d %x, %w, %b, %xz, %wz {acc_type = i32, dilation = array<i64: 1, 2>, pad = array<i64: 1, 0, 0, 2>, stride = array<i64: 2, 1>} : (tensor<1x6x7x3xi8>, tensor<4x3x2x3xi8>, tensor<4xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x3x7x4xi32>
  return %y : tensor<1x3x7x4xi32>
}
