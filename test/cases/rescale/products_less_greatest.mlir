// Sums of products are rounded to bytes in their tiles; what is made of each row of those lies where they did.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x8x20xi8>, %y: tensor<1x20x32xi8>) -> tensor<1x8x32xi8> {
  %z = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z32 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %m = "tosa.const"() <{values = dense<1342177280> : tensor<1xi32>}> : () -> tensor<1xi32>
  %n = "tosa.const"() <{values = dense<39> : tensor<1xi8>}> : () -> tensor<1xi8>
  %sums = tosa.matmul %x, %y, %z, %z : (tensor<1x8x20xi8>, tensor<1x20x32xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x32xi32>
  %codes = tosa.rescale %sums, %m, %n, %z32, %z {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x8x32xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x8x32xi8>
  %most = tosa.reduce_max %codes {axis = 2 : i32} : (tensor<1x8x32xi8>) -> tensor<1x8x1xi8>
  %less = tosa.sub %codes, %most : (tensor<1x8x32xi8>, tensor<1x8x1xi8>) -> tensor<1x8x32xi8>
  return %less : tensor<1x8x32xi8>
}
