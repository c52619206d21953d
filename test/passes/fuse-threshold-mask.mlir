// Of the softmax only the truth is used, or only the position of the greatest; or the truth beside what passes, each as an op.
// RUN: opt --pass-pipeline=raise-softmax,fuse-threshold,dce
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
func.func @only_position(%x: tensor<2x7xf32>) -> tensor<2xi32> {
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
  %at = tosa.argmax %y {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2xi32>
  return %at : tensor<2xi32>
}
func.func @both(%x: tensor<2x7xf32>) -> (tensor<2x7xi1>, tensor<2x7xf32>) {
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
  return %c, %y : tensor<2x7xi1>, tensor<2x7xf32>
}
