// A size is computed: shapes are known when the model is compiled, so nothing of this is left.
// RUN: compile --target neon,c,pseudo
// HAS c: memcpy
// LACKS c: int32_t
func.func @main(%x: tensor<6x8x4xi8>) -> tensor<2x6x16xi8> {
  %height = tosa.dim %x {axis = 0 : i32} : (tensor<6x8x4xi8>) -> !tosa.shape<1>
  %width = tosa.dim %x {axis = 1 : i32} : (tensor<6x8x4xi8>) -> !tosa.shape<1>
  %depth = tosa.dim %x {axis = 2 : i32} : (tensor<6x8x4xi8>) -> !tosa.shape<1>
  %one = tosa.const_shape {values = dense<1> : tensor<1xindex>} : () -> !tosa.shape<1>
  %two = tosa.exp2_shape %one : (!tosa.shape<1>) -> !tosa.shape<1>
  %five = tosa.sub_shape %height, %one : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %three = tosa.div_ceil_shape %five, %two : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %same = tosa.log2_floor_shape %width : (!tosa.shape<1>) -> !tosa.shape<1>
  %less = tosa.min_shape %three, %same : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %six = tosa.mul_shape %less, %two : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %bits = tosa.log2_ceil_shape %five : (!tosa.shape<1>) -> !tosa.shape<1>
  %rest = tosa.mod_shape %width, %bits : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %first = tosa.max_shape %rest, %one : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %half = tosa.div_floor_shape %width, %two : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %four = tosa.mul_shape %half, %depth : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %none = tosa.sub_shape %one, %one : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %last = tosa.add_shape %four, %none : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %list = tosa.concat_shape %one, %first, %six, %last : (!tosa.shape<1>, !tosa.shape<1>, !tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<4>
  %start = "tosa.const"() <{values = dense<1> : tensor<1xi32>}> : () -> tensor<1xi32>
  %size = "tosa.const"() <{values = dense<3> : tensor<1xi32>}> : () -> tensor<1xi32>
  %to = tosa.slice_shape %list, %start, %size : (!tosa.shape<4>, tensor<1xi32>, tensor<1xi32>) -> !tosa.shape<3>
  %z = tosa.reshape %x, %to : (tensor<6x8x4xi8>, !tosa.shape<3>) -> tensor<2x6x16xi8>
  return %z : tensor<2x6x16xi8>
}
