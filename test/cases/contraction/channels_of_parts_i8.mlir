// Bytes: a depthwise window over a part of the channels, and a product over the others, rescaled into one value.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x5x6x40xi8>) -> tensor<1x5x6x40xi8> {
  %zi = "tosa.const"() <{values = dense<3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %wide = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %by = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %shift = "tosa.const"() <{values = dense<38> : tensor<1xi8>}> : () -> tensor<1xi8>
  %wd = "tosa.const"() <{values = dense<5> : tensor<3x3x16x1xi8>}> : () -> tensor<3x3x16x1xi8>
  %wc = "tosa.const"() <{values = dense<-7> : tensor<24x1x1x24xi8>}> : () -> tensor<24x1x1x24xi8>
  %bd = "tosa.const"() <{values = dense<100> : tensor<16xi32>}> : () -> tensor<16xi32>
  %bc = "tosa.const"() <{values = dense<-100> : tensor<24xi32>}> : () -> tensor<24xi32>
  %at0 = tosa.const_shape {values = dense<[0, 0, 0, 0]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %at16 = tosa.const_shape {values = dense<[0, 0, 0, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %of16 = tosa.const_shape {values = dense<[1, 5, 6, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %of24 = tosa.const_shape {values = dense<[1, 5, 6, 24]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %l = tosa.slice %x, %at0, %of16 : (tensor<1x5x6x40xi8>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x5x6x16xi8>
  %r = tosa.slice %x, %at16, %of24 : (tensor<1x5x6x40xi8>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x5x6x24xi8>
  %p = tosa.depthwise_conv2d %l, %wd, %bd, %zi, %zero {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x5x6x16xi8>, tensor<3x3x16x1xi8>, tensor<16xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x5x6x16xi32>
  %s = tosa.conv2d %r, %wc, %bc, %zi, %zero {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x5x6x24xi8>, tensor<24x1x1x24xi8>, tensor<24xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x5x6x24xi32>
  %p8 = tosa.rescale %p, %by, %shift, %wide, %zero {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x5x6x16xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x5x6x16xi8>
  %s8 = tosa.rescale %s, %by, %shift, %wide, %zero {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x5x6x24xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x5x6x24xi8>
  %z = tosa.concat %s8, %p8 {axis = 3 : i32} : (tensor<1x5x6x24xi8>, tensor<1x5x6x16xi8>) -> tensor<1x5x6x40xi8>
  return %z : tensor<1x5x6x40xi8>
}
