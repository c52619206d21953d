#include "generated.h"


#if !defined(GENERATED_CONTENT) || GENERATED_CONTENT != 0x048642ca09e9de4du
#error "generated.h was not written together with this file"
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

// 24 elements
static void f_k0_2(const int32_t *TOSAC_RESTRICT f_, const int32_t *TOSAC_RESTRICT f_k0, const int32_t *TOSAC_RESTRICT t4, const int32_t *TOSAC_RESTRICT t5, const int32_t *TOSAC_RESTRICT t6, const int32_t *TOSAC_RESTRICT t7, const int32_t *TOSAC_RESTRICT t8, int32_t *TOSAC_RESTRICT t8_2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; i += 16) {
    const int32x4_t f__v_0 = vld1q_s32(f_ + i);
    const int32x4_t f__v_1 = vld1q_s32(f_ + i + 4);
    const int32x4_t f__v_2 = vld1q_s32(f_ + i + 8);
    const int32x4_t f__v_3 = vld1q_s32(f_ + i + 12);
    const int32x4_t f_k0_v_0 = vld1q_s32(f_k0 + i);
    const int32x4_t f_k0_v_1 = vld1q_s32(f_k0 + i + 4);
    const int32x4_t f_k0_v_2 = vld1q_s32(f_k0 + i + 8);
    const int32x4_t f_k0_v_3 = vld1q_s32(f_k0 + i + 12);
    // tosa.add, line 7: 4x6xi32, -2147483648..2147483647
    const int32x4_t a__0 = tosac_wrapping_add_s32(f__v_0, f_k0_v_0);
    const int32x4_t a__1 = tosac_wrapping_add_s32(f__v_1, f_k0_v_1);
    const int32x4_t a__2 = tosac_wrapping_add_s32(f__v_2, f_k0_v_2);
    const int32x4_t a__3 = tosac_wrapping_add_s32(f__v_3, f_k0_v_3);
    const int32x4_t t4_v_0 = vld1q_s32(t4 + i);
    const int32x4_t t4_v_1 = vld1q_s32(t4 + i + 4);
    const int32x4_t t4_v_2 = vld1q_s32(t4 + i + 8);
    const int32x4_t t4_v_3 = vld1q_s32(t4 + i + 12);
    const int32x4_t t5_v_0 = vld1q_s32(t5 + i);
    const int32x4_t t5_v_1 = vld1q_s32(t5 + i + 4);
    const int32x4_t t5_v_2 = vld1q_s32(t5 + i + 8);
    const int32x4_t t5_v_3 = vld1q_s32(t5 + i + 12);
    // tosa.add, line 8: 4x6xi32, -2147483648..2147483647
    const int32x4_t b__0 = tosac_wrapping_add_s32(t4_v_0, t5_v_0);
    const int32x4_t b__1 = tosac_wrapping_add_s32(t4_v_1, t5_v_1);
    const int32x4_t b__2 = tosac_wrapping_add_s32(t4_v_2, t5_v_2);
    const int32x4_t b__3 = tosac_wrapping_add_s32(t4_v_3, t5_v_3);
    const int32x4_t t6_v_0 = vld1q_s32(t6 + i);
    const int32x4_t t6_v_1 = vld1q_s32(t6 + i + 4);
    const int32x4_t t6_v_2 = vld1q_s32(t6 + i + 8);
    const int32x4_t t6_v_3 = vld1q_s32(t6 + i + 12);
    const int32x4_t t7_v_0 = vld1q_s32(t7 + i);
    const int32x4_t t7_v_1 = vld1q_s32(t7 + i + 4);
    const int32x4_t t7_v_2 = vld1q_s32(t7 + i + 8);
    const int32x4_t t7_v_3 = vld1q_s32(t7 + i + 12);
    // tosa.add, line 9: 4x6xi32, -2147483648..2147483647
    const int32x4_t c__0 = tosac_wrapping_add_s32(t6_v_0, t7_v_0);
    const int32x4_t c__1 = tosac_wrapping_add_s32(t6_v_1, t7_v_1);
    const int32x4_t c__2 = tosac_wrapping_add_s32(t6_v_2, t7_v_2);
    const int32x4_t c__3 = tosac_wrapping_add_s32(t6_v_3, t7_v_3);
    // tosa.add, line 10: 4x6xi32, -2147483648..2147483647
    const int32x4_t d__0 = tosac_wrapping_add_s32(a__0, b__0);
    const int32x4_t d__1 = tosac_wrapping_add_s32(a__1, b__1);
    const int32x4_t d__2 = tosac_wrapping_add_s32(a__2, b__2);
    const int32x4_t d__3 = tosac_wrapping_add_s32(a__3, b__3);
    const int32x4_t t8_v_0 = vld1q_s32(t8 + i);
    const int32x4_t t8_v_1 = vld1q_s32(t8 + i + 4);
    const int32x4_t t8_v_2 = vld1q_s32(t8 + i + 8);
    const int32x4_t t8_v_3 = vld1q_s32(t8 + i + 12);
    // tosa.add, line 11: 4x6xi32, -2147483648..2147483647
    const int32x4_t e__0 = tosac_wrapping_add_s32(c__0, t8_v_0);
    const int32x4_t e__1 = tosac_wrapping_add_s32(c__1, t8_v_1);
    const int32x4_t e__2 = tosac_wrapping_add_s32(c__2, t8_v_2);
    const int32x4_t e__3 = tosac_wrapping_add_s32(c__3, t8_v_3);
    // tosa.add, line 12: 4x6xi32, -2147483648..2147483647
    const int32x4_t g__0 = tosac_wrapping_add_s32(d__0, e__0);
    const int32x4_t g__1 = tosac_wrapping_add_s32(d__1, e__1);
    const int32x4_t g__2 = tosac_wrapping_add_s32(d__2, e__2);
    const int32x4_t g__3 = tosac_wrapping_add_s32(d__3, e__3);
    vst1q_s32(t8_2 + i, g__0);
    vst1q_s32(t8_2 + i + 4, g__1);
    vst1q_s32(t8_2 + i + 8, g__2);
    vst1q_s32(t8_2 + i + 12, g__3);
  }
  { // the last 16 lanes, 8 of them again
    const size_t i = 8;
    const int32x4_t f__v_0 = vld1q_s32(f_ + i);
    const int32x4_t f__v_1 = vld1q_s32(f_ + i + 4);
    const int32x4_t f__v_2 = vld1q_s32(f_ + i + 8);
    const int32x4_t f__v_3 = vld1q_s32(f_ + i + 12);
    const int32x4_t f_k0_v_0 = vld1q_s32(f_k0 + i);
    const int32x4_t f_k0_v_1 = vld1q_s32(f_k0 + i + 4);
    const int32x4_t f_k0_v_2 = vld1q_s32(f_k0 + i + 8);
    const int32x4_t f_k0_v_3 = vld1q_s32(f_k0 + i + 12);
    // tosa.add, line 7: 4x6xi32, -2147483648..2147483647
    const int32x4_t a__0 = tosac_wrapping_add_s32(f__v_0, f_k0_v_0);
    const int32x4_t a__1 = tosac_wrapping_add_s32(f__v_1, f_k0_v_1);
    const int32x4_t a__2 = tosac_wrapping_add_s32(f__v_2, f_k0_v_2);
    const int32x4_t a__3 = tosac_wrapping_add_s32(f__v_3, f_k0_v_3);
    const int32x4_t t4_v_0 = vld1q_s32(t4 + i);
    const int32x4_t t4_v_1 = vld1q_s32(t4 + i + 4);
    const int32x4_t t4_v_2 = vld1q_s32(t4 + i + 8);
    const int32x4_t t4_v_3 = vld1q_s32(t4 + i + 12);
    const int32x4_t t5_v_0 = vld1q_s32(t5 + i);
    const int32x4_t t5_v_1 = vld1q_s32(t5 + i + 4);
    const int32x4_t t5_v_2 = vld1q_s32(t5 + i + 8);
    const int32x4_t t5_v_3 = vld1q_s32(t5 + i + 12);
    // tosa.add, line 8: 4x6xi32, -2147483648..2147483647
    const int32x4_t b__0 = tosac_wrapping_add_s32(t4_v_0, t5_v_0);
    const int32x4_t b__1 = tosac_wrapping_add_s32(t4_v_1, t5_v_1);
    const int32x4_t b__2 = tosac_wrapping_add_s32(t4_v_2, t5_v_2);
    const int32x4_t b__3 = tosac_wrapping_add_s32(t4_v_3, t5_v_3);
    const int32x4_t t6_v_0 = vld1q_s32(t6 + i);
    const int32x4_t t6_v_1 = vld1q_s32(t6 + i + 4);
    const int32x4_t t6_v_2 = vld1q_s32(t6 + i + 8);
    const int32x4_t t6_v_3 = vld1q_s32(t6 + i + 12);
    const int32x4_t t7_v_0 = vld1q_s32(t7 + i);
    const int32x4_t t7_v_1 = vld1q_s32(t7 + i + 4);
    const int32x4_t t7_v_2 = vld1q_s32(t7 + i + 8);
    const int32x4_t t7_v_3 = vld1q_s32(t7 + i + 12);
    // tosa.add, line 9: 4x6xi32, -2147483648..2147483647
    const int32x4_t c__0 = tosac_wrapping_add_s32(t6_v_0, t7_v_0);
    const int32x4_t c__1 = tosac_wrapping_add_s32(t6_v_1, t7_v_1);
    const int32x4_t c__2 = tosac_wrapping_add_s32(t6_v_2, t7_v_2);
    const int32x4_t c__3 = tosac_wrapping_add_s32(t6_v_3, t7_v_3);
    // tosa.add, line 10: 4x6xi32, -2147483648..2147483647
    const int32x4_t d__0 = tosac_wrapping_add_s32(a__0, b__0);
    const int32x4_t d__1 = tosac_wrapping_add_s32(a__1, b__1);
    const int32x4_t d__2 = tosac_wrapping_add_s32(a__2, b__2);
    const int32x4_t d__3 = tosac_wrapping_add_s32(a__3, b__3);
    const int32x4_t t8_v_0 = vld1q_s32(t8 + i);
    const int32x4_t t8_v_1 = vld1q_s32(t8 + i + 4);
    const int32x4_t t8_v_2 = vld1q_s32(t8 + i + 8);
    const int32x4_t t8_v_3 = vld1q_s32(t8 + i + 12);
    // tosa.add, line 11: 4x6xi32, -2147483648..2147483647
    const int32x4_t e__0 = tosac_wrapping_add_s32(c__0, t8_v_0);
    const int32x4_t e__1 = tosac_wrapping_add_s32(c__1, t8_v_1);
    const int32x4_t e__2 = tosac_wrapping_add_s32(c__2, t8_v_2);
    const int32x4_t e__3 = tosac_wrapping_add_s32(c__3, t8_v_3);
    // tosa.add, line 12: 4x6xi32, -2147483648..2147483647
    const int32x4_t g__0 = tosac_wrapping_add_s32(d__0, e__0);
    const int32x4_t g__1 = tosac_wrapping_add_s32(d__1, e__1);
    const int32x4_t g__2 = tosac_wrapping_add_s32(d__2, e__2);
    const int32x4_t g__3 = tosac_wrapping_add_s32(d__3, e__3);
    vst1q_s32(t8_2 + i, g__0);
    vst1q_s32(t8_2 + i + 4, g__1);
    vst1q_s32(t8_2 + i + 8, g__2);
    vst1q_s32(t8_2 + i + 12, g__3);
  }
#else
  for (size_t i = 0; i < 24; ++i) {
    const int32_t f__v = f_[i];
    const int32_t f_k0_v = f_k0[i];
    // tosa.add, line 7: 4x6xi32, -2147483648..2147483647
    const int32_t a_ = (int32_t)((uint32_t)f__v + (uint32_t)f_k0_v);
    const int32_t t4_v = t4[i];
    const int32_t t5_v = t5[i];
    // tosa.add, line 8: 4x6xi32, -2147483648..2147483647
    const int32_t b_ = (int32_t)((uint32_t)t4_v + (uint32_t)t5_v);
    const int32_t t6_v = t6[i];
    const int32_t t7_v = t7[i];
    // tosa.add, line 9: 4x6xi32, -2147483648..2147483647
    const int32_t c_ = (int32_t)((uint32_t)t6_v + (uint32_t)t7_v);
    // tosa.add, line 10: 4x6xi32, -2147483648..2147483647
    const int32_t d_ = (int32_t)((uint32_t)a_ + (uint32_t)b_);
    const int32_t t8_v = t8[i];
    // tosa.add, line 11: 4x6xi32, -2147483648..2147483647
    const int32_t e_ = (int32_t)((uint32_t)c_ + (uint32_t)t8_v);
    // tosa.add, line 12: 4x6xi32, -2147483648..2147483647
    const int32_t g_ = (int32_t)((uint32_t)d_ + (uint32_t)e_);
    t8_2[i] = g_;
  }
#endif
}

// tosa.transpose, line 13
static void f_k1(const int32_t *TOSAC_RESTRICT t8, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 6; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      out0[i0 * 4 + i1] = t8[i0 + i1 * 6];
    }
  }
}

int f(const int32_t *TOSAC_RESTRICT f_, const int32_t *TOSAC_RESTRICT f_k0, const int32_t *TOSAC_RESTRICT t4, const int32_t *TOSAC_RESTRICT t5, const int32_t *TOSAC_RESTRICT t6, const int32_t *TOSAC_RESTRICT t7, const int32_t *TOSAC_RESTRICT t8, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (f_ == NULL || f_k0 == NULL || t4 == NULL || t5 == NULL || t6 == NULL || t7 == NULL || t8 == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)f_ % 4 != 0 || (uintptr_t)f_k0 % 4 != 0 || (uintptr_t)t4 % 4 != 0 || (uintptr_t)t5 % 4 != 0 || (uintptr_t)t6 % 4 != 0 || (uintptr_t)t7 % 4 != 0 || (uintptr_t)t8 % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % 16 != 0) return 2;
  int32_t *t8_2 = (int32_t *)(void *)((unsigned char *)arena + 0);
  f_k0_2(f_, f_k0, t4, t5, t6, t7, t8, t8_2);
  f_k1(t8_2, out0);
  return 0;
}
