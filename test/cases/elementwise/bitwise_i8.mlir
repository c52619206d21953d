// Bits of bytes: sixteen lanes to a register.
// RUN: compile --target neon,c,pseudo
// HAS neon: vandq_s8
// HAS neon: vmvnq_s8
func.func @main(%x: tensor<3x21xi8>, %y: tensor<3x21xi8>) -> tensor<3x21xi8> {
  %a = tosa.bitwise_and %x, %y : (tensor<3x21xi8>, tensor<3x21xi8>) -> tensor<3x21xi8>
  %b = tosa.bitwise_or %a, %x : (tensor<3x21xi8>, tensor<3x21xi8>) -> tensor<3x21xi8>
  %c = tosa.bitwise_xor %b, %y : (tensor<3x21xi8>, tensor<3x21xi8>) -> tensor<3x21xi8>
  %d = tosa.bitwise_not %c : (tensor<3x21xi8>) -> tensor<3x21xi8>
  return %d : tensor<3x21xi8>
}
