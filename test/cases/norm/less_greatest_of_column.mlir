// Columns less their greatest element, in steps of lanes that each have a maximum of their own.
// RUN: compile --target neon,c,pseudo
// HAS neon: vmaxq_s16
func.func @main(%x: tensor<6x21xi16>) -> tensor<6x21xi32> {
  %most = tosa.reduce_max %x {axis = 0 : i32} : (tensor<6x21xi16>) -> tensor<1x21xi16>
  %wide = tosa.cast %x : (tensor<6x21xi16>) -> tensor<6x21xi32>
  %top = tosa.cast %most : (tensor<1x21xi16>) -> tensor<1x21xi32>
  %y = tosa.sub %wide, %top : (tensor<6x21xi32>, tensor<1x21xi32>) -> tensor<6x21xi32>
  return %y : tensor<6x21xi32>
}
