func.func @clamps(%x: tensor<5xi8>, %y: tensor<5xf32>) -> (tensor<5xi8>, tensor<5xi8>, tensor<5xf32>) {
  %1 = tosa.clamp %x {max_val = 100 : i8, min_val = -7 : i8} : (tensor<5xi8>) -> tensor<5xi8>
  %2 = tosa.clamp %x {max_val = 100 : i8, min_val = 5 : i8} : (tensor<5xi8>) -> tensor<5xi8>
  %3 = tosa.clamp %1 {max_val = -20 : i8, min_val = -30 : i8} : (tensor<5xi8>) -> tensor<5xi8>
  %4 = tosa.clamp %y {max_val = 0x7F800000 : f32, min_val = 0xFF800000 : f32, nan_mode = IGNORE} : (tensor<5xf32>) -> tensor<5xf32>
  return %2, %3, %4 : tensor<5xi8>, tensor<5xi8>, tensor<5xf32>
}
