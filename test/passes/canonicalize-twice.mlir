// What undoes itself, or says nothing new the second time; reversing two different axes is neither.
// RUN: opt --pass-pipeline=canonicalize
// DECLINES: the two reverse different axes
func.func @twice(%x: tensor<2x3xi32>, %c: tensor<4xi1>) -> (tensor<2x3xi32>, tensor<2x3xi32>, tensor<2x3xi32>, tensor<4xi1>) {
  %0 = tosa.bitwise_not %x : (tensor<2x3xi32>) -> tensor<2x3xi32>
  %1 = tosa.bitwise_not %0 : (tensor<2x3xi32>) -> tensor<2x3xi32>
  %2 = tosa.abs %1 : (tensor<2x3xi32>) -> tensor<2x3xi32>
  %3 = tosa.abs %2 : (tensor<2x3xi32>) -> tensor<2x3xi32>
  %4 = tosa.reverse %x {axis = 1 : i32} : (tensor<2x3xi32>) -> tensor<2x3xi32>
  %5 = tosa.reverse %4 {axis = 1 : i32} : (tensor<2x3xi32>) -> tensor<2x3xi32>
  %6 = tosa.reverse %4 {axis = 0 : i32} : (tensor<2x3xi32>) -> tensor<2x3xi32>
  %7 = tosa.logical_not %c : (tensor<4xi1>) -> tensor<4xi1>
  %8 = tosa.logical_not %7 : (tensor<4xi1>) -> tensor<4xi1>
  return %3, %5, %6, %8 : tensor<2x3xi32>, tensor<2x3xi32>, tensor<2x3xi32>, tensor<4xi1>
}
