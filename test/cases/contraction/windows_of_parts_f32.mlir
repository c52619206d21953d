// Two branches of windows over a part of the channels each, which store theirs side by side; what follows is summed over both.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x5x6x24xf32>, %w: tensor<8x3x3x8xf32>, %d: tensor<3x3x16x1xf32>) -> (tensor<1x5x6x24xf32>, tensor<1x5x6x1xf32>) {
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %b8 = "tosa.const"() <{values = dense<0.5> : tensor<8xf32>}> : () -> tensor<8xf32>
  %b16 = "tosa.const"() <{values = dense<-0.5> : tensor<16xf32>}> : () -> tensor<16xf32>
  %at0 = tosa.const_shape {values = dense<[0, 0, 0, 0]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %at8 = tosa.const_shape {values = dense<[0, 0, 0, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %of8 = tosa.const_shape {values = dense<[1, 5, 6, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %of16 = tosa.const_shape {values = dense<[1, 5, 6, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %l = tosa.slice %x, %at0, %of8 : (tensor<1x5x6x24xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x5x6x8xf32>
  %r = tosa.slice %x, %at8, %of16 : (tensor<1x5x6x24xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x5x6x16xf32>
  %p = tosa.conv2d %l, %w, %b8, %zero, %zero {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x5x6x8xf32>, tensor<8x3x3x8xf32>, tensor<8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x6x8xf32>
  %s = tosa.depthwise_conv2d %r, %d, %b16, %zero, %zero {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x5x6x16xf32>, tensor<3x3x16x1xf32>, tensor<16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x6x16xf32>
  %z = tosa.concat %p, %s {axis = 3 : i32} : (tensor<1x5x6x8xf32>, tensor<1x5x6x16xf32>) -> tensor<1x5x6x24xf32>
  %m = tosa.reduce_max %z {axis = 3 : i32} : (tensor<1x5x6x24xf32>) -> tensor<1x5x6x1xf32>
  return %z, %m : tensor<1x5x6x24xf32>, tensor<1x5x6x1xf32>
}
