// Slices, a turn of the outer axes and a tile, read where their operands are: by elements, by a sum of rows and by one of columns.
// RUN: compile --target neon,c,pseudo
// HAS c: ARENA_BYTES 0
func.func @main(%x: tensor<4x6x40xf32>, %y: tensor<6x2x20xf32>) -> (tensor<6x4x20xf32>, tensor<3x4x1xf32>, tensor<1x6x40xf32>) {
  %from = tosa.const_shape {values = dense<[0, 0, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %size = tosa.const_shape {values = dense<[4, 6, 20]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %part = tosa.slice %x, %from, %size : (tensor<4x6x40xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<4x6x20xf32>
  %turned = tosa.transpose %part {perms = array<i32: 1, 0, 2>} : (tensor<4x6x20xf32>) -> tensor<6x4x20xf32>
  %times = tosa.const_shape {values = dense<[1, 2, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %tiled = tosa.tile %y, %times : (tensor<6x2x20xf32>, !tosa.shape<3>) -> tensor<6x4x20xf32>
  %sum = tosa.add %turned, %tiled : (tensor<6x4x20xf32>, tensor<6x4x20xf32>) -> tensor<6x4x20xf32>
  %later = tosa.const_shape {values = dense<[3, 0, 0]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %three = tosa.const_shape {values = dense<[3, 4, 20]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %rows = tosa.slice %turned, %later, %three : (tensor<6x4x20xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<3x4x20xf32>
  %total = tosa.reduce_sum %rows {axis = 2 : i32} : (tensor<3x4x20xf32>) -> tensor<3x4x1xf32>
  %back = tosa.reverse %x {axis = 0 : i32} : (tensor<4x6x40xf32>) -> tensor<4x6x40xf32>
  %columns = tosa.reduce_sum %back {axis = 0 : i32} : (tensor<4x6x40xf32>) -> tensor<1x6x40xf32>
  return %sum, %total, %columns : tensor<6x4x20xf32>, tensor<3x4x1xf32>, tensor<1x6x40xf32>
}
