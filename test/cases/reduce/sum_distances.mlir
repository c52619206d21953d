// Sums of bytes that no table is needed for: how far lanes are from a constant, up, down, and to both sides.
// RUN: compile --target neon,c,pseudo
// HAS neon: vabsq_s8
func.func @main(%x: tensor<3x19xi8>) -> (tensor<3x1xi32>, tensor<3x1xi32>, tensor<3x1xi32>) {
  %five = "tosa.const"() <{values = dense<5> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %i = tosa.cast %x : (tensor<3x19xi8>) -> tensor<3x19xi32>
  %up = tosa.add %i, %five : (tensor<3x19xi32>, tensor<1x1xi32>) -> tensor<3x19xi32>
  %down = tosa.sub %five, %i : (tensor<1x1xi32>, tensor<3x19xi32>) -> tensor<3x19xi32>
  %some = tosa.clamp %x {min_val = -100 : i8, max_val = 100 : i8} : (tensor<3x19xi8>) -> tensor<3x19xi8>
  %wide = tosa.cast %some : (tensor<3x19xi8>) -> tensor<3x19xi32>
  %off = tosa.sub %wide, %five : (tensor<3x19xi32>, tensor<1x1xi32>) -> tensor<3x19xi32>
  %away = tosa.abs %off : (tensor<3x19xi32>) -> tensor<3x19xi32>
  %a = tosa.reduce_sum %up {axis = 1 : i32} : (tensor<3x19xi32>) -> tensor<3x1xi32>
  %b = tosa.reduce_sum %down {axis = 1 : i32} : (tensor<3x19xi32>) -> tensor<3x1xi32>
  %c = tosa.reduce_sum %away {axis = 1 : i32} : (tensor<3x19xi32>) -> tensor<3x1xi32>
  return %a, %b, %c : tensor<3x1xi32>, tensor<3x1xi32>, tensor<3x1xi32>
}
