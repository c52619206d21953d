// The same along the first axis.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<5x19xi32>) -> tensor<5x19xi32> {
  %m = tosa.reduce_max %x {axis = 0 : i32} : (tensor<5x19xi32>) -> tensor<1x19xi32>
  %z = tosa.sub %x, %m : (tensor<5x19xi32>, tensor<1x19xi32>) -> tensor<5x19xi32>
  return %z : tensor<5x19xi32>
}
