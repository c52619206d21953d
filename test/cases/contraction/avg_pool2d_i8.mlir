// The mean of bytes over what of a window is inside, scaled by 1 / count, with both zero points.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x5x6x3xi8>) -> tensor<1x5x6x3xi8> {
  %i = "tosa.const"() <{values = dense<3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %o = "tosa.const"() <{values = dense<-7> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.avg_pool2d %x, %i, %o {acc_type = i32, kernel = array<i64: 3, 2>, pad = array<i64: 1, 1, 0, 1>, stride = array<i64: 1, 1>} : (tensor<1x5x6x3xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x5x6x3xi8>
  return %y : tensor<1x5x6x3xi8>
}
