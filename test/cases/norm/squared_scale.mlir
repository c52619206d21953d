// Seven rows, each scaled by a polynomial of the mean of its magnitudes, which is computed for four rows at a time: the last four
// begin with one that was done before.
// RUN: compile --target neon,c,pseudo
// HAS neon: 4 rows, one to a lane
func.func @main(%x: tensor<7x40xi8>) -> tensor<7x40xi8> {
  %six = "tosa.const"() <{values = dense<6> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %five = "tosa.const"() <{values = dense<5> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %b = "tosa.const"() <{values = dense<-77> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %c = "tosa.const"() <{values = dense<9001> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %i = tosa.cast %x : (tensor<7x40xi8>) -> tensor<7x40xi32>
  %a = tosa.abs %i : (tensor<7x40xi32>) -> tensor<7x40xi32>
  %s = tosa.reduce_sum %a {axis = 1 : i32} : (tensor<7x40xi32>) -> tensor<7x1xi32>
  %m = tosa.arithmetic_right_shift %s, %six {round = true} : (tensor<7x1xi32>, tensor<1x1xi32>) -> tensor<7x1xi32>
  %m2 = tosa.mul %m, %m, %none : (tensor<7x1xi32>, tensor<7x1xi32>, tensor<1xi8>) -> tensor<7x1xi32>
  %q = tosa.arithmetic_right_shift %m2, %five {round = true} : (tensor<7x1xi32>, tensor<1x1xi32>) -> tensor<7x1xi32>
  %p = tosa.mul %m, %b, %none : (tensor<7x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<7x1xi32>
  %pq = tosa.add %p, %q : (tensor<7x1xi32>, tensor<7x1xi32>) -> tensor<7x1xi32>
  %pqc = tosa.add %pq, %c : (tensor<7x1xi32>, tensor<1x1xi32>) -> tensor<7x1xi32>
  %half = tosa.arithmetic_right_shift %pqc, %five {round = true} : (tensor<7x1xi32>, tensor<1x1xi32>) -> tensor<7x1xi32>
  %low = tosa.bitwise_xor %half, %m : (tensor<7x1xi32>, tensor<7x1xi32>) -> tensor<7x1xi32>
  %z = tosa.clz %low : (tensor<7x1xi32>) -> tensor<7x1xi32>
  %f = tosa.add %low, %z : (tensor<7x1xi32>, tensor<7x1xi32>) -> tensor<7x1xi32>
  %e = tosa.bitwise_xor %f, %q : (tensor<7x1xi32>, tensor<7x1xi32>) -> tensor<7x1xi32>
  %g = tosa.sub %e, %z : (tensor<7x1xi32>, tensor<7x1xi32>) -> tensor<7x1xi32>
  %h = tosa.bitwise_xor %g, %pq : (tensor<7x1xi32>, tensor<7x1xi32>) -> tensor<7x1xi32>
  %w = tosa.bitwise_and %h, %c : (tensor<7x1xi32>, tensor<1x1xi32>) -> tensor<7x1xi32>
  %r = tosa.mul %i, %w, %none : (tensor<7x40xi32>, tensor<7x1xi32>, tensor<1xi8>) -> tensor<7x40xi32>
  %t = tosa.arithmetic_right_shift %r, %five {round = true} : (tensor<7x40xi32>, tensor<1x1xi32>) -> tensor<7x40xi32>
  %k = tosa.clamp %t {min_val = -128 : i32, max_val = 127 : i32} : (tensor<7x40xi32>) -> tensor<7x40xi32>
  %y = tosa.cast %k : (tensor<7x40xi32>) -> tensor<7x40xi8>
  return %y : tensor<7x40xi8>
}
