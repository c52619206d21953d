// Casts, rescales and clamps of constants.
// RUN: opt --pass-pipeline=fold-constants
func.func @fold(%x: tensor<4xi8>) -> (tensor<4xi8>, tensor<4xi32>, tensor<4xi1>) {
  %f = "tosa.const"() <{values = dense<[2.5, -3.5, 1.0e10, 0x7FC00000]> : tensor<4xf32>}> : () -> tensor<4xf32>
  %m = "tosa.const"() <{values = dense<1431655765> : tensor<1xi32>}> : () -> tensor<1xi32>
  %s = "tosa.const"() <{values = dense<33> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zp = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %out = "tosa.const"() <{values = dense<-5> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.cast %f : (tensor<4xf32>) -> tensor<4xi32>
  %1 = tosa.rescale %0, %m, %s, %zp, %out {scale32 = true, rounding_mode = DOUBLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<4xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4xi8>
  %2 = tosa.clamp %1 {max_val = 100 : i8, min_val = -100 : i8} : (tensor<4xi8>) -> tensor<4xi8>
  %3 = tosa.bitwise_or %x, %2 : (tensor<4xi8>, tensor<4xi8>) -> tensor<4xi8>
  %4 = tosa.cast %f : (tensor<4xf32>) -> tensor<4xi1>
  return %3, %0, %4 : tensor<4xi8>, tensor<4xi32>, tensor<4xi1>
}
