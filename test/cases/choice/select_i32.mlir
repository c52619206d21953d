// Truth values from memory pick elements of type i32.
// RUN: compile --target neon,c,pseudo
// HAS neon: vbslq_
func.func @main(%m: tensor<2x19xi1>, %x: tensor<2x19xi32>, %y: tensor<2x19xi32>) -> tensor<2x19xi32> {
  %z = tosa.select %m, %x, %y : (tensor<2x19xi1>, tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  return %z : tensor<2x19xi32>
}
