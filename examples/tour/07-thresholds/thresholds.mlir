// Two questions about a probability: is a logistic above 0.7, and which lanes of a softmax are above one half?
func.func @logistic(%x: tensor<2x4xi8>) -> tensor<2x4xi1> {
  %step = "tosa.const"() <{values = dense<0.0625> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %bound = "tosa.const"() <{values = dense<0.7> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %float = tosa.cast %x : (tensor<2x4xi8>) -> tensor<2x4xf32>
  %real = tosa.mul %float, %step, %none : (tensor<2x4xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<2x4xf32>
  %p = tosa.sigmoid %real : (tensor<2x4xf32>) -> tensor<2x4xf32>
  %y = tosa.greater %p, %bound : (tensor<2x4xf32>, tensor<1x1xf32>) -> tensor<2x4xi1>
  return %y : tensor<2x4xi1>
}

func.func @softmax(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %half = "tosa.const"() <{values = dense<0.5> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %max = tosa.reduce_max %x {axis = 1 : i32} : (tensor<2x4xf32>) -> tensor<2x1xf32>
  %below = tosa.sub %x, %max : (tensor<2x4xf32>, tensor<2x1xf32>) -> tensor<2x4xf32>
  %exp = tosa.exp %below : (tensor<2x4xf32>) -> tensor<2x4xf32>
  %sum = tosa.reduce_sum %exp {axis = 1 : i32} : (tensor<2x4xf32>) -> tensor<2x1xf32>
  %share = tosa.reciprocal %sum : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %p = tosa.mul %exp, %share, %none : (tensor<2x4xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x4xf32>
  %likely = tosa.greater %p, %half : (tensor<2x4xf32>, tensor<1x1xf32>) -> tensor<2x4xi1>
  %y = tosa.select %likely, %p, %zero : (tensor<2x4xi1>, tensor<2x4xf32>, tensor<1x1xf32>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}
