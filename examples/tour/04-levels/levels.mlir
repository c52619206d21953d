// (x - mean of its row) * exp(gain)
func.func @levels(%x: tensor<8x64xf32>, %gain: tensor<1x1xf32>) -> tensor<8x64xf32> {
  %share = "tosa.const"() <{values = dense<0.015625> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %factor = tosa.exp %gain : (tensor<1x1xf32>) -> tensor<1x1xf32>
  %sum = tosa.reduce_sum %x {axis = 1 : i32} : (tensor<8x64xf32>) -> tensor<8x1xf32>
  %mean = tosa.mul %sum, %share, %none : (tensor<8x1xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<8x1xf32>
  %centred = tosa.sub %x, %mean : (tensor<8x64xf32>, tensor<8x1xf32>) -> tensor<8x64xf32>
  %y = tosa.mul %centred, %factor, %none : (tensor<8x64xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}
