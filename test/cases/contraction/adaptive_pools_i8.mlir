// Pools whose windows are shapes, which may be computed: here they are those of an input's halves.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x4x6x3xi8>) -> (tensor<1x2x3x3xi8>, tensor<1x2x3x3xi8>) {
  %zp = "tosa.const"() <{values = dense<-3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %kernel = tosa.const_shape {values = dense<2> : tensor<2xindex>} : () -> !tosa.shape<2>
  %stride = tosa.const_shape {values = dense<2> : tensor<2xindex>} : () -> !tosa.shape<2>
  %pad = tosa.const_shape {values = dense<0> : tensor<4xindex>} : () -> !tosa.shape<4>
  %mean = tosa.avg_pool2d_adaptive %x, %zp, %zp, %kernel, %stride, %pad {acc_type = i32} : (tensor<1x4x6x3xi8>, tensor<1xi8>, tensor<1xi8>, !tosa.shape<2>, !tosa.shape<2>, !tosa.shape<4>) -> tensor<1x2x3x3xi8>
  %most = tosa.max_pool2d_adaptive %x, %kernel, %stride, %pad : (tensor<1x4x6x3xi8>, !tosa.shape<2>, !tosa.shape<2>, !tosa.shape<4>) -> tensor<1x2x3x3xi8>
  return %mean, %most : tensor<1x2x3x3xi8>, tensor<1x2x3x3xi8>
}
