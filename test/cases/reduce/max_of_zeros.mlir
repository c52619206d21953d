// Products with -0 are zeros of both signs: the greatest of them is not that of the greatest byte.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<4x33xi8>) -> tensor<4x1xf32> {
  %z = "tosa.const"() <{values = dense<-0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %s = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %f = tosa.cast %x : (tensor<4x33xi8>) -> tensor<4x33xf32>
  %p = tosa.mul %f, %z, %s : (tensor<4x33xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<4x33xf32>
  %m = tosa.reduce_max %p {axis = 1 : i32} : (tensor<4x33xf32>) -> tensor<4x1xf32>
  return %m : tensor<4x1xf32>
}
