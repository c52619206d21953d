#include "negate_older.h"

#if !defined(NEGATE_OLDER_CONTENT) || NEGATE_OLDER_CONTENT != 0xd27392df59e62917u
#error "negate_older.h was not written together with this file"
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

#ifndef TOSAC_HAS_SATURATING_SUB_I8
#define TOSAC_HAS_SATURATING_SUB_I8
// a - b kept inside the type.
static inline int8_t tosac_saturating_sub_i8(int8_t a, int8_t b) {
  return (int8_t)tosac_max_i64(tosac_min_i64((int64_t)a - b, 127), -128);
}
#endif

#endif

// 38 elements
static void negate_older_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.negate, line 4: 2x19xi8, -126..127; straight-line, a difference; all 256 inputs agree
    const int8x16_t negate_0_0 = vqsubq_s8(vdupq_n_s8(1), x_v_0);
    const int8x16_t negate_0_1 = vqsubq_s8(vdupq_n_s8(1), x_v_1);
    vst1q_s8(out0 + i, negate_0_0);
    vst1q_s8(out0 + i + 16, negate_0_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.negate, line 4: 2x19xi8, -126..127; straight-line, a difference; all 256 inputs agree
    const int8x16_t negate_0 = vqsubq_s8(vdupq_n_s8(1), x_v);
    vst1q_s8(out0 + i, negate_0);
  }
#else
  for (size_t i = 0; i < NEGATE_OLDER_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.negate, line 4: 2x19xi8, -126..127; straight-line, a difference; all 256 inputs agree
    const int8_t negate_0 = tosac_saturating_sub_i8(1, x_v);
    out0[i] = negate_0;
  }
#endif
}

// 38 elements
static void negate_older_k1(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.negate, line 5: 2x19xi8, -128..126; straight-line, a difference; all 256 inputs agree
    const int8x16_t negate_1_0 = vqsubq_s8(vdupq_n_s8(-2), x_v_0);
    const int8x16_t negate_1_1 = vqsubq_s8(vdupq_n_s8(-2), x_v_1);
    vst1q_s8(out1 + i, negate_1_0);
    vst1q_s8(out1 + i + 16, negate_1_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.negate, line 5: 2x19xi8, -128..126; straight-line, a difference; all 256 inputs agree
    const int8x16_t negate_1 = vqsubq_s8(vdupq_n_s8(-2), x_v);
    vst1q_s8(out1 + i, negate_1);
  }
#else
  for (size_t i = 0; i < NEGATE_OLDER_OUT1_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.negate, line 5: 2x19xi8, -128..126; straight-line, a difference; all 256 inputs agree
    const int8_t negate_1 = tosac_saturating_sub_i8(-2, x_v);
    out1[i] = negate_1;
  }
#endif
}

int negate_older(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  (void)arena;
  negate_older_k0(x, out0);
  negate_older_k1(x, out1);
  return 0;
}
