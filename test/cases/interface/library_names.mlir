// A function that is called like one of the C library gets an underscore; a parameter only where a header that the file
// includes declares the name.
// RUN: compile --target neon,c,pseudo
// HAS c: int exp_\(const int32_t \*TOSAC_RESTRICT gamma_
// HAS c: int round_\(const int32_t \*TOSAC_RESTRICT printf
// HAS c: int free_
func.func @exp(%gamma: tensor<5xi32>) -> tensor<5xi32> {
  %z = tosa.clz %gamma : (tensor<5xi32>) -> tensor<5xi32>
  return %z : tensor<5xi32>
}
func.func @round(%printf: tensor<5xi32>) -> tensor<5xi32> {
  %z = tosa.clz %printf : (tensor<5xi32>) -> tensor<5xi32>
  return %z : tensor<5xi32>
}
func.func @free(%y1: tensor<5xi32>) -> tensor<5xi32> {
  %z = tosa.clz %y1 : (tensor<5xi32>) -> tensor<5xi32>
  return %z : tensor<5xi32>
}
