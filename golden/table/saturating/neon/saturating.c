#include "saturating.h"

#if !defined(SATURATING_CONTENT) || SATURATING_CONTENT != 0x5b279013e26651ffu
#error "saturating.h was not written together with this file"
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

#ifndef TOSAC_HAS_MIN_I64
#define TOSAC_HAS_MIN_I64
static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I64
#define TOSAC_HAS_MAX_I64
static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATING_ADD_I8
#define TOSAC_HAS_SATURATING_ADD_I8
// a + b kept inside the type.
static inline int8_t tosac_saturating_add_i8(int8_t a, int8_t b) {
  return (int8_t)tosac_max_i64(tosac_min_i64((int64_t)a + b, 127), -128);
}
#endif

#endif

// 120 elements
static void saturating_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 96; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.table, line 4: 3x40xi8, -125..127; straight-line, a sum; all 256 inputs agree
    const int8x16_t y_0 = vqaddq_s8(x_v_0, vdupq_n_s8(3));
    const int8x16_t y_1 = vqaddq_s8(x_v_1, vdupq_n_s8(3));
    vst1q_s8(out0 + i, y_0);
    vst1q_s8(out0 + i + 16, y_1);
  }
  for (size_t i = 96; i < 112; i += 16) {
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.table, line 4: 3x40xi8, -125..127; straight-line, a sum; all 256 inputs agree
    const int8x16_t y = vqaddq_s8(x_v, vdupq_n_s8(3));
    vst1q_s8(out0 + i, y);
  }
  { // the last 16 lanes, 8 of them again
    const size_t i = 104;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.table, line 4: 3x40xi8, -125..127; straight-line, a sum; all 256 inputs agree
    const int8x16_t y = vqaddq_s8(x_v, vdupq_n_s8(3));
    vst1q_s8(out0 + i, y);
  }
#else
  for (size_t i = 0; i < SATURATING_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.table, line 4: 3x40xi8, -125..127; straight-line, a sum; all 256 inputs agree
    const int8_t y = tosac_saturating_add_i8(x_v, 3);
    out0[i] = y;
  }
#endif
}

int saturating(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  saturating_k0(x, out0);
  return 0;
}
