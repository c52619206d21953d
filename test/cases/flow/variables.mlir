// A running sum: variables lie in a block of state, which the caller keeps from call to call.
// RUN: compile --target neon,c,pseudo
module {
  tosa.variable @sum = dense<3> : tensor<8xi32>
  func.func @main(%x: tensor<8xi32>) -> tensor<8xi32> {
    %old = tosa.variable_read @sum : tensor<8xi32>
    %new = tosa.add %old, %x : (tensor<8xi32>, tensor<8xi32>) -> tensor<8xi32>
    tosa.variable_write @sum, %new : tensor<8xi32>
    return %new : tensor<8xi32>
  }
}
