// Along the first axis: lanes are neighbouring columns, and nothing goes across.
// RUN: compile --target neon,c,pseudo
// HAS neon: vmaxq_s8
// LACKS neon: vmaxvq
func.func @main(%x: tensor<5x19xi8>) -> tensor<1x19xi8> {
  %z = tosa.reduce_max %x {axis = 0 : i32} : (tensor<5x19xi8>) -> tensor<1x19xi8>
  return %z : tensor<1x19xi8>
}
