// A transpose between two elementwise ops: two loops and a buffer in the arena.
// RUN: compile --target neon,c,pseudo
// HAS c: MAIN_ARENA|ARENA_BYTES
func.func @main(%x: tensor<3x7xi32>, %y: tensor<7x3xi32>) -> tensor<7x3xi32> {
  %a = tosa.clz %x : (tensor<3x7xi32>) -> tensor<3x7xi32>
  %b = tosa.transpose %a {perms = array<i32: 1, 0>} : (tensor<3x7xi32>) -> tensor<7x3xi32>
  %z = tosa.add %b, %y : (tensor<7x3xi32>, tensor<7x3xi32>) -> tensor<7x3xi32>
  return %z : tensor<7x3xi32>
}
