// A function that is called like one of the C library gets an underscore; a parameter may be called so.
// RUN: compile --target neon,c,pseudo
// HAS c: int exp_\(const int32_t \*TOSAC_RESTRICT gamma
// HAS c: int free_
func.func @exp(%gamma: tensor<5xi32>) -> tensor<5xi32> {
  %z = tosa.clz %gamma : (tensor<5xi32>) -> tensor<5xi32>
  return %z : tensor<5xi32>
}
func.func @round(%index: tensor<5xi32>) -> tensor<5xi32> {
  %z = tosa.clz %index : (tensor<5xi32>) -> tensor<5xi32>
  return %z : tensor<5xi32>
}
func.func @free(%y1: tensor<5xi32>) -> tensor<5xi32> {
  %z = tosa.clz %y1 : (tensor<5xi32>) -> tensor<5xi32>
  return %z : tensor<5xi32>
}
