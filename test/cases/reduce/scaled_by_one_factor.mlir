// A chain of row values for four rows at a time, which reads what is one number for the whole call.
// RUN: compile --target neon,c,pseudo
// HAS neon: 4 rows, one to a lane
func.func @scaled_by_one_factor(%x: tensor<7x40xi32>, %mix: tensor<7x1xi32>, %shift: tensor<1x1xi32>, %factor: tensor<1x1xi32>, %none: tensor<1xi8>) -> tensor<7x1xi32> {
  %s = tosa.reduce_sum %x {axis = 1 : i32} : (tensor<7x40xi32>) -> tensor<7x1xi32>
  %m = tosa.arithmetic_right_shift %s, %shift {round = true} : (tensor<7x1xi32>, tensor<1x1xi32>) -> tensor<7x1xi32>
  %p = tosa.mul %m, %factor, %none : (tensor<7x1xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<7x1xi32>
  %a = tosa.add %p, %mix : (tensor<7x1xi32>, tensor<7x1xi32>) -> tensor<7x1xi32>
  %b = tosa.bitwise_xor %a, %m : (tensor<7x1xi32>, tensor<7x1xi32>) -> tensor<7x1xi32>
  %c = tosa.sub %b, %factor : (tensor<7x1xi32>, tensor<1x1xi32>) -> tensor<7x1xi32>
  %d = tosa.bitwise_and %c, %mix : (tensor<7x1xi32>, tensor<7x1xi32>) -> tensor<7x1xi32>
  %e = tosa.arithmetic_right_shift %d, %shift {round = true} : (tensor<7x1xi32>, tensor<1x1xi32>) -> tensor<7x1xi32>
  %f = tosa.bitwise_or %e, %b : (tensor<7x1xi32>, tensor<7x1xi32>) -> tensor<7x1xi32>
  %g = tosa.add %f, %p : (tensor<7x1xi32>, tensor<7x1xi32>) -> tensor<7x1xi32>
  %h = tosa.bitwise_xor %g, %c : (tensor<7x1xi32>, tensor<7x1xi32>) -> tensor<7x1xi32>
  return %h : tensor<7x1xi32>
}
