// Whether all, and whether any, of a row.
// RUN: compile --target neon,c,pseudo
// HAS neon: vminvq_u8
// HAS neon: vmaxvq_u8
func.func @main(%x: tensor<3x19xi1>) -> (tensor<3x1xi1>, tensor<3x1xi1>) {
  %a = tosa.reduce_all %x {axis = 1 : i32} : (tensor<3x19xi1>) -> tensor<3x1xi1>
  %b = tosa.reduce_any %x {axis = 1 : i32} : (tensor<3x19xi1>) -> tensor<3x1xi1>
  return %a, %b : tensor<3x1xi1>, tensor<3x1xi1>
}
