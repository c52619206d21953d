// As importers wrote it in 2021: `func` alone, every op in quotes, shifts and shapes as attributes.
func @reading(%x: tensor<2x4xi8>, %w: tensor<2x4xi8>) -> tensor<2xi32> {
  %0 = "tosa.clamp"(%x) {min_int = 0 : i64, max_int = 6 : i64, min_fp = 0.0 : f32, max_fp = 6.0 : f32} : (tensor<2x4xi8>) -> tensor<2x4xi8>
  %1 = "tosa.mul"(%0, %w) {shift = 0 : i32} : (tensor<2x4xi8>, tensor<2x4xi8>) -> tensor<2x4xi32>
  %2 = "tosa.reduce_max"(%1) {axis = 1 : i64} : (tensor<2x4xi32>) -> tensor<2x1xi32>
  %3 = "tosa.reshape"(%2) {new_shape = [2]} : (tensor<2x1xi32>) -> tensor<2xi32>
  return %3 : tensor<2xi32>
}
