// si16 is read as i16 is; casts take both.
// RUN: compile --target neon,c,pseudo
func.func @main(%a: tensor<4x21xsi16>) -> tensor<4x21xi32> {
  %r = tosa.cast %a : (tensor<4x21xsi16>) -> tensor<4x21xi32>
  return %r : tensor<4x21xi32>
}
