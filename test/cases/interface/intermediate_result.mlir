// A value that is a result and is read again.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x19xi32>) -> (tensor<2x19xi32>, tensor<2x19xi32>) {
  %y = tosa.clz %x : (tensor<2x19xi32>) -> tensor<2x19xi32>
  %z = tosa.add %y, %x : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  return %y, %z : tensor<2x19xi32>, tensor<2x19xi32>
}
