// Rows stretched to all codes: the factor is a quotient, so its range is known; clamp and cast are one saturation.
// RUN: compile --target neon,c,pseudo
// HAS neon: vqmovn_u16
func.func @main(%x: tensor<3x37xi8>) -> tensor<3x37xi8> {
  %unit = "tosa.const"() <{values = dense<16711680> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %one = "tosa.const"() <{values = dense<1> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %lowest = "tosa.const"() <{values = dense<-128> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %bits = "tosa.const"() <{values = dense<16> : tensor<1xi8>}> : () -> tensor<1xi8>
  %i = tosa.cast %x : (tensor<3x37xi8>) -> tensor<3x37xi32>
  %min = tosa.reduce_min %i {axis = 1 : i32} : (tensor<3x37xi32>) -> tensor<3x1xi32>
  %max = tosa.reduce_max %i {axis = 1 : i32} : (tensor<3x37xi32>) -> tensor<3x1xi32>
  %width = tosa.sub %max, %min : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi32>
  %divisor = tosa.maximum %width, %one : (tensor<3x1xi32>, tensor<1x1xi32>) -> tensor<3x1xi32>
  %factor = tosa.intdiv %unit, %divisor : (tensor<1x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi32>
  %distance = tosa.sub %i, %min : (tensor<3x37xi32>, tensor<3x1xi32>) -> tensor<3x37xi32>
  %part = tosa.mul %distance, %factor, %bits : (tensor<3x37xi32>, tensor<3x1xi32>, tensor<1xi8>) -> tensor<3x37xi32>
  %code = tosa.add %part, %lowest : (tensor<3x37xi32>, tensor<1x1xi32>) -> tensor<3x37xi32>
  %clamped = tosa.clamp %code {min_val = -128 : i32, max_val = 127 : i32} : (tensor<3x37xi32>) -> tensor<3x37xi32>
  %y = tosa.cast %clamped : (tensor<3x37xi32>) -> tensor<3x37xi8>
  return %y : tensor<3x37xi8>
}
