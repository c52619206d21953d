// Ops that differ in an attribute, in the order of operands or in the type of the result stay apart.
// RUN: opt --pass-pipeline=cse
func.func @attributes(%x: tensor<4x4xi32>, %y: tensor<4x4xi32>) -> (tensor<1x4xi32>, tensor<4x1xi32>, tensor<4x4xi32>, tensor<4x4xi8>, tensor<4x4xi16>) {
  %0 = tosa.reduce_max %x {axis = 0 : i32} : (tensor<4x4xi32>) -> tensor<1x4xi32>
  %1 = tosa.reduce_max %x {axis = 1 : i32} : (tensor<4x4xi32>) -> tensor<4x1xi32>
  %2 = tosa.reduce_max %x {axis = 0 : i32} : (tensor<4x4xi32>) -> tensor<1x4xi32>
  %3 = tosa.sub %0, %2 : (tensor<1x4xi32>, tensor<1x4xi32>) -> tensor<1x4xi32>
  %4 = tosa.sub %x, %y : (tensor<4x4xi32>, tensor<4x4xi32>) -> tensor<4x4xi32>
  %5 = tosa.sub %y, %x : (tensor<4x4xi32>, tensor<4x4xi32>) -> tensor<4x4xi32>
  %6 = tosa.minimum %4, %5 : (tensor<4x4xi32>, tensor<4x4xi32>) -> tensor<4x4xi32>
  %7 = tosa.cast %x : (tensor<4x4xi32>) -> tensor<4x4xi8>
  %8 = tosa.cast %x : (tensor<4x4xi32>) -> tensor<4x4xi16>
  return %3, %1, %6, %7, %8 : tensor<1x4xi32>, tensor<4x1xi32>, tensor<4x4xi32>, tensor<4x4xi8>, tensor<4x4xi16>
}
