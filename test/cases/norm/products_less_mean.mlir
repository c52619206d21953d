// Products rounded to bytes, less the mean of their row: sums of bytes, not of sums of products.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<1x8x16xi8>, %y: tensor<1x16x48xi8>) -> tensor<1x8x48xi8> {
  %z = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %z32 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %m = "tosa.const"() <{values = dense<1342177280> : tensor<1xi32>}> : () -> tensor<1xi32>
  %n = "tosa.const"() <{values = dense<39> : tensor<1xi8>}> : () -> tensor<1xi8>
  %sums = tosa.matmul %x, %y, %z, %z : (tensor<1x8x16xi8>, tensor<1x16x48xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x48xi32>
  %codes = tosa.rescale %sums, %m, %n, %z32, %z {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<1x8x48xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x8x48xi8>
  %part = "tosa.const"() <{values = dense<1365> : tensor<1x1x1xi32>}> : () -> tensor<1x1x1xi32>
  %shift = "tosa.const"() <{values = dense<16> : tensor<1xi8>}> : () -> tensor<1xi8>
  %wide = tosa.cast %codes : (tensor<1x8x48xi8>) -> tensor<1x8x48xi32>
  %sum = tosa.reduce_sum %wide {axis = 2 : i32} : (tensor<1x8x48xi32>) -> tensor<1x8x1xi32>
  %mean = tosa.mul %sum, %part, %shift : (tensor<1x8x1xi32>, tensor<1x1x1xi32>, tensor<1xi8>) -> tensor<1x8x1xi32>
  %less = tosa.sub %wide, %mean : (tensor<1x8x48xi32>, tensor<1x8x1xi32>) -> tensor<1x8x48xi32>
  %y8 = tosa.cast %less : (tensor<1x8x48xi32>) -> tensor<1x8x48xi8>
  return %y8 : tensor<1x8x48xi8>
}
