// Characters that C has no place for become underscores.
// RUN: compile --target neon,c,pseudo
// HAS c: a_b_c
func.func @"a-b c"(%x.1-$: tensor<5xi32>, %0: tensor<5xi32>) -> tensor<5xi32> {
  %r_ = tosa.sub %x.1-$, %0 : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
  return %r_ : tensor<5xi32>
}
