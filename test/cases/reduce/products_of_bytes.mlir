// Sums of products of two bytes, of a byte with itself, and of one whose product is stored as well.
// RUN: compile --target neon,c,pseudo
// HAS neon: vdotq_s32
func.func @dot(%x: tensor<3x200xi8>, %y: tensor<3x200xi8>) -> tensor<3x1xi32> {
  %none = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %a = tosa.cast %x : (tensor<3x200xi8>) -> tensor<3x200xi32>
  %b = tosa.cast %y : (tensor<3x200xi8>) -> tensor<3x200xi32>
  %p = tosa.mul %a, %b, %none : (tensor<3x200xi32>, tensor<3x200xi32>, tensor<1xi8>) -> tensor<3x200xi32>
  %s = tosa.reduce_sum %p {axis = 1 : i32} : (tensor<3x200xi32>) -> tensor<3x1xi32>
  return %s : tensor<3x1xi32>
}
func.func @moments(%x: tensor<3x57xi8>) -> (tensor<3x1xi32>, tensor<3x1xi32>) {
  %none = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %a = tosa.cast %x : (tensor<3x57xi8>) -> tensor<3x57xi32>
  %p = tosa.mul %a, %a, %none : (tensor<3x57xi32>, tensor<3x57xi32>, tensor<1xi8>) -> tensor<3x57xi32>
  %m = tosa.reduce_sum %a {axis = 1 : i32} : (tensor<3x57xi32>) -> tensor<3x1xi32>
  %s = tosa.reduce_sum %p {axis = 1 : i32} : (tensor<3x57xi32>) -> tensor<3x1xi32>
  return %m, %s : tensor<3x1xi32>, tensor<3x1xi32>
}
func.func @kept(%x: tensor<3x20xi8>) -> (tensor<3x20xi32>, tensor<3x1xi32>) {
  %none = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %a = tosa.cast %x : (tensor<3x20xi8>) -> tensor<3x20xi32>
  %p = tosa.mul %a, %a, %none : (tensor<3x20xi32>, tensor<3x20xi32>, tensor<1xi8>) -> tensor<3x20xi32>
  %s = tosa.reduce_sum %p {axis = 1 : i32} : (tensor<3x20xi32>) -> tensor<3x1xi32>
  return %p, %s : tensor<3x20xi32>, tensor<3x1xi32>
}
