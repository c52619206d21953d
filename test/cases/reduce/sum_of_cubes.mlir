// A sum of cubes of bytes: each byte of a cube is looked up and summed by itself.
func.func @sum_of_cubes(%x: tensor<2x200xi8>) -> tensor<2x1xi32> {
  %z = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c = "tosa.const"() <{values = dense<31> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %n = "tosa.const"() <{values = dense<3> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %k = tosa.clamp %x {min_val = 0 : i8, max_val = 63 : i8} : (tensor<2x200xi8>) -> tensor<2x200xi8>
  %a = tosa.cast %k : (tensor<2x200xi8>) -> tensor<2x200xi32>
  %p = tosa.mul %a, %a, %z : (tensor<2x200xi32>, tensor<2x200xi32>, tensor<1xi8>) -> tensor<2x200xi32>
  %q = tosa.mul %p, %a, %z : (tensor<2x200xi32>, tensor<2x200xi32>, tensor<1xi8>) -> tensor<2x200xi32>
  %d = tosa.intdiv %q, %c : (tensor<2x200xi32>, tensor<1x1xi32>) -> tensor<2x200xi32>
  %e = tosa.arithmetic_right_shift %d, %n {round = true} : (tensor<2x200xi32>, tensor<1x1xi32>) -> tensor<2x200xi32>
  %s = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x200xi32>) -> tensor<2x1xi32>
  return %s : tensor<2x1xi32>
}
