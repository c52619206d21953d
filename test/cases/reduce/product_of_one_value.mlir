// The last lanes are computed without their index, which is not written where nothing reads it.
// RUN: compile --target neon,c,pseudo
// LACKS neon: const size_t i =
func.func @main(%x: tensor<1x1xf32>) -> (tensor<1x1xf32>, tensor<1x1xf32>) {
  %row = "tosa.const"() <{values = dense<1.5> : tensor<1x40xf32>}> : () -> tensor<1x40xf32>
  %y = tosa.add %x, %row : (tensor<1x1xf32>, tensor<1x40xf32>) -> tensor<1x40xf32>
  %p = tosa.reduce_product %y {axis = 1 : i32} : (tensor<1x40xf32>) -> tensor<1x1xf32>
  %s = tosa.reduce_sum %y {axis = 1 : i32} : (tensor<1x40xf32>) -> tensor<1x1xf32>
  return %p, %s : tensor<1x1xf32>, tensor<1x1xf32>
}

func.func @columns(%x: tensor<1x40xf32>) -> tensor<1x40xf32> {
  %column = "tosa.const"() <{values = dense<1.5> : tensor<20x1xf32>}> : () -> tensor<20x1xf32>
  %y = tosa.add %x, %column : (tensor<1x40xf32>, tensor<20x1xf32>) -> tensor<20x40xf32>
  %s = tosa.reduce_sum %y {axis = 0 : i32} : (tensor<20x40xf32>) -> tensor<1x40xf32>
  return %s : tensor<1x40xf32>
}
