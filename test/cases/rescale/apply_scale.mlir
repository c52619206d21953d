// What lowerings of a rescale leave behind: a scale in the constants of loops, spread over a tensor.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<3x19xi32>) -> tensor<3x19xi32> {
  %multiplier = arith.constant 1518500250 : i32
  %shift = arith.constant 33 : i8
  %zero = arith.constant -7 : i32
  %multipliers = tensor.splat %multiplier : tensor<3x19xi32>
  %shifts = tensor.splat %shift : tensor<3x19xi8>
  %empty = tensor.empty() : tensor<3x19xi32>
  %zeros = linalg.fill ins(%zero : i32) outs(%empty : tensor<3x19xi32>) -> tensor<3x19xi32>
  %centred = arith.subi %x, %zeros : tensor<3x19xi32>
  %0 = tosa.apply_scale %centred, %multipliers, %shifts {rounding_mode = DOUBLE_ROUND} : (tensor<3x19xi32>, tensor<3x19xi32>, tensor<3x19xi8>) -> tensor<3x19xi32>
  return %0 : tensor<3x19xi32>
}
