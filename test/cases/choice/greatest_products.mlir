// The greatest of a row of products, rounded to bytes, and 0 elsewhere.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x8x12xi8>, %y: tensor<1x12x16xi8>) -> tensor<1x8x16xi8> {
  %z = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z32 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %m = "tosa.const"() <{values = dense<1342177280> : tensor<1xi32>}> : () -> tensor<1xi32>
  %n = "tosa.const"() <{values = dense<38> : tensor<1xi8>}> : () -> tensor<1xi8>
  %sums = tosa.matmul %x, %y, %z, %z : (tensor<1x8x12xi8>, tensor<1x12x16xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x16xi32>
  %codes = tosa.rescale %sums, %m, %n, %z32, %z {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x8x16xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x8x16xi8>
  %none = "tosa.const"() <{values = dense<0> : tensor<1x1x1xi8>}> : () -> tensor<1x1x1xi8>
  %most = tosa.reduce_max %codes {axis = 2 : i32} : (tensor<1x8x16xi8>) -> tensor<1x8x1xi8>
  %is = tosa.greater_equal %codes, %most : (tensor<1x8x16xi8>, tensor<1x8x1xi8>) -> tensor<1x8x16xi1>
  %kept = tosa.select %is, %codes, %none : (tensor<1x8x16xi1>, tensor<1x8x16xi8>, tensor<1x1x1xi8>) -> tensor<1x8x16xi8>
  return %kept : tensor<1x8x16xi8>
}
