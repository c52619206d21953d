// A chain of ops that ends nowhere goes from its end to its beginning.
// RUN: opt --pass-pipeline=dce
func.func @chain(%x: tensor<3xi32>) -> tensor<3xi32> {
  %0 = tosa.abs %x : (tensor<3xi32>) -> tensor<3xi32>
  %1 = tosa.clz %0 : (tensor<3xi32>) -> tensor<3xi32>
  %2 = tosa.bitwise_not %1 : (tensor<3xi32>) -> tensor<3xi32>
  return %0 : tensor<3xi32>
}
