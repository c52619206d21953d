// What changes from round to round lives in one place; the limit, which does not, is read where it is.
// RUN: compile --target neon,c,pseudo
func.func @main(%n: tensor<i32>, %x: tensor<8xi32>) -> tensor<8xi32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<i32>}> : () -> tensor<i32>
  %one = "tosa.const"() <{values = dense<1> : tensor<i32>}> : () -> tensor<i32>
  %few = tosa.clamp %n {min_val = 0 : i32, max_val = 40 : i32} : (tensor<i32>) -> tensor<i32>
  %i, %r = tosa.while_loop (%a = %zero, %b = %x) : (tensor<i32>, tensor<8xi32>) -> (tensor<i32>, tensor<8xi32>) {
    %g = tosa.greater %few, %a : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %g : tensor<i1>
  } do {
  ^bb0(%a: tensor<i32>, %b: tensor<8xi32>):
    %s = tosa.add %a, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %d = tosa.add %b, %b : (tensor<8xi32>, tensor<8xi32>) -> tensor<8xi32>
    tosa.yield %s, %d : tensor<i32>, tensor<8xi32>
  }
  return %r : tensor<8xi32>
}
