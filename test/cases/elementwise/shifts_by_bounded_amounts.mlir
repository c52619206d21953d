// Amounts that are known to be in range need no clamp of their own, be they within the width or beyond.
// RUN: compile --target neon,c,pseudo
// HAS neon: vshlq_s8\(
// HAS neon: vrshlq_s16\(
func.func @within_8(%x: tensor<3x19xi8>, %amount: tensor<3x19xi8>) -> (tensor<3x19xi8>, tensor<3x19xi8>, tensor<3x19xi8>, tensor<3x19xi8>) {
  %s = tosa.clamp %amount {min_val = 0 : i8, max_val = 7 : i8} : (tensor<3x19xi8>) -> tensor<3x19xi8>
  %left = tosa.logical_left_shift %x, %s : (tensor<3x19xi8>, tensor<3x19xi8>) -> tensor<3x19xi8>
  %logical = tosa.logical_right_shift %x, %s : (tensor<3x19xi8>, tensor<3x19xi8>) -> tensor<3x19xi8>
  %floor = tosa.arithmetic_right_shift %x, %s {round = false} : (tensor<3x19xi8>, tensor<3x19xi8>) -> tensor<3x19xi8>
  %half_up = tosa.arithmetic_right_shift %x, %s {round = true} : (tensor<3x19xi8>, tensor<3x19xi8>) -> tensor<3x19xi8>
  return %left, %logical, %floor, %half_up : tensor<3x19xi8>, tensor<3x19xi8>, tensor<3x19xi8>, tensor<3x19xi8>
}
func.func @beyond_8(%x: tensor<3x19xi8>, %amount: tensor<3x19xi8>) -> (tensor<3x19xi8>, tensor<3x19xi8>, tensor<3x19xi8>, tensor<3x19xi8>) {
  %s = tosa.clamp %amount {min_val = 0 : i8, max_val = 60 : i8} : (tensor<3x19xi8>) -> tensor<3x19xi8>
  %left = tosa.logical_left_shift %x, %s : (tensor<3x19xi8>, tensor<3x19xi8>) -> tensor<3x19xi8>
  %logical = tosa.logical_right_shift %x, %s : (tensor<3x19xi8>, tensor<3x19xi8>) -> tensor<3x19xi8>
  %floor = tosa.arithmetic_right_shift %x, %s {round = false} : (tensor<3x19xi8>, tensor<3x19xi8>) -> tensor<3x19xi8>
  %half_up = tosa.arithmetic_right_shift %x, %s {round = true} : (tensor<3x19xi8>, tensor<3x19xi8>) -> tensor<3x19xi8>
  return %left, %logical, %floor, %half_up : tensor<3x19xi8>, tensor<3x19xi8>, tensor<3x19xi8>, tensor<3x19xi8>
}
func.func @within_16(%x: tensor<3x19xi16>, %amount: tensor<3x19xi16>) -> (tensor<3x19xi16>, tensor<3x19xi16>, tensor<3x19xi16>, tensor<3x19xi16>) {
  %s = tosa.clamp %amount {min_val = 0 : i16, max_val = 15 : i16} : (tensor<3x19xi16>) -> tensor<3x19xi16>
  %left = tosa.logical_left_shift %x, %s : (tensor<3x19xi16>, tensor<3x19xi16>) -> tensor<3x19xi16>
  %logical = tosa.logical_right_shift %x, %s : (tensor<3x19xi16>, tensor<3x19xi16>) -> tensor<3x19xi16>
  %floor = tosa.arithmetic_right_shift %x, %s {round = false} : (tensor<3x19xi16>, tensor<3x19xi16>) -> tensor<3x19xi16>
  %half_up = tosa.arithmetic_right_shift %x, %s {round = true} : (tensor<3x19xi16>, tensor<3x19xi16>) -> tensor<3x19xi16>
  return %left, %logical, %floor, %half_up : tensor<3x19xi16>, tensor<3x19xi16>, tensor<3x19xi16>, tensor<3x19xi16>
}
func.func @beyond_16(%x: tensor<3x19xi16>, %amount: tensor<3x19xi16>) -> (tensor<3x19xi16>, tensor<3x19xi16>, tensor<3x19xi16>, tensor<3x19xi16>) {
  %s = tosa.clamp %amount {min_val = 0 : i16, max_val = 60 : i16} : (tensor<3x19xi16>) -> tensor<3x19xi16>
  %left = tosa.logical_left_shift %x, %s : (tensor<3x19xi16>, tensor<3x19xi16>) -> tensor<3x19xi16>
  %logical = tosa.logical_right_shift %x, %s : (tensor<3x19xi16>, tensor<3x19xi16>) -> tensor<3x19xi16>
  %floor = tosa.arithmetic_right_shift %x, %s {round = false} : (tensor<3x19xi16>, tensor<3x19xi16>) -> tensor<3x19xi16>
  %half_up = tosa.arithmetic_right_shift %x, %s {round = true} : (tensor<3x19xi16>, tensor<3x19xi16>) -> tensor<3x19xi16>
  return %left, %logical, %floor, %half_up : tensor<3x19xi16>, tensor<3x19xi16>, tensor<3x19xi16>, tensor<3x19xi16>
}
func.func @within_32(%x: tensor<3x19xi32>, %amount: tensor<3x19xi32>) -> (tensor<3x19xi32>, tensor<3x19xi32>, tensor<3x19xi32>, tensor<3x19xi32>) {
  %s = tosa.clamp %amount {min_val = 0 : i32, max_val = 31 : i32} : (tensor<3x19xi32>) -> tensor<3x19xi32>
  %left = tosa.logical_left_shift %x, %s : (tensor<3x19xi32>, tensor<3x19xi32>) -> tensor<3x19xi32>
  %logical = tosa.logical_right_shift %x, %s : (tensor<3x19xi32>, tensor<3x19xi32>) -> tensor<3x19xi32>
  %floor = tosa.arithmetic_right_shift %x, %s {round = false} : (tensor<3x19xi32>, tensor<3x19xi32>) -> tensor<3x19xi32>
  %half_up = tosa.arithmetic_right_shift %x, %s {round = true} : (tensor<3x19xi32>, tensor<3x19xi32>) -> tensor<3x19xi32>
  return %left, %logical, %floor, %half_up : tensor<3x19xi32>, tensor<3x19xi32>, tensor<3x19xi32>, tensor<3x19xi32>
}
func.func @beyond_32(%x: tensor<3x19xi32>, %amount: tensor<3x19xi32>) -> (tensor<3x19xi32>, tensor<3x19xi32>, tensor<3x19xi32>, tensor<3x19xi32>) {
  %s = tosa.clamp %amount {min_val = 0 : i32, max_val = 60 : i32} : (tensor<3x19xi32>) -> tensor<3x19xi32>
  %left = tosa.logical_left_shift %x, %s : (tensor<3x19xi32>, tensor<3x19xi32>) -> tensor<3x19xi32>
  %logical = tosa.logical_right_shift %x, %s : (tensor<3x19xi32>, tensor<3x19xi32>) -> tensor<3x19xi32>
  %floor = tosa.arithmetic_right_shift %x, %s {round = false} : (tensor<3x19xi32>, tensor<3x19xi32>) -> tensor<3x19xi32>
  %half_up = tosa.arithmetic_right_shift %x, %s {round = true} : (tensor<3x19xi32>, tensor<3x19xi32>) -> tensor<3x19xi32>
  return %left, %logical, %floor, %half_up : tensor<3x19xi32>, tensor<3x19xi32>, tensor<3x19xi32>, tensor<3x19xi32>
}
