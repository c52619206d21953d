#include "inexact_round.h"

#if !defined(INEXACT_ROUND_CONTENT) || INEXACT_ROUND_CONTENT != 0xc22129d47e314a31u
#error "inexact_round.h was not written together with this file"
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

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
}
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_I16_FROM_I32
#define TOSAC_HAS_SATURATE_I16_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int16_t tosac_saturate_i16_from_i32(int32_t a) {
  return (int16_t)tosac_max_i32(tosac_min_i32(a, 32767), -32768);
}
#endif

#endif

// 38 elements
static void inexact_round_k0(const int32_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.rescale, line 8: 2x19xi16, -32768..32767
    // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
    // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
    const int16x8_t z_0 = vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32(x_v_0, 1717986918), 5), vqdmulhq_n_s32(x_v_1, 1717986918), 5);
    const int16x8_t z_1 = vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32(x_v_2, 1717986918), 5), vqdmulhq_n_s32(x_v_3, 1717986918), 5);
    vst1q_s16(out0 + i, z_0);
    vst1q_s16(out0 + i + 8, z_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.rescale, line 8: 2x19xi16, -32768..32767
    const int16x8_t z_0 = vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32(x_v_0, 1717986918), 5), vqdmulhq_n_s32(x_v_1, 1717986918), 5);
    const int16x8_t z_1 = vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32(x_v_2, 1717986918), 5), vqdmulhq_n_s32(x_v_3, 1717986918), 5);
    vst1q_s16(out0 + i, z_0);
    vst1q_s16(out0 + i + 8, z_1);
  }
#else
  for (size_t i = 0; i < INEXACT_ROUND_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.rescale, line 8: 2x19xi16, -32768..32767
    const int16_t z = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(x_v, 1717986918, 36));
    out0[i] = z;
  }
#endif
}

int inexact_round(const int32_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  inexact_round_k0(x, out0);
  return 0;
}
