// Masks of words are narrowed to the accumulator of bytes, which keeps its lanes where only a few words are left.
// RUN: compile --target neon,c,pseudo
// LACKS neon: vzip
func.func @main(%x: tensor<17xi32>) -> tensor<1xi1> {
  %0 = tosa.cast %x : (tensor<17xi32>) -> tensor<17xi1>
  %1 = tosa.reduce_all %0 {axis = 0 : i32} : (tensor<17xi1>) -> tensor<1xi1>
  return %1 : tensor<1xi1>
}
