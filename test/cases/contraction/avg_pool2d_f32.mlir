// The mean of all elements of each channel.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x4x3x5xf32>) -> tensor<1x1x1x5xf32> {
  %z = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %y = tosa.avg_pool2d %x, %z, %z {acc_type = f32, kernel = array<i64: 4, 3>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x4x3x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x1x5xf32>
  return %y : tensor<1x1x1x5xf32>
}
