// Each operand stretches along the other's axis.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<5x1xi32>, %y: tensor<1x19xi32>) -> tensor<5x19xi32> {
  %z = tosa.sub %x, %y : (tensor<5x1xi32>, tensor<1x19xi32>) -> tensor<5x19xi32>
  return %z : tensor<5x19xi32>
}
