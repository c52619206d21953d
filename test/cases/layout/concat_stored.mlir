// Three pieces along channels, each stored where it belongs by what computes it: elements, a pool, and a piece of which a row is read again.
// RUN: compile --target neon,c,pseudo
// LACKS c: memcpy
// HAS c: ARENA_BYTES 0
func.func @main(%x: tensor<2x3x5x17xi8>, %y: tensor<2x4x6x8xi8>) -> (tensor<2x3x5x42xi8>, tensor<2x1x5x17xi8>) {
  %a = tosa.clamp %x {min_val = -20 : i8, max_val = 90 : i8} : (tensor<2x3x5x17xi8>) -> tensor<2x3x5x17xi8>
  %p = tosa.max_pool2d %y {kernel = array<i64: 2, 2>, stride = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>} : (tensor<2x4x6x8xi8>) -> tensor<2x3x5x8xi8>
  %b = tosa.bitwise_not %x : (tensor<2x3x5x17xi8>) -> tensor<2x3x5x17xi8>
  %z = tosa.concat %a, %p, %b {axis = 3 : i32} : (tensor<2x3x5x17xi8>, tensor<2x3x5x8xi8>, tensor<2x3x5x17xi8>) -> tensor<2x3x5x42xi8>
  %most = tosa.reduce_max %b {axis = 1 : i32} : (tensor<2x3x5x17xi8>) -> tensor<2x1x5x17xi8>
  return %z, %most : tensor<2x3x5x42xi8>, tensor<2x1x5x17xi8>
}
