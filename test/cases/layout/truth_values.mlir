// Truth values come as any byte and leave as 0 or 1, however they are moved.
// RUN: compile --target neon,c,pseudo
// HAS c: \(uint8_t\)\(x\[i0\] != 0\)
func.func @truth_values(%x: tensor<4x8xi1>, %c: tensor<1x8xi1>) -> (tensor<32xi1>, tensor<4x8xi1>, tensor<5x8xi1>, tensor<8x4xi1>, tensor<2x3xi1>, tensor<4x8xi1>, tensor<4x16xi1>) {
  %s = tosa.const_shape {values = dense<[32]> : tensor<1xindex>} : () -> !tosa.shape<1>
  %y = tosa.reshape %x, %s : (tensor<4x8xi1>, !tosa.shape<1>) -> tensor<32xi1>
  %z = tosa.concat %x, %c {axis = 0 : i32} : (tensor<4x8xi1>, tensor<1x8xi1>) -> tensor<5x8xi1>
  %t = tosa.transpose %x {perms = array<i32: 1, 0>} : (tensor<4x8xi1>) -> tensor<8x4xi1>
  %from = tosa.const_shape {values = dense<[1, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %size = tosa.const_shape {values = dense<[2, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %l = tosa.slice %x, %from, %size : (tensor<4x8xi1>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<2x3xi1>
  %r = tosa.reverse %x {axis = 1 : i32} : (tensor<4x8xi1>) -> tensor<4x8xi1>
  %times = tosa.const_shape {values = dense<[1, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %m = tosa.tile %x, %times : (tensor<4x8xi1>, !tosa.shape<2>) -> tensor<4x16xi1>
  return %y, %x, %z, %t, %l, %r, %m : tensor<32xi1>, tensor<4x8xi1>, tensor<5x8xi1>, tensor<8x4xi1>, tensor<2x3xi1>, tensor<4x8xi1>, tensor<4x16xi1>
}
