// Names that C or C++ keep for themselves get an underscore.
// RUN: compile --target neon,c,pseudo
// HAS c: int double_\(const int32_t \*TOSAC_RESTRICT int_
func.func @double(%int: tensor<5xi32>, %class: tensor<5xi32>, %out0: tensor<5xi32>, %arena: tensor<5xi32>) -> tensor<5xi32> {
  %for = tosa.add %int, %class : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
  %while = tosa.add %for, %out0 : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
  %register = tosa.add %while, %arena : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
  return %register : tensor<5xi32>
}
