#include "intermediate_result.h"

#if !defined(INTERMEDIATE_RESULT_CONTENT) || INTERMEDIATE_RESULT_CONTENT != 0xf46d474565391b4du
#error "intermediate_result.h was not written together with this file"
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

#if !TOSAC_NEON

#ifndef TOSAC_HAS_CLZ
#define TOSAC_HAS_CLZ
// Leading zero bits; 32 for 0.
static inline int32_t tosac_clz(int32_t a) {
  uint32_t v = (uint32_t)a;
#if defined(__GNUC__)
  return v == 0 ? 32 : (int32_t)__builtin_clz(v);
#else
  int32_t n = 32;
  while (v != 0) {
    v >>= 1;
    --n;
  }
  return n;
#endif
}
#endif

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

// 38 elements
static void intermediate_result_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.clz, line 4: 2x19xi32, 0..32
    const int32x4_t y_0 = vclzq_s32(x_v_0);
    const int32x4_t y_1 = vclzq_s32(x_v_1);
    const int32x4_t y_2 = vclzq_s32(x_v_2);
    const int32x4_t y_3 = vclzq_s32(x_v_3);
    // tosa.add, line 5: 2x19xi32, -2147483648..2147483647
    const int32x4_t z_0 = tosac_wrapping_add_s32(y_0, x_v_0);
    const int32x4_t z_1 = tosac_wrapping_add_s32(y_1, x_v_1);
    const int32x4_t z_2 = tosac_wrapping_add_s32(y_2, x_v_2);
    const int32x4_t z_3 = tosac_wrapping_add_s32(y_3, x_v_3);
    vst1q_s32(out0 + i, y_0);
    vst1q_s32(out0 + i + 4, y_1);
    vst1q_s32(out0 + i + 8, y_2);
    vst1q_s32(out0 + i + 12, y_3);
    vst1q_s32(out1 + i, z_0);
    vst1q_s32(out1 + i + 4, z_1);
    vst1q_s32(out1 + i + 8, z_2);
    vst1q_s32(out1 + i + 12, z_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.clz, line 4: 2x19xi32, 0..32
    const int32x4_t y_0 = vclzq_s32(x_v_0);
    const int32x4_t y_1 = vclzq_s32(x_v_1);
    const int32x4_t y_2 = vclzq_s32(x_v_2);
    const int32x4_t y_3 = vclzq_s32(x_v_3);
    // tosa.add, line 5: 2x19xi32, -2147483648..2147483647
    const int32x4_t z_0 = tosac_wrapping_add_s32(y_0, x_v_0);
    const int32x4_t z_1 = tosac_wrapping_add_s32(y_1, x_v_1);
    const int32x4_t z_2 = tosac_wrapping_add_s32(y_2, x_v_2);
    const int32x4_t z_3 = tosac_wrapping_add_s32(y_3, x_v_3);
    vst1q_s32(out0 + i, y_0);
    vst1q_s32(out0 + i + 4, y_1);
    vst1q_s32(out0 + i + 8, y_2);
    vst1q_s32(out0 + i + 12, y_3);
    vst1q_s32(out1 + i, z_0);
    vst1q_s32(out1 + i + 4, z_1);
    vst1q_s32(out1 + i + 8, z_2);
    vst1q_s32(out1 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < INTERMEDIATE_RESULT_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.clz, line 4: 2x19xi32, 0..32
    const int32_t y = tosac_clz(x_v);
    // tosa.add, line 5: 2x19xi32, -2147483648..2147483647
    const int32_t z = (int32_t)((uint32_t)y + (uint32_t)x_v);
    out0[i] = y;
    out1[i] = z;
  }
#endif
}

int intermediate_result(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  intermediate_result_k0(x, out0, out1);
  return 0;
}
