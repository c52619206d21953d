// The softmax of dequantized codes: a float is compared with its bound, so the floats next to it say what passes.
// RUN: opt --pass-pipeline=raise-softmax,fuse-threshold,dce
func.func @f(%codes: tensor<2x7xi8>) -> tensor<2x7xf32> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %step = "tosa.const"() <{values = dense<0.1> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %wide = tosa.cast %codes : (tensor<2x7xi8>) -> tensor<2x7xf32>
  %x = tosa.mul %wide, %step, %shift : (tensor<2x7xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
  %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  %c = tosa.greater_equal %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  %y = tosa.select %c, %p, %zero : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}
