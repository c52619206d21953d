// A location cannot end a comment, nor continue one.
// RUN: compile --target neon,c,pseudo
// LACKS c: ends \*/
// LACKS c: \\\n
func.func @main(%x: tensor<5xi32>) -> tensor<5xi32> {
  %y = tosa.clz %x : (tensor<5xi32>) -> tensor<5xi32> loc("ends */ here /* \\")
  %z = tosa.abs %y : (tensor<5xi32>) -> tensor<5xi32> loc("trailing backslash \\")
  return %z : tensor<5xi32>
}
