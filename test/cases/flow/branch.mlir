// Each branch writes the result itself; what both read is read where it is.
// RUN: compile --target neon,c,pseudo
func.func @main(%c: tensor<i1>, %x: tensor<8xi32>, %y: tensor<8xi32>) -> tensor<8xi32> {
  %r = tosa.cond_if %c : tensor<i1> -> tensor<8xi32> {
    %s = tosa.add %x, %y : (tensor<8xi32>, tensor<8xi32>) -> tensor<8xi32>
    tosa.yield %s : tensor<8xi32>
  } else {
    tosa.yield %x : tensor<8xi32>
  }
  return %r : tensor<8xi32>
}
