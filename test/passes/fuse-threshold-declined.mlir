// One that is joined, and others that only look like it.
// RUN: opt --pass-pipeline=raise-softmax,fuse-threshold,dce
func.func @kept(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
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
func.func @two_that_change(%x: tensor<2x7xf32>, %y: tensor<2x7xf32>) -> tensor<2x7xi1> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
  %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  %maxq = tosa.reduce_max %y {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %dq = tosa.sub %y, %maxq : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
  %eq = tosa.exp %dq : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %sumq = tosa.reduce_sum %eq {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %rq = tosa.reciprocal %sumq : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %q = tosa.mul %eq, %rq, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  // DECLINES: the comparison is of two values that change from element to element
  %c = tosa.greater %p, %q : (tensor<2x7xf32>, tensor<2x7xf32>) -> tensor<2x7xi1>
  return %c : tensor<2x7xi1>
}
func.func @two_sides(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
  %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  %c = tosa.greater %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  // DECLINES: neither side of the choice is one number
  %y = tosa.select %c, %p, %x : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<2x7xf32>) -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}
func.func @another_chosen(%x: tensor<2x7xf32>) -> tensor<2x7xf32> {
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
  // DECLINES: what is chosen does not follow from what is compared
  %y = tosa.select %c, %x, %zero : (tensor<2x7xi1>, tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}
func.func @changed_float(%x: tensor<2x7xf32>) -> tensor<2x7xi1> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %d = tosa.sub %x, %max : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x7xf32>
  %e = tosa.exp %d : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  %twice = tosa.add %p, %p : (tensor<2x7xf32>, tensor<2x7xf32>) -> tensor<2x7xf32>
  // DECLINES: a float is changed before it is compared
  %c = tosa.greater %twice, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  return %c : tensor<2x7xi1>
}
func.func @spread(%x: tensor<1x7xf32>) -> tensor<3x7xf32> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<3x7xf32>}> : () -> tensor<3x7xf32>
  %d = tosa.exp %x : (tensor<1x7xf32>) -> tensor<1x7xf32>
  %sum = tosa.reduce_sum %d {axis = 1 : i32} : (tensor<1x7xf32>) -> tensor<1x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x1xf32>) -> tensor<1x1xf32>
  %p = tosa.mul %d, %r, %shift : (tensor<1x7xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<1x7xf32>
  %c = tosa.greater %p, %t : (tensor<1x7xf32>, tensor<1x1xf32>) -> tensor<1x7xi1>
  // DECLINES: the result has another shape, 3x7, than what it is computed from, 1x7
  %y = tosa.select %c, %p, %zero : (tensor<1x7xi1>, tensor<1x7xf32>, tensor<3x7xf32>) -> tensor<3x7xf32>
  return %y : tensor<3x7xf32>
}
func.func @logistic_of_floats(%x: tensor<2x7xf32>) -> tensor<2x7xi1> {
  %t = "tosa.const"() <{values = dense<0.3> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %p = tosa.sigmoid %x : (tensor<2x7xf32>) -> tensor<2x7xf32>
  // DECLINES: what the logistic is of does not follow from one value of 8 or 16 bits
  %c = tosa.greater %p, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  return %c : tensor<2x7xi1>
}
func.func @wave(%x: tensor<2x7xi8>) -> tensor<2x7xi1> {
  %table = "tosa.const"() <{values = dense<"0x0004090E13181D22262B2F34383C4044474B4E515456595B5D5E6061626363636363636261605E5C5A585653504D4A47433F3B37332F2A26211C17130E090400FBF6F1ECE7E2DDD9D4D0CCC7C3BFBCB8B5B2AFACA9A7A5A3A1A09F9E9D9D9D9D9D9D9E9FA1A2A4A6A8ABADB0B3B6BABEC1C5C9CED2D7DBE0E5E9EEF3F8FD01060B10151A1F23282D3135393D4145484C4F525557595B5D5F60616263636363636262605F5E5C5A5755524F4C4945423E3A36322D29241F1B16110C0702FEF9F4EFEAE5E1DCD7D3CECAC6C2BEBBB7B4B1AEABA9A6A4A2A1A09E9E9D9D9D9D9D9E9FA0A1A3A5A7A9ABAEB1B4B8BBBFC3C7CBCFD4D8DDE1E6EBF0F5FAFF03080D12"> : tensor<256xi8>}> : () -> tensor<256xi8>
  %q = "tosa.const"() <{values = dense<50> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %p = tosa.table %x, %table : (tensor<2x7xi8>, tensor<256xi8>) -> tensor<2x7xi8>
  %wide = tosa.cast %p : (tensor<2x7xi8>) -> tensor<2x7xi32>
  // DECLINES: the comparison changes 4 times from the least value to the greatest
  %c = tosa.greater %wide, %q : (tensor<2x7xi32>, tensor<1x1xi32>) -> tensor<2x7xi1>
  return %c : tensor<2x7xi1>
}
func.func @never(%x: tensor<2x7xi8>) -> tensor<2x7xi1> {
  %table = "tosa.const"() <{values = dense<"0x808080808080808080808080808080808080808080808080808080808081818181818181818181818181818181818282828282828282828383838383848484848585858686868787888888898A8A8B8B8C8D8E8F8F90919293959697989A9B9D9FA0A2A4A6A8AAACAFB1B4B6B9BCBFC2C5C8CBCFD2D6D9DDE1E4E8ECF0F4F8FC0004080C1014181C1F23272A2E3135383B3E4144474A4C4F515456585A5C5E606163656668696A6B6D6E6F707171727374757576767778787879797A7A7A7B7B7B7C7C7C7C7D7D7D7D7D7E7E7E7E7E7E7E7E7E7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F"> : tensor<256xi8>}> : () -> tensor<256xi8>
  %q = "tosa.const"() <{values = dense<200> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %p = tosa.table %x, %table : (tensor<2x7xi8>, tensor<256xi8>) -> tensor<2x7xi8>
  %wide = tosa.cast %p : (tensor<2x7xi8>) -> tensor<2x7xi32>
  // DECLINES: the comparison is the same for every value
  %c = tosa.greater %wide, %q : (tensor<2x7xi32>, tensor<1x1xi32>) -> tensor<2x7xi1>
  return %c : tensor<2x7xi1>
}
func.func @turned(%x: tensor<2x7xi8>) -> tensor<2x7xi1> {
  %table = "tosa.const"() <{values = dense<"0x808080808080808080808080808080808080808080808080808080808081818181818181818181818181818181818282828282828282828383838383848484848585858686868787888888898A8A8B8B8C8D8E8F8F90919293959697989A9B9D9FA0A2A4A6A8AAACAFB1B4B6B9BCBFC2C5C8CBCFD2D6D9DDE1E4E8ECF0F4F8FC0004080C1014181C1F23272A2E3135383B3E4144474A4C4F515456585A5C5E606163656668696A6B6D6E6F707171727374757576767778787879797A7A7A7B7B7B7C7C7C7C7D7D7D7D7D7E7E7E7E7E7E7E7E7E7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F"> : tensor<256xi8>}> : () -> tensor<256xi8>
  %q = "tosa.const"() <{values = dense<50> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %p = tosa.table %x, %table : (tensor<2x7xi8>, tensor<256xi8>) -> tensor<2x7xi8>
  %turned = tosa.reverse %p {axis = 1 : i32} : (tensor<2x7xi8>) -> tensor<2x7xi8>
  %wide = tosa.cast %turned : (tensor<2x7xi8>) -> tensor<2x7xi32>
  // DECLINES: tosa.reverse mixes elements, or treats them by their place
  %c = tosa.greater %wide, %q : (tensor<2x7xi32>, tensor<1x1xi32>) -> tensor<2x7xi1>
  return %c : tensor<2x7xi1>
}
func.func @each_its_own(%x: tensor<2x7xi8>) -> tensor<2x7xi1> {
  %table = "tosa.const"() <{values = dense<"0x808080808080808080808080808080808080808080808080808080808081818181818181818181818181818181818282828282828282828383838383848484848585858686868787888888898A8A8B8B8C8D8E8F8F90919293959697989A9B9D9FA0A2A4A6A8AAACAFB1B4B6B9BCBFC2C5C8CBCFD2D6D9DDE1E4E8ECF0F4F8FC0004080C1014181C1F23272A2E3135383B3E4144474A4C4F515456585A5C5E606163656668696A6B6D6E6F707171727374757576767778787879797A7A7A7B7B7B7C7C7C7C7D7D7D7D7D7E7E7E7E7E7E7E7E7E7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F"> : tensor<256xi8>}> : () -> tensor<256xi8>
  %many = "tosa.const"() <{values = dense<[[1, 2, 3, 4, 5, 6, 7]]> : tensor<1x7xi32>}> : () -> tensor<1x7xi32>
  %q = "tosa.const"() <{values = dense<50> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %p = tosa.table %x, %table : (tensor<2x7xi8>, tensor<256xi8>) -> tensor<2x7xi8>
  %from = tosa.cast %p : (tensor<2x7xi8>) -> tensor<2x7xi32>
  %wide = tosa.add %from, %many : (tensor<2x7xi32>, tensor<1x7xi32>) -> tensor<2x7xi32>
  // DECLINES: the constant is more than one number
  %c = tosa.greater %wide, %q : (tensor<2x7xi32>, tensor<1x1xi32>) -> tensor<2x7xi1>
  return %c : tensor<2x7xi1>
}
