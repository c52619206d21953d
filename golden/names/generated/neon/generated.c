#include "generated.h"

#if !defined(GENERATED_CONTENT) || GENERATED_CONTENT != 0x96f20400d89637bau
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
static void f_k0_2(const int32_t *TOSAC_RESTRICT f_, const int32_t *TOSAC_RESTRICT f_k0, const int32_t *TOSAC_RESTRICT g_buffer, const int32_t *TOSAC_RESTRICT t5, const int32_t *TOSAC_RESTRICT t6, const int32_t *TOSAC_RESTRICT t7, const int32_t *TOSAC_RESTRICT t8, int32_t *TOSAC_RESTRICT g_buffer_2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; i += 16) {
    const int32x4_t f_v_0 = vld1q_s32(f_ + i);
    const int32x4_t f_v_1 = vld1q_s32(f_ + i + 4);
    const int32x4_t f_v_2 = vld1q_s32(f_ + i + 8);
    const int32x4_t f_v_3 = vld1q_s32(f_ + i + 12);
    const int32x4_t f_k0_v_0 = vld1q_s32(f_k0 + i);
    const int32x4_t f_k0_v_1 = vld1q_s32(f_k0 + i + 4);
    const int32x4_t f_k0_v_2 = vld1q_s32(f_k0 + i + 8);
    const int32x4_t f_k0_v_3 = vld1q_s32(f_k0 + i + 12);
    // tosa.add, line 7: 4x6xi32, -2147483648..2147483647
    const int32x4_t a_0 = tosac_wrapping_add_s32(f_v_0, f_k0_v_0);
    const int32x4_t a_1 = tosac_wrapping_add_s32(f_v_1, f_k0_v_1);
    const int32x4_t a_2 = tosac_wrapping_add_s32(f_v_2, f_k0_v_2);
    const int32x4_t a_3 = tosac_wrapping_add_s32(f_v_3, f_k0_v_3);
    const int32x4_t g_buffer_v_0 = vld1q_s32(g_buffer + i);
    const int32x4_t g_buffer_v_1 = vld1q_s32(g_buffer + i + 4);
    const int32x4_t g_buffer_v_2 = vld1q_s32(g_buffer + i + 8);
    const int32x4_t g_buffer_v_3 = vld1q_s32(g_buffer + i + 12);
    const int32x4_t t5_v_0 = vld1q_s32(t5 + i);
    const int32x4_t t5_v_1 = vld1q_s32(t5 + i + 4);
    const int32x4_t t5_v_2 = vld1q_s32(t5 + i + 8);
    const int32x4_t t5_v_3 = vld1q_s32(t5 + i + 12);
    // tosa.add, line 8: 4x6xi32, -2147483648..2147483647
    const int32x4_t b_0 = tosac_wrapping_add_s32(g_buffer_v_0, t5_v_0);
    const int32x4_t b_1 = tosac_wrapping_add_s32(g_buffer_v_1, t5_v_1);
    const int32x4_t b_2 = tosac_wrapping_add_s32(g_buffer_v_2, t5_v_2);
    const int32x4_t b_3 = tosac_wrapping_add_s32(g_buffer_v_3, t5_v_3);
    const int32x4_t t6_v_0 = vld1q_s32(t6 + i);
    const int32x4_t t6_v_1 = vld1q_s32(t6 + i + 4);
    const int32x4_t t6_v_2 = vld1q_s32(t6 + i + 8);
    const int32x4_t t6_v_3 = vld1q_s32(t6 + i + 12);
    const int32x4_t t7_v_0 = vld1q_s32(t7 + i);
    const int32x4_t t7_v_1 = vld1q_s32(t7 + i + 4);
    const int32x4_t t7_v_2 = vld1q_s32(t7 + i + 8);
    const int32x4_t t7_v_3 = vld1q_s32(t7 + i + 12);
    // tosa.add, line 9: 4x6xi32, -2147483648..2147483647
    const int32x4_t c_0 = tosac_wrapping_add_s32(t6_v_0, t7_v_0);
    const int32x4_t c_1 = tosac_wrapping_add_s32(t6_v_1, t7_v_1);
    const int32x4_t c_2 = tosac_wrapping_add_s32(t6_v_2, t7_v_2);
    const int32x4_t c_3 = tosac_wrapping_add_s32(t6_v_3, t7_v_3);
    // tosa.add, line 10: 4x6xi32, -2147483648..2147483647
    const int32x4_t d_0 = tosac_wrapping_add_s32(a_0, b_0);
    const int32x4_t d_1 = tosac_wrapping_add_s32(a_1, b_1);
    const int32x4_t d_2 = tosac_wrapping_add_s32(a_2, b_2);
    const int32x4_t d_3 = tosac_wrapping_add_s32(a_3, b_3);
    const int32x4_t t8_v_0 = vld1q_s32(t8 + i);
    const int32x4_t t8_v_1 = vld1q_s32(t8 + i + 4);
    const int32x4_t t8_v_2 = vld1q_s32(t8 + i + 8);
    const int32x4_t t8_v_3 = vld1q_s32(t8 + i + 12);
    // tosa.add, line 11: 4x6xi32, -2147483648..2147483647
    const int32x4_t e_0 = tosac_wrapping_add_s32(c_0, t8_v_0);
    const int32x4_t e_1 = tosac_wrapping_add_s32(c_1, t8_v_1);
    const int32x4_t e_2 = tosac_wrapping_add_s32(c_2, t8_v_2);
    const int32x4_t e_3 = tosac_wrapping_add_s32(c_3, t8_v_3);
    // tosa.add, line 12: 4x6xi32, -2147483648..2147483647
    const int32x4_t g_0 = tosac_wrapping_add_s32(d_0, e_0);
    const int32x4_t g_1 = tosac_wrapping_add_s32(d_1, e_1);
    const int32x4_t g_2 = tosac_wrapping_add_s32(d_2, e_2);
    const int32x4_t g_3 = tosac_wrapping_add_s32(d_3, e_3);
    vst1q_s32(g_buffer_2 + i, g_0);
    vst1q_s32(g_buffer_2 + i + 4, g_1);
    vst1q_s32(g_buffer_2 + i + 8, g_2);
    vst1q_s32(g_buffer_2 + i + 12, g_3);
  }
  { // the last 16 lanes, 8 of them again
    const size_t i = 8;
    const int32x4_t f_v_0 = vld1q_s32(f_ + i);
    const int32x4_t f_v_1 = vld1q_s32(f_ + i + 4);
    const int32x4_t f_v_2 = vld1q_s32(f_ + i + 8);
    const int32x4_t f_v_3 = vld1q_s32(f_ + i + 12);
    const int32x4_t f_k0_v_0 = vld1q_s32(f_k0 + i);
    const int32x4_t f_k0_v_1 = vld1q_s32(f_k0 + i + 4);
    const int32x4_t f_k0_v_2 = vld1q_s32(f_k0 + i + 8);
    const int32x4_t f_k0_v_3 = vld1q_s32(f_k0 + i + 12);
    // tosa.add, line 7: 4x6xi32, -2147483648..2147483647
    const int32x4_t a_0 = tosac_wrapping_add_s32(f_v_0, f_k0_v_0);
    const int32x4_t a_1 = tosac_wrapping_add_s32(f_v_1, f_k0_v_1);
    const int32x4_t a_2 = tosac_wrapping_add_s32(f_v_2, f_k0_v_2);
    const int32x4_t a_3 = tosac_wrapping_add_s32(f_v_3, f_k0_v_3);
    const int32x4_t g_buffer_v_0 = vld1q_s32(g_buffer + i);
    const int32x4_t g_buffer_v_1 = vld1q_s32(g_buffer + i + 4);
    const int32x4_t g_buffer_v_2 = vld1q_s32(g_buffer + i + 8);
    const int32x4_t g_buffer_v_3 = vld1q_s32(g_buffer + i + 12);
    const int32x4_t t5_v_0 = vld1q_s32(t5 + i);
    const int32x4_t t5_v_1 = vld1q_s32(t5 + i + 4);
    const int32x4_t t5_v_2 = vld1q_s32(t5 + i + 8);
    const int32x4_t t5_v_3 = vld1q_s32(t5 + i + 12);
    // tosa.add, line 8: 4x6xi32, -2147483648..2147483647
    const int32x4_t b_0 = tosac_wrapping_add_s32(g_buffer_v_0, t5_v_0);
    const int32x4_t b_1 = tosac_wrapping_add_s32(g_buffer_v_1, t5_v_1);
    const int32x4_t b_2 = tosac_wrapping_add_s32(g_buffer_v_2, t5_v_2);
    const int32x4_t b_3 = tosac_wrapping_add_s32(g_buffer_v_3, t5_v_3);
    const int32x4_t t6_v_0 = vld1q_s32(t6 + i);
    const int32x4_t t6_v_1 = vld1q_s32(t6 + i + 4);
    const int32x4_t t6_v_2 = vld1q_s32(t6 + i + 8);
    const int32x4_t t6_v_3 = vld1q_s32(t6 + i + 12);
    const int32x4_t t7_v_0 = vld1q_s32(t7 + i);
    const int32x4_t t7_v_1 = vld1q_s32(t7 + i + 4);
    const int32x4_t t7_v_2 = vld1q_s32(t7 + i + 8);
    const int32x4_t t7_v_3 = vld1q_s32(t7 + i + 12);
    // tosa.add, line 9: 4x6xi32, -2147483648..2147483647
    const int32x4_t c_0 = tosac_wrapping_add_s32(t6_v_0, t7_v_0);
    const int32x4_t c_1 = tosac_wrapping_add_s32(t6_v_1, t7_v_1);
    const int32x4_t c_2 = tosac_wrapping_add_s32(t6_v_2, t7_v_2);
    const int32x4_t c_3 = tosac_wrapping_add_s32(t6_v_3, t7_v_3);
    // tosa.add, line 10: 4x6xi32, -2147483648..2147483647
    const int32x4_t d_0 = tosac_wrapping_add_s32(a_0, b_0);
    const int32x4_t d_1 = tosac_wrapping_add_s32(a_1, b_1);
    const int32x4_t d_2 = tosac_wrapping_add_s32(a_2, b_2);
    const int32x4_t d_3 = tosac_wrapping_add_s32(a_3, b_3);
    const int32x4_t t8_v_0 = vld1q_s32(t8 + i);
    const int32x4_t t8_v_1 = vld1q_s32(t8 + i + 4);
    const int32x4_t t8_v_2 = vld1q_s32(t8 + i + 8);
    const int32x4_t t8_v_3 = vld1q_s32(t8 + i + 12);
    // tosa.add, line 11: 4x6xi32, -2147483648..2147483647
    const int32x4_t e_0 = tosac_wrapping_add_s32(c_0, t8_v_0);
    const int32x4_t e_1 = tosac_wrapping_add_s32(c_1, t8_v_1);
    const int32x4_t e_2 = tosac_wrapping_add_s32(c_2, t8_v_2);
    const int32x4_t e_3 = tosac_wrapping_add_s32(c_3, t8_v_3);
    // tosa.add, line 12: 4x6xi32, -2147483648..2147483647
    const int32x4_t g_0 = tosac_wrapping_add_s32(d_0, e_0);
    const int32x4_t g_1 = tosac_wrapping_add_s32(d_1, e_1);
    const int32x4_t g_2 = tosac_wrapping_add_s32(d_2, e_2);
    const int32x4_t g_3 = tosac_wrapping_add_s32(d_3, e_3);
    vst1q_s32(g_buffer_2 + i, g_0);
    vst1q_s32(g_buffer_2 + i + 4, g_1);
    vst1q_s32(g_buffer_2 + i + 8, g_2);
    vst1q_s32(g_buffer_2 + i + 12, g_3);
  }
#else
  for (size_t i = 0; i < F_F__ELEMS; ++i) {
    const int32_t f_v = f_[i];
    const int32_t f_k0_v = f_k0[i];
    // tosa.add, line 7: 4x6xi32, -2147483648..2147483647
    const int32_t a = (int32_t)((uint32_t)f_v + (uint32_t)f_k0_v);
    const int32_t g_buffer_v = g_buffer[i];
    const int32_t t5_v = t5[i];
    // tosa.add, line 8: 4x6xi32, -2147483648..2147483647
    const int32_t b = (int32_t)((uint32_t)g_buffer_v + (uint32_t)t5_v);
    const int32_t t6_v = t6[i];
    const int32_t t7_v = t7[i];
    // tosa.add, line 9: 4x6xi32, -2147483648..2147483647
    const int32_t c = (int32_t)((uint32_t)t6_v + (uint32_t)t7_v);
    // tosa.add, line 10: 4x6xi32, -2147483648..2147483647
    const int32_t d = (int32_t)((uint32_t)a + (uint32_t)b);
    const int32_t t8_v = t8[i];
    // tosa.add, line 11: 4x6xi32, -2147483648..2147483647
    const int32_t e = (int32_t)((uint32_t)c + (uint32_t)t8_v);
    // tosa.add, line 12: 4x6xi32, -2147483648..2147483647
    const int32_t g = (int32_t)((uint32_t)d + (uint32_t)e);
    g_buffer_2[i] = g;
  }
#endif
}

// tosa.transpose, line 13
static void f_k1(const int32_t *TOSAC_RESTRICT g_buffer, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 6; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      out0[i0 * 4 + i1] = g_buffer[i0 + i1 * 6];
    }
  }
}

int f(const int32_t *TOSAC_RESTRICT f_, const int32_t *TOSAC_RESTRICT f_k0, const int32_t *TOSAC_RESTRICT g_buffer, const int32_t *TOSAC_RESTRICT t5, const int32_t *TOSAC_RESTRICT t6, const int32_t *TOSAC_RESTRICT t7, const int32_t *TOSAC_RESTRICT t8, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (f_ == NULL || f_k0 == NULL || g_buffer == NULL || t5 == NULL || t6 == NULL || t7 == NULL || t8 == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)f_ % 4 != 0 || (uintptr_t)f_k0 % 4 != 0 || (uintptr_t)g_buffer % 4 != 0 || (uintptr_t)t5 % 4 != 0 || (uintptr_t)t6 % 4 != 0 || (uintptr_t)t7 % 4 != 0 || (uintptr_t)t8 % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % F_ARENA_ALIGN != 0) return 2;
  _Static_assert(F_ARENA_BYTES >= 96, "the arena holds all buffers");
  int32_t *g_buffer_2 = (int32_t *)(void *)((unsigned char *)arena + 0);
  f_k0_2(f_, f_k0, g_buffer, t5, t6, t7, t8, g_buffer_2);
  f_k1(g_buffer_2, out0);
  return 0;
}
