// A border of pad_const.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<2x3xf32>) -> tensor<4x6xf32> {
  %padding = tosa.const_shape {values = dense<[1, 1, 0, 3]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %fill = "tosa.const"() <{values = dense<-1.5> : tensor<1xf32>}> : () -> tensor<1xf32>
  %z = tosa.pad %x, %padding, %fill : (tensor<2x3xf32>, !tosa.shape<4>, tensor<1xf32>) -> tensor<4x6xf32>
  return %z : tensor<4x6xf32>
}
