// A function without results has no out.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x3xi32>) {
  %y = tosa.clz %x : (tensor<2x3xi32>) -> tensor<2x3xi32>
  return
}
