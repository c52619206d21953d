// A softmax, and graphs that are nearly one.
// RUN: opt --pass-pipeline=raise-softmax
func.func @softmax(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.exp %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %zero : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}
// DECLINES: the maximum is along axis 1, the sum along axis 0
func.func @other_axis(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.exp %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 0 : i32} : (tensor<2x5xf32>) -> tensor<1x5xf32>
  %r = tosa.reciprocal %sum : (tensor<1x5xf32>) -> tensor<1x5xf32>
  %p = tosa.mul %e, %r, %zero : (tensor<2x5xf32>, tensor<1x5xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}
// DECLINES: the sum is not of the exponentials that it divides
func.func @sum_of_differences(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.exp %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %d {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %zero : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}
// DECLINES: what the exponential is multiplied by is not the reciprocal of the sum
func.func @root(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.exp %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %r = tosa.rsqrt %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %zero : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}
// DECLINES: what is divided is not the result of tosa.exp
func.func @no_exponential(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.sigmoid %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %zero : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}
// DECLINES: what is divided is not the result of tosa.exp
func.func @no_curve(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %d {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %d, %r, %zero : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}
// DECLINES: the exponent is not x - max(x), nor that times a positive number
func.func @falling(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %minus = "tosa.const"() <{values = dense<-1.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %m = tosa.mul %d, %minus, %zero : (tensor<2x5xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  %e = tosa.exp %m : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %zero : (tensor<2x5xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}
// DECLINES: what is divided is not the result of tosa.exp
func.func @log_softmax(%x: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.exp %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %l = tosa.log %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.sub %d, %l : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  return %p : tensor<2x5xf32>
}
// DECLINES: nothing is divided by this sum of exponentials
func.func @log_sum_exp(%x: tensor<2x5xf32>) -> tensor<2x1xf32> {
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x5xf32>, tensor<2x1xf32>) -> tensor<2x5xf32>
  %e = tosa.exp %d : (tensor<2x5xf32>) -> tensor<2x5xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x5xf32>) -> tensor<2x1xf32>
  %l = tosa.log %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.add %l, %max : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xf32>
  return %p : tensor<2x1xf32>
}
