#include "double_round.h"

#if !defined(DOUBLE_ROUND_CONTENT) || DOUBLE_ROUND_CONTENT != 0xc3b84108cc883213u
#error "double_round.h was not written together with this file"
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

#ifndef TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits; 2^30 more (less for a < 0) when n > 31.
static inline int32_t tosac_double_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  const int32_t more = n <= 31 ? 0 : a < 0 ? -1073741824 : 1073741824;
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1)) + more) >> n);
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

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

#endif

// 38 elements
static void double_round_k0(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.rescale, line 9: 2x19xi8, -128..127
    // exact: vqrdmulh adds 2^30; adding the sign (-1 for a < 0) turns that into -2^30 where the value is negative
    const int32x4_t z_s32_0 = vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32(x_v_0, 1717986918), x_v_0, 31), 7);
    const int32x4_t z_s32_1 = vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32(x_v_1, 1717986918), x_v_1, 31), 7);
    const int32x4_t z_s32_2 = vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32(x_v_2, 1717986918), x_v_2, 31), 7);
    const int32x4_t z_s32_3 = vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32(x_v_3, 1717986918), x_v_3, 31), 7);
    const int16x8_t z_s16_0 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(z_s32_0), z_s32_1), vdupq_n_s16(-3));
    const int16x8_t z_s16_1 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(z_s32_2), z_s32_3), vdupq_n_s16(-3));
    const int8x16_t z = vqmovn_high_s16(vqmovn_s16(z_s16_0), z_s16_1);
    vst1q_s8(out0 + i, z);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.rescale, line 9: 2x19xi8, -128..127
    const int32x4_t z_s32_0 = vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32(x_v_0, 1717986918), x_v_0, 31), 7);
    const int32x4_t z_s32_1 = vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32(x_v_1, 1717986918), x_v_1, 31), 7);
    const int32x4_t z_s32_2 = vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32(x_v_2, 1717986918), x_v_2, 31), 7);
    const int32x4_t z_s32_3 = vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32(x_v_3, 1717986918), x_v_3, 31), 7);
    const int16x8_t z_s16_0 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(z_s32_0), z_s32_1), vdupq_n_s16(-3));
    const int16x8_t z_s16_1 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(z_s32_2), z_s32_3), vdupq_n_s16(-3));
    const int8x16_t z = vqmovn_high_s16(vqmovn_s16(z_s16_0), z_s16_1);
    vst1q_s8(out0 + i, z);
  }
#else
  for (size_t i = 0; i < DOUBLE_ROUND_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.rescale, line 9: 2x19xi8, -128..127
    const int8_t z = tosac_saturate_i8_from_i32(tosac_double_rounding_mul_shift_fits(x_v, 1717986918, 38) - 3);
    out0[i] = z;
  }
#endif
}

int double_round(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  double_round_k0(x, out0);
  return 0;
}
