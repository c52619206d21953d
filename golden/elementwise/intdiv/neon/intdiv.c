#include "intdiv.h"

#if !defined(INTDIV_CONTENT) || INTDIV_CONTENT != 0x9429138ba45dd87bu
#error "intdiv.h was not written together with this file"
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

#ifndef TOSAC_HAS_QUOTIENT
#define TOSAC_HAS_QUOTIENT
// Quotient towards zero; by 0 gives 0, the least value by -1 wraps.
static inline int32_t tosac_quotient(int32_t a, int32_t b) {
  if (b == 0) return 0;
  if (b == -1) return (int32_t)(0u - (uint32_t)a);
  return a / b;
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_QUOTIENT_S32
#define TOSAC_HAS_QUOTIENT_S32
// There is no vector division of integers; by 0 gives 0, the least value by -1 wraps.
static inline int32x4_t tosac_quotient_s32(int32x4_t a, int32x4_t b) {
  int32_t x[4], y[4];
  vst1q_s32(x, a);
  vst1q_s32(y, b);
  for (size_t k = 0; k < 4; ++k) x[k] = y[k] == 0 ? 0 : y[k] == -1 ? (int32_t)(0u - (uint32_t)x[k]) : x[k] / y[k];
  return vld1q_s32(x);
}
#endif

#endif

// 38 elements
static void intdiv_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.intdiv, line 5: 2x19xi32, -2147483648..2147483647
    const int32x4_t z_0 = tosac_quotient_s32(x_v_0, y_v_0);
    const int32x4_t z_1 = tosac_quotient_s32(x_v_1, y_v_1);
    const int32x4_t z_2 = tosac_quotient_s32(x_v_2, y_v_2);
    const int32x4_t z_3 = tosac_quotient_s32(x_v_3, y_v_3);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.intdiv, line 5: 2x19xi32, -2147483648..2147483647
    const int32x4_t z_0 = tosac_quotient_s32(x_v_0, y_v_0);
    const int32x4_t z_1 = tosac_quotient_s32(x_v_1, y_v_1);
    const int32x4_t z_2 = tosac_quotient_s32(x_v_2, y_v_2);
    const int32x4_t z_3 = tosac_quotient_s32(x_v_3, y_v_3);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < INTDIV_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.intdiv, line 5: 2x19xi32, -2147483648..2147483647
    const int32_t z = tosac_quotient(x_v, y_v);
    out0[i] = z;
  }
#endif
}

int intdiv(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  intdiv_k0(x, y, out0);
  return 0;
}
