// Along the first axis, lanes are neighbouring columns.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<5x19xi1>) -> tensor<1x19xi1> {
  %a = tosa.reduce_any %x {axis = 0 : i32} : (tensor<5x19xi1>) -> tensor<1x19xi1>
  return %a : tensor<1x19xi1>
}
