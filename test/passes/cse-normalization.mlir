// A row's maximum that is computed twice, with shapes and constants of its own each time.
// RUN: opt --pass-pipeline=cse
func.func @normalize(%x: tensor<2x6xf32>) -> tensor<2x6xf32> {
  %s0 = tosa.const_shape {values = dense<[3, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %s1 = tosa.const_shape {values = dense<[3, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %z0 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z1 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.reshape %x, %s0 : (tensor<2x6xf32>, !tosa.shape<2>) -> tensor<3x4xf32>
  %1 = tosa.reshape %x, %s1 : (tensor<2x6xf32>, !tosa.shape<2>) -> tensor<3x4xf32>
  %2 = tosa.reduce_max %0 {axis = 1 : i32} : (tensor<3x4xf32>) -> tensor<3x1xf32>
  %3 = tosa.reduce_max %1 {axis = 1 : i32} : (tensor<3x4xf32>) -> tensor<3x1xf32>
  %4 = tosa.sub %0, %2 : (tensor<3x4xf32>, tensor<3x1xf32>) -> tensor<3x4xf32>
  %5 = tosa.sub %1, %3 : (tensor<3x4xf32>, tensor<3x1xf32>) -> tensor<3x4xf32>
  %6 = tosa.mul %4, %5, %z0 : (tensor<3x4xf32>, tensor<3x4xf32>, tensor<1xi8>) -> tensor<3x4xf32>
  %7 = tosa.mul %6, %6, %z1 : (tensor<3x4xf32>, tensor<3x4xf32>, tensor<1xi8>) -> tensor<3x4xf32>
  %8 = tosa.const_shape {values = dense<[2, 6]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %9 = tosa.reshape %7, %8 : (tensor<3x4xf32>, !tosa.shape<2>) -> tensor<2x6xf32>
  return %9 : tensor<2x6xf32>
}
