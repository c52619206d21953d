#include "intrinsics.h"

#if !defined(INTRINSICS_CONTENT) || INTRINSICS_CONTENT != 0x569171bfb1be74bfu
#error "intrinsics.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

/* Define TOSAC_FORCE_SCALAR to take the portable path; both give the same bits. */
#if defined(__aarch64__) && defined(__ARM_NEON) && !defined(TOSAC_FORCE_SCALAR)
#define TOSAC_NEON 1
#include <arm_neon.h>
#else
#define TOSAC_NEON 0
#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

// 76 elements
static void vaddq_s32__k0(const int32_t *TOSAC_RESTRICT vld1q_s32_, const int32_t *TOSAC_RESTRICT int32x4_t_, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 64; i += 16) {
    const int32x4_t vld1q_s32_v_0 = vld1q_s32(vld1q_s32_ + i);
    const int32x4_t vld1q_s32_v_1 = vld1q_s32(vld1q_s32_ + i + 4);
    const int32x4_t vld1q_s32_v_2 = vld1q_s32(vld1q_s32_ + i + 8);
    const int32x4_t vld1q_s32_v_3 = vld1q_s32(vld1q_s32_ + i + 12);
    const int32x4_t int32x4_t_v_0 = vld1q_s32(int32x4_t_ + i);
    const int32x4_t int32x4_t_v_1 = vld1q_s32(int32x4_t_ + i + 4);
    const int32x4_t int32x4_t_v_2 = vld1q_s32(int32x4_t_ + i + 8);
    const int32x4_t int32x4_t_v_3 = vld1q_s32(int32x4_t_ + i + 12);
    // tosa.add, line 5: 4x19xi32, -2147483648..2147483647
    const int32x4_t vst1q_s32_0 = tosac_wrapping_add_s32(vld1q_s32_v_0, int32x4_t_v_0);
    const int32x4_t vst1q_s32_1 = tosac_wrapping_add_s32(vld1q_s32_v_1, int32x4_t_v_1);
    const int32x4_t vst1q_s32_2 = tosac_wrapping_add_s32(vld1q_s32_v_2, int32x4_t_v_2);
    const int32x4_t vst1q_s32_3 = tosac_wrapping_add_s32(vld1q_s32_v_3, int32x4_t_v_3);
    vst1q_s32(out0 + i, vst1q_s32_0);
    vst1q_s32(out0 + i + 4, vst1q_s32_1);
    vst1q_s32(out0 + i + 8, vst1q_s32_2);
    vst1q_s32(out0 + i + 12, vst1q_s32_3);
  }
  { // the last 16 lanes, 4 of them again
    const size_t i = 60;
    const int32x4_t vld1q_s32_v_0 = vld1q_s32(vld1q_s32_ + i);
    const int32x4_t vld1q_s32_v_1 = vld1q_s32(vld1q_s32_ + i + 4);
    const int32x4_t vld1q_s32_v_2 = vld1q_s32(vld1q_s32_ + i + 8);
    const int32x4_t vld1q_s32_v_3 = vld1q_s32(vld1q_s32_ + i + 12);
    const int32x4_t int32x4_t_v_0 = vld1q_s32(int32x4_t_ + i);
    const int32x4_t int32x4_t_v_1 = vld1q_s32(int32x4_t_ + i + 4);
    const int32x4_t int32x4_t_v_2 = vld1q_s32(int32x4_t_ + i + 8);
    const int32x4_t int32x4_t_v_3 = vld1q_s32(int32x4_t_ + i + 12);
    // tosa.add, line 5: 4x19xi32, -2147483648..2147483647
    const int32x4_t vst1q_s32_0 = tosac_wrapping_add_s32(vld1q_s32_v_0, int32x4_t_v_0);
    const int32x4_t vst1q_s32_1 = tosac_wrapping_add_s32(vld1q_s32_v_1, int32x4_t_v_1);
    const int32x4_t vst1q_s32_2 = tosac_wrapping_add_s32(vld1q_s32_v_2, int32x4_t_v_2);
    const int32x4_t vst1q_s32_3 = tosac_wrapping_add_s32(vld1q_s32_v_3, int32x4_t_v_3);
    vst1q_s32(out0 + i, vst1q_s32_0);
    vst1q_s32(out0 + i + 4, vst1q_s32_1);
    vst1q_s32(out0 + i + 8, vst1q_s32_2);
    vst1q_s32(out0 + i + 12, vst1q_s32_3);
  }
#else
  for (size_t i = 0; i < VADDQ_S32__OUT0_ELEMS; ++i) {
    const int32_t vld1q_s32_v = vld1q_s32_[i];
    const int32_t int32x4_t_v = int32x4_t_[i];
    // tosa.add, line 5: 4x19xi32, -2147483648..2147483647
    const int32_t vst1q_s32_ = (int32_t)((uint32_t)vld1q_s32_v + (uint32_t)int32x4_t_v);
    out0[i] = vst1q_s32_;
  }
#endif
}

int vaddq_s32_(const int32_t *TOSAC_RESTRICT vld1q_s32_, const int32_t *TOSAC_RESTRICT int32x4_t_, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (vld1q_s32_ == NULL || int32x4_t_ == NULL || out0 == NULL) return 1;
  if ((uintptr_t)vld1q_s32_ % 4 != 0 || (uintptr_t)int32x4_t_ % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  vaddq_s32__k0(vld1q_s32_, int32x4_t_, out0);
  return 0;
}
