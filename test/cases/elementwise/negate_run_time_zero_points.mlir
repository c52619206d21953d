// Zero points that are known at run time only: bytes and words.
// RUN: compile --target neon,c,pseudo
func.func @main(%x: tensor<16xi8>, %y: tensor<16xi32>, %xin: tensor<1xi8>, %xout: tensor<1xi8>, %yin: tensor<1xi32>, %yout: tensor<1xi32>) -> (tensor<16xi8>, tensor<16xi32>) {
  %0 = tosa.negate %x, %xin, %xout : (tensor<16xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<16xi8>
  %1 = tosa.negate %y, %yin, %yout : (tensor<16xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<16xi32>
  return %0, %1 : tensor<16xi8>, tensor<16xi32>
}
