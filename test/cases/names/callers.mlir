// Functions are called like those of a program that calls them.
// RUN: compile --target neon,c,pseudo
func.func @call_0(%x: tensor<4xi32>) -> tensor<4xi32> {
  %y = tosa.abs %x : (tensor<4xi32>) -> tensor<4xi32>
  return %y : tensor<4xi32>
}
func.func @unit_0(%x: tensor<4xi32>) -> tensor<4xi32> {
  %y = tosa.abs %x : (tensor<4xi32>) -> tensor<4xi32>
  return %y : tensor<4xi32>
}
func.func @bytes_0(%x: tensor<4xi32>) -> tensor<4xi32> {
  %y = tosa.abs %x : (tensor<4xi32>) -> tensor<4xi32>
  return %y : tensor<4xi32>
}
func.func @align_0(%x: tensor<4xi32>) -> tensor<4xi32> {
  %y = tosa.abs %x : (tensor<4xi32>) -> tensor<4xi32>
  return %y : tensor<4xi32>
}
func.func @unit(%x: tensor<4xi32>) -> tensor<4xi32> {
  %y = tosa.abs %x : (tensor<4xi32>) -> tensor<4xi32>
  return %y : tensor<4xi32>
}
func.func @units(%x: tensor<4xi32>) -> tensor<4xi32> {
  %y = tosa.abs %x : (tensor<4xi32>) -> tensor<4xi32>
  return %y : tensor<4xi32>
}
func.func @input(%x: tensor<4xi32>) -> tensor<4xi32> {
  %y = tosa.abs %x : (tensor<4xi32>) -> tensor<4xi32>
  return %y : tensor<4xi32>
}
func.func @getline(%x: tensor<4xi32>) -> tensor<4xi32> {
  %y = tosa.abs %x : (tensor<4xi32>) -> tensor<4xi32>
  return %y : tensor<4xi32>
}
func.func @tosac_call_0(%x: tensor<4xi32>) -> tensor<4xi32> {
  %y = tosa.abs %x : (tensor<4xi32>) -> tensor<4xi32>
  return %y : tensor<4xi32>
}
