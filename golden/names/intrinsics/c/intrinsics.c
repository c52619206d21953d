#include "intrinsics.h"

#if !defined(INTRINSICS_CONTENT) || INTRINSICS_CONTENT != 0x7832b11413c67b47u
#error "intrinsics.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 76 elements
static void vaddq_s32__k0(const int32_t *TOSAC_RESTRICT vld1q_s32_, const int32_t *TOSAC_RESTRICT int32x4_t_, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < VADDQ_S32__OUT0_ELEMS; ++i) {
    const int32_t vld1q_s32_v = vld1q_s32_[i];
    const int32_t int32x4_t_v = int32x4_t_[i];
    // tosa.add, line 5: 4x19xi32, -2147483648..2147483647
    const int32_t vst1q_s32_ = (int32_t)((uint32_t)vld1q_s32_v + (uint32_t)int32x4_t_v);
    out0[i] = vst1q_s32_;
  }
}

int vaddq_s32_(const int32_t *TOSAC_RESTRICT vld1q_s32_, const int32_t *TOSAC_RESTRICT int32x4_t_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (vld1q_s32_ == NULL || int32x4_t_ == NULL || out0 == NULL) return 1;
  if ((uintptr_t)vld1q_s32_ % 4 != 0 || (uintptr_t)int32x4_t_ % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  vaddq_s32__k0(vld1q_s32_, int32x4_t_, out0);
  return 0;
}
