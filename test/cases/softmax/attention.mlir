// Scores and their softmax are there for 8 rows at a time: products, softmax and products run in one loop over rows.
// RUN: compile --target neon,c,pseudo
func.func @main(%x0: tensor<2x48x16xi8>, %x1: tensor<2x16x48xi8>, %x2: tensor<2x48x16xi8>) -> (tensor<2x48x16xi32>) {
  %v0 = "tosa.const"() <{values = dense<-3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v1 = tosa.matmul %x0, %x1, %v0, %v0 : (tensor<2x48x16xi8>, tensor<2x16x48xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<2x48x48xi32>
  %v2 = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %v3 = "tosa.const"() <{values = dense<41> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v4 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %v5 = "tosa.const"() <{values = dense<-3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v6 = tosa.rescale %v1, %v2, %v3, %v4, %v5 {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<2x48x48xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<2x48x48xi8>
  %v7 = tosa.cast %v6 : (tensor<2x48x48xi8>) -> tensor<2x48x48xf32>
  %v8 = "tosa.const"() <{values = dense<0.05> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %v9 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v10 = tosa.mul %v7, %v8, %v9 : (tensor<2x48x48xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<2x48x48xf32>
  %v11 = tosa.reduce_max %v10 {axis = 2 : i32} : (tensor<2x48x48xf32>) -> tensor<2x48x1xf32>
  %v12 = tosa.sub %v10, %v11 : (tensor<2x48x48xf32>, tensor<2x48x1xf32>) -> tensor<2x48x48xf32>
  %v13 = tosa.exp %v12 : (tensor<2x48x48xf32>) -> tensor<2x48x48xf32>
  %v14 = tosa.reduce_sum %v13 {axis = 2 : i32} : (tensor<2x48x48xf32>) -> tensor<2x48x1xf32>
  %v15 = tosa.reciprocal %v14 : (tensor<2x48x1xf32>) -> tensor<2x48x1xf32>
  %v16 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v17 = tosa.mul %v13, %v15, %v16 : (tensor<2x48x48xf32>, tensor<2x48x1xf32>, tensor<1xi8>) -> tensor<2x48x48xf32>
  %v18 = "tosa.const"() <{values = dense<256.0> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %v19 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v20 = tosa.mul %v17, %v18, %v19 : (tensor<2x48x48xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<2x48x48xf32>
  %v21 = "tosa.const"() <{values = dense<-128.0> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %v22 = tosa.add %v20, %v21 : (tensor<2x48x48xf32>, tensor<1x1x1xf32>) -> tensor<2x48x48xf32>
  %v23 = tosa.cast %v22 : (tensor<2x48x48xf32>) -> tensor<2x48x48xi8>
  %v24 = "tosa.const"() <{values = dense<-3> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v25 = tosa.matmul %v23, %x2, %v24, %v24 : (tensor<2x48x48xi8>, tensor<2x48x16xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<2x48x16xi32>
  return %v25 : tensor<2x48x16xi32>
}
