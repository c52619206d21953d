// Parameters are called like the counters and arrays of generated loops: those yield.
// RUN: compile --target neon,c,pseudo
// LACKS c: size_t (p|half) =
func.func @counters(%p: tensor<3x21xf32>, %half: tensor<3x21xf32>, %lanes: tensor<3x21xf32>, %k: tensor<3x21xf32>) -> (tensor<3x1xf32>, tensor<1x21xf32>) {
  %a = tosa.add %p, %half : (tensor<3x21xf32>, tensor<3x21xf32>) -> tensor<3x21xf32>
  %b = tosa.add %lanes, %k : (tensor<3x21xf32>, tensor<3x21xf32>) -> tensor<3x21xf32>
  %s = tosa.reduce_sum %a {axis = 1 : i32} : (tensor<3x21xf32>) -> tensor<3x1xf32>
  %t = tosa.reduce_max %b {axis = 0 : i32, nan_mode = IGNORE} : (tensor<3x21xf32>) -> tensor<1x21xf32>
  return %s, %t : tensor<3x1xf32>, tensor<1x21xf32>
}
