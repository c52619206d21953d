// Lanes with exp(x - max) below the bound are taken out before the softmax; what does not pass is 0 by that, or chosen, and
// the truth of it needs no softmax.
// RUN: opt --pass-pipeline=raise-softmax,fuse-threshold{mode=approx},dce
func.func @dropped(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
  %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  %c = tosa.greater %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  %y = tosa.select %c, %p, %zero : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}
func.func @marked(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %other = "tosa.const"() <{values = dense<-1.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
  %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  %c = tosa.greater_equal %t, %p : (tensor<1x1xf32>, tensor<2x7xf32>) -> tensor<2x7xi1>
  %y = tosa.select %c, %other, %p : (tensor<2x7xi1>, tensor<1x1xf32>, tensor<2x7xf32>) -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}
func.func @only_truth(%x: tensor<2x7xf32>) -> tensor<2x7xi1> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
  %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  %c = tosa.greater %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  %not = tosa.logical_not %c : (tensor<2x7xi1>) -> tensor<2x7xi1>
  return %not : tensor<2x7xi1>
}
