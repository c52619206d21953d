// A mask of words that a reduction takes in as bytes.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<3x19xi32>, %y: tensor<3x19xi32>) -> tensor<3x1xi1> {
  %a = tosa.greater %x, %y : (tensor<3x19xi32>, tensor<3x19xi32>) -> tensor<3x19xi1>
  %b = tosa.reduce_all %a {axis = 1 : i32} : (tensor<3x19xi1>) -> tensor<3x1xi1>
  return %b : tensor<3x1xi1>
}
