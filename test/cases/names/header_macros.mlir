// Parameters and a function are called like macros of standard headers and of the model's own header.
// RUN: compile --target neon,c,pseudo
// HAS c: TOSAC_RESTRICT INT32_MAX_, .* NAN_, .* offsetof_, .* H_X_ELEMS_,
// HAS c: int HEADER_MACROS_H_\(
func.func @h(%INT32_MAX: tensor<5xi32>, %NAN: tensor<5xi32>, %offsetof: tensor<5xi32>, %H_X_ELEMS: tensor<5xi32>, %x: tensor<5xi32>) -> tensor<5xi32> {
  %a = tosa.maximum %INT32_MAX, %NAN : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
  %b = tosa.maximum %offsetof, %H_X_ELEMS : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
  %c = tosa.maximum %a, %b : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
  %d = tosa.maximum %c, %x : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
  return %d : tensor<5xi32>
}
func.func @HEADER_MACROS_H(%TOSAC_NEON: tensor<5xi32>) -> tensor<5xi32> {
  %a = tosa.abs %TOSAC_NEON : (tensor<5xi32>) -> tensor<5xi32>
  return %a : tensor<5xi32>
}
