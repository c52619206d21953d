// A constant that varies along the last axis is an array in the file.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<3x5xi32>) -> tensor<3x5xi32> {
  %bias = "tosa.const"() <{values = dense<[[1, -2, 3, -4, 5]]> : tensor<1x5xi32>}> : () -> tensor<1x5xi32>
  %z = tosa.add %x, %bias : (tensor<3x5xi32>, tensor<1x5xi32>) -> tensor<3x5xi32>
  return %z : tensor<3x5xi32>
}
