// The same sum twice: of squares and a bias, which may be anything in the first, and is kept small in the second.
func.func @any_bias(%x: tensor<4x16xi8>, %bias: tensor<4x1xi32>) -> tensor<4x1xi32> {
  %wide = tosa.cast %x : (tensor<4x16xi8>) -> tensor<4x16xi32>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %square = tosa.mul %wide, %wide, %none : (tensor<4x16xi32>, tensor<4x16xi32>, tensor<1xi8>) -> tensor<4x16xi32>
  %energy = tosa.reduce_sum %square {axis = 1 : i32} : (tensor<4x16xi32>) -> tensor<4x1xi32>
  %y = tosa.add %energy, %bias : (tensor<4x1xi32>, tensor<4x1xi32>) -> tensor<4x1xi32>
  return %y : tensor<4x1xi32>
}

func.func @small_bias(%x: tensor<4x16xi8>, %bias: tensor<4x1xi32>) -> tensor<4x1xi32> {
  %wide = tosa.cast %x : (tensor<4x16xi8>) -> tensor<4x16xi32>
  %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %square = tosa.mul %wide, %wide, %none : (tensor<4x16xi32>, tensor<4x16xi32>, tensor<1xi8>) -> tensor<4x16xi32>
  %energy = tosa.reduce_sum %square {axis = 1 : i32} : (tensor<4x16xi32>) -> tensor<4x1xi32>
  %least = "tosa.const"() <{values = dense<-1000000> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %most = "tosa.const"() <{values = dense<1000000> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %above = tosa.maximum %bias, %least : (tensor<4x1xi32>, tensor<1x1xi32>) -> tensor<4x1xi32>
  %small = tosa.minimum %above, %most : (tensor<4x1xi32>, tensor<1x1xi32>) -> tensor<4x1xi32>
  %y = tosa.add %energy, %small : (tensor<4x1xi32>, tensor<4x1xi32>) -> tensor<4x1xi32>
  return %y : tensor<4x1xi32>
}
