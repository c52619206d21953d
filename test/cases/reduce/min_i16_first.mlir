// The smallest along the first axis.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<5x19xi16>) -> tensor<1x19xi16> {
  %z = tosa.reduce_min %x {axis = 0 : i32} : (tensor<5x19xi16>) -> tensor<1x19xi16>
  return %z : tensor<1x19xi16>
}
