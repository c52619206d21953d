// Parameters, a value and a function are called like intrinsics and types of arm_neon.h.
// RUN: compile --target neon,c,pseudo
// HAS c: int vaddq_s32_\(const int32_t \*TOSAC_RESTRICT vld1q_s32_, const int32_t \*TOSAC_RESTRICT int32x4_t_
func.func @vaddq_s32(%vld1q_s32: tensor<4x19xi32>, %int32x4_t: tensor<4x19xi32>) -> tensor<4x19xi32> {
  %vst1q_s32 = tosa.add %vld1q_s32, %int32x4_t : (tensor<4x19xi32>, tensor<4x19xi32>) -> tensor<4x19xi32>
  return %vst1q_s32 : tensor<4x19xi32>
}
