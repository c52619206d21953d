// Sizes that are computed: all of it is known before there is code.
// RUN: compile --target neon,c
func.func @main(%x: tensor<4x6xi8>) -> tensor<12x2xi8> {
  %rows = tosa.dim %x {axis = 0 : i32} : (tensor<4x6xi8>) -> !tosa.shape<1>
  %three = tosa.const_shape {values = dense<3> : tensor<1xindex>} : () -> !tosa.shape<1>
  %height = tosa.mul_shape %rows, %three : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %columns = tosa.dim %x {axis = 1 : i32} : (tensor<4x6xi8>) -> !tosa.shape<1>
  %width = tosa.div_floor_shape %columns, %three : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %shape = tosa.concat_shape %height, %width : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<2>
  %0 = tosa.reshape %x, %shape : (tensor<4x6xi8>, !tosa.shape<2>) -> tensor<12x2xi8>
  return %0 : tensor<12x2xi8>
}
