// A row value that every element of the row needs: computed once per row.
// RUN: compile --target neon,c,pseudo
// HAS neon: vmaxvq_s32
func.func @main(%x: tensor<3x19xi32>) -> tensor<3x19xi32> {
  %m = tosa.reduce_max %x {axis = 1 : i32} : (tensor<3x19xi32>) -> tensor<3x1xi32>
  %z = tosa.sub %x, %m : (tensor<3x19xi32>, tensor<3x1xi32>) -> tensor<3x19xi32>
  return %z : tensor<3x19xi32>
}
