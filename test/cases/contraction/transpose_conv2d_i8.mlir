// Products go where a stride of 2 puts them: most taps fall between the elements of the input.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x3x4x2xi8>, %w: tensor<3x3x2x2xi8>, %b: tensor<1xi32>) -> tensor<1x8x8x3xi32> {
  %z = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.transpose_conv2d %x, %w, %b, %z, %z {acc_type = i32, out_pad = array<i64: 0, 1, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x3x4x2xi8>, tensor<3x3x2x2xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8x3xi32>
  return %y : tensor<1x8x8x3xi32>
}
