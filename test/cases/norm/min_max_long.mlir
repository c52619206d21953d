// Squares of where bytes lie between the least and the greatest of a long row, by a reciprocal: a table for each row.
func.func @min_max_long(%x: tensor<2x1024xi8>) -> tensor<2x1024xi8> {
  %one = "tosa.const"() <{values = dense<536870912> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %add1 = "tosa.const"() <{values = dense<1> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %z = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %n = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
  %half = "tosa.const"() <{values = dense<64> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %n3 = "tosa.const"() <{values = dense<3> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %w = tosa.cast %x : (tensor<2x1024xi8>) -> tensor<2x1024xi32>
  %lo = tosa.reduce_min %w {axis = 1 : i32} : (tensor<2x1024xi32>) -> tensor<2x1xi32>
  %hi = tosa.reduce_max %w {axis = 1 : i32} : (tensor<2x1024xi32>) -> tensor<2x1xi32>
  %span = tosa.sub %hi, %lo : (tensor<2x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
  %some = tosa.add %span, %add1 : (tensor<2x1xi32>, tensor<1x1xi32>) -> tensor<2x1xi32>
  %r = tosa.intdiv %one, %some : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi32>
  %d = tosa.sub %w, %lo : (tensor<2x1024xi32>, tensor<2x1xi32>) -> tensor<2x1024xi32>
  %p = tosa.mul %d, %half, %z : (tensor<2x1024xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x1024xi32>
  %q = tosa.mul %p, %r, %n : (tensor<2x1024xi32>, tensor<2x1xi32>, tensor<1xi8>) -> tensor<2x1024xi32>
  %e = tosa.mul %q, %q, %z : (tensor<2x1024xi32>, tensor<2x1024xi32>, tensor<1xi8>) -> tensor<2x1024xi32>
  %f = tosa.arithmetic_right_shift %e, %n3 {round = true} : (tensor<2x1024xi32>, tensor<1x1xi32>) -> tensor<2x1024xi32>
  %g = tosa.sub %f, %half : (tensor<2x1024xi32>, tensor<1x1xi32>) -> tensor<2x1024xi32>
  %h = tosa.clamp %g {min_val = -128 : i32, max_val = 127 : i32} : (tensor<2x1024xi32>) -> tensor<2x1024xi32>
  %y = tosa.cast %h : (tensor<2x1024xi32>) -> tensor<2x1024xi8>
  return %y : tensor<2x1024xi8>
}
