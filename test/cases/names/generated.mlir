// Parameters are called as kernels and places in the arena would be, and as the function itself.
// RUN: compile --target neon,c,pseudo
// HAS c: static void f_k0_2\(
// HAS c: int32_t \*g_buffer_2 = 
// HAS c: int f\(const int32_t \*TOSAC_RESTRICT f_,
func.func @f(%f: tensor<4x6xi32>, %f_k0: tensor<4x6xi32>, %g_buffer: tensor<4x6xi32>, %t5: tensor<4x6xi32>, %t6: tensor<4x6xi32>, %t7: tensor<4x6xi32>, %t8: tensor<4x6xi32>) -> tensor<6x4xi32> {
  %a = tosa.add %f, %f_k0 : (tensor<4x6xi32>, tensor<4x6xi32>) -> tensor<4x6xi32>
  %b = tosa.add %g_buffer, %t5 : (tensor<4x6xi32>, tensor<4x6xi32>) -> tensor<4x6xi32>
  %c = tosa.add %t6, %t7 : (tensor<4x6xi32>, tensor<4x6xi32>) -> tensor<4x6xi32>
  %d = tosa.add %a, %b : (tensor<4x6xi32>, tensor<4x6xi32>) -> tensor<4x6xi32>
  %e = tosa.add %c, %t8 : (tensor<4x6xi32>, tensor<4x6xi32>) -> tensor<4x6xi32>
  %g = tosa.add %d, %e : (tensor<4x6xi32>, tensor<4x6xi32>) -> tensor<4x6xi32>
  %h = tosa.transpose %g {perms = array<i32: 1, 0>} : (tensor<4x6xi32>) -> tensor<6x4xi32>
  return %h : tensor<6x4xi32>
}
