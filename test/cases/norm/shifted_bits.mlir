// A row's greatest magnitude shifted up to the top and down again: what it is then, boxes tell and intervals do not.
func.func @shifted_bits(%x: tensor<3x37xi8>) -> tensor<3x37xi32> {
  %one = "tosa.const"() <{values = dense<1> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %z = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %w = tosa.cast %x : (tensor<3x37xi8>) -> tensor<3x37xi32>
  %a = tosa.abs %w : (tensor<3x37xi32>) -> tensor<3x37xi32>
  %m = tosa.reduce_max %a {axis = 1 : i32} : (tensor<3x37xi32>) -> tensor<3x1xi32>
  %c = tosa.clz %m : (tensor<3x1xi32>) -> tensor<3x1xi32>
  %d = tosa.sub %c, %one : (tensor<3x1xi32>, tensor<1x1xi32>) -> tensor<3x1xi32>
  %u = tosa.logical_left_shift %m, %d : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi32>
  %v = tosa.arithmetic_right_shift %u, %d {round = false} : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi32>
  %p = tosa.add %v, %u : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x1xi32>
  %y = tosa.add %w, %p : (tensor<3x37xi32>, tensor<3x1xi32>) -> tensor<3x37xi32>
  return %y : tensor<3x37xi32>
}
