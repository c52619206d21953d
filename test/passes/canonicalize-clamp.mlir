// Clamps to everything go, clamps that overlap merge; the two that do not overlap stay, since which comes last counts.
// RUN: opt --pass-pipeline=canonicalize
// DECLINES: the two ranges do not overlap
func.func @clamps(%x: tensor<5xi8>, %y: tensor<5xf32>) -> (tensor<5xi8>, tensor<5xi8>, tensor<5xf32>) {
  %0 = tosa.clamp %x {max_val = 127 : i8, min_val = -128 : i8} : (tensor<5xi8>) -> tensor<5xi8>
  %1 = tosa.clamp %0 {max_val = 100 : i8, min_val = -7 : i8} : (tensor<5xi8>) -> tensor<5xi8>
  %2 = tosa.clamp %1 {max_val = 120 : i8, min_val = 5 : i8} : (tensor<5xi8>) -> tensor<5xi8>
  %3 = tosa.clamp %1 {max_val = -20 : i8, min_val = -30 : i8} : (tensor<5xi8>) -> tensor<5xi8>
  %4 = tosa.clamp %y {max_val = 0x7F800000 : f32, min_val = 0xFF800000 : f32, nan_mode = IGNORE} : (tensor<5xf32>) -> tensor<5xf32>
  return %2, %3, %4 : tensor<5xi8>, tensor<5xi8>, tensor<5xf32>
}
