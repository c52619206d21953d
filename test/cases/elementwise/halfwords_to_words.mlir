// Sums, differences and products of halfwords are words at once; what only 16 bits are kept of is computed in 16.
// RUN: compile --target neon,c,pseudo
// HAS neon: vaddl_high_s16
// HAS neon: vsubl_high_s16
// HAS neon: vmull_high_n_s16
// HAS neon: tosac_wrapping_mul_s16
func.func @main(%x: tensor<2x19xi16>, %y: tensor<2x19xi16>) -> (tensor<2x19xi32>, tensor<2x19xi32>, tensor<2x19xi32>, tensor<2x19xi16>) {
  %thousand = "tosa.const"() <{values = dense<1000> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %a = tosa.cast %x : (tensor<2x19xi16>) -> tensor<2x19xi32>
  %b = tosa.cast %y : (tensor<2x19xi16>) -> tensor<2x19xi32>
  %sum = tosa.add %a, %b : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  %difference = tosa.sub %a, %b : (tensor<2x19xi32>, tensor<2x19xi32>) -> tensor<2x19xi32>
  %product = tosa.mul %a, %thousand, %shift : (tensor<2x19xi32>, tensor<1x1xi32>, tensor<1xi8>) -> tensor<2x19xi32>
  %square = tosa.mul %a, %b, %shift : (tensor<2x19xi32>, tensor<2x19xi32>, tensor<1xi8>) -> tensor<2x19xi32>
  %low = tosa.cast %square : (tensor<2x19xi32>) -> tensor<2x19xi16>
  return %sum, %difference, %product, %low : tensor<2x19xi32>, tensor<2x19xi32>, tensor<2x19xi32>, tensor<2x19xi16>
}
