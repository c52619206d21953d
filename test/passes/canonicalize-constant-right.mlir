// Constants go to the right of commutative ops, and of no others.
// RUN: opt --pass-pipeline=canonicalize
func.func @right(%x: tensor<4xi32>) -> (tensor<4xi32>, tensor<4xi32>, tensor<4xi1>) {
  %k = "tosa.const"() <{values = dense<[3, -4, 5, 0]> : tensor<4xi32>}> : () -> tensor<4xi32>
  %shift = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %0 = tosa.mul %k, %x, %shift : (tensor<4xi32>, tensor<4xi32>, tensor<1xi8>) -> tensor<4xi32>
  %1 = tosa.sub %k, %x : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  %2 = tosa.equal %k, %x : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi1>
  return %0, %1, %2 : tensor<4xi32>, tensor<4xi32>, tensor<4xi1>
}
