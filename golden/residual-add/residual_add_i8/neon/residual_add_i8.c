#include "residual_add_i8.h"

#if !defined(RESIDUAL_ADD_I8_CONTENT) || RESIDUAL_ADD_I8_CONTENT != 0xefc4b9e5a68590afu
#error "residual_add_i8.h was not written together with this file"
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

// 8192 elements
static void residual_add_i8_k0(const int8_t *TOSAC_RESTRICT branch, const int8_t *TOSAC_RESTRICT shortcut, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < RESIDUAL_ADD_I8_OUT0_ELEMS; i += 16) {
    const int8x16_t branch_v = vld1q_s8(branch + i);
    // tosa.rescale, line 14: 1x16x16x32xi32, -40960000..42598400
    // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
    const int16x8_t a_s16_0 = vaddq_s16(vmovl_s8(vget_low_s8(branch_v)), vdupq_n_s16(3));
    const int16x8_t a_s16_1 = vaddq_s16(vmovl_high_s8(branch_v), vdupq_n_s16(3));
    const int16x8_t a_s16_0_2 = vshlq_n_s16(a_s16_0, 4);
    const int16x8_t a_s16_1_2 = vshlq_n_s16(a_s16_1, 4);
    const int32x4_t a_0 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(a_s16_0_2), 15), 1342177280);
    const int32x4_t a_1 = vqrdmulhq_n_s32(vshll_high_n_s16(a_s16_0_2, 15), 1342177280);
    const int32x4_t a_2 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(a_s16_1_2), 15), 1342177280);
    const int32x4_t a_3 = vqrdmulhq_n_s32(vshll_high_n_s16(a_s16_1_2, 15), 1342177280);
    const int8x16_t shortcut_v = vld1q_s8(shortcut + i);
    // tosa.rescale, line 15: 1x16x16x32xi32, -69730304..63963136
    const int16x8_t b_s16_0 = vsubq_s16(vmovl_s8(vget_low_s8(shortcut_v)), vdupq_n_s16(5));
    const int16x8_t b_s16_1 = vsubq_s16(vmovl_high_s8(shortcut_v), vdupq_n_s16(5));
    const int16x8_t b_s16_0_2 = vshlq_n_s16(b_s16_0, 4);
    const int16x8_t b_s16_1_2 = vshlq_n_s16(b_s16_1, 4);
    const int32x4_t b_0 = vshll_n_s16(vget_low_s16(b_s16_0_2), 15);
    const int32x4_t b_1 = vshll_high_n_s16(b_s16_0_2, 15);
    const int32x4_t b_2 = vshll_n_s16(vget_low_s16(b_s16_1_2), 15);
    const int32x4_t b_3 = vshll_high_n_s16(b_s16_1_2, 15);
    // tosa.rescale, line 17: 1x16x16x32xi8, -128..127
    // exact: vqrdmulh adds 2^30; adding the sign (-1 for a < 0) turns that into -2^30 where the value is negative
    const int32x4_t y_s32_0 = vaddq_s32(a_0, b_0);
    const int32x4_t y_s32_1 = vaddq_s32(a_1, b_1);
    const int32x4_t y_s32_2 = vaddq_s32(a_2, b_2);
    const int32x4_t y_s32_3 = vaddq_s32(a_3, b_3);
    const int32x4_t y_s32_0_2 = vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32(y_s32_0, 1717986918), y_s32_0, 31), 19);
    const int32x4_t y_s32_1_2 = vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32(y_s32_1, 1717986918), y_s32_1, 31), 19);
    const int32x4_t y_s32_2_2 = vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32(y_s32_2, 1717986918), y_s32_2, 31), 19);
    const int32x4_t y_s32_3_2 = vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32(y_s32_3, 1717986918), y_s32_3, 31), 19);
    const int16x8_t y_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(y_s32_0_2), vreinterpretq_s16_s32(y_s32_1_2));
    const int16x8_t y_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(y_s32_2_2), vreinterpretq_s16_s32(y_s32_3_2));
    const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vsubq_s16(y_s16_0, vdupq_n_s16(10))), vsubq_s16(y_s16_1, vdupq_n_s16(10)));
    vst1q_s8(out0 + i, y);
  }
#else
  for (size_t i = 0; i < RESIDUAL_ADD_I8_OUT0_ELEMS; ++i) {
    const int8_t branch_v = branch[i];
    // tosa.rescale, line 14: 1x16x16x32xi32, -40960000..42598400
    const int32_t a = tosac_rounding_mul_shift_fits(branch_v + 3, 1342177280, 12);
    const int8_t shortcut_v = shortcut[i];
    // tosa.rescale, line 15: 1x16x16x32xi32, -69730304..63963136
    const int32_t b = (int32_t)((uint32_t)(shortcut_v - 5) << 19);
    // tosa.add, line 16: 1x16x16x32xi32, -110690304..106561536
    const int32_t sum = a + b;
    // tosa.rescale, line 17: 1x16x16x32xi8, -128..127
    const int8_t y = tosac_saturate_i8_from_i32(tosac_double_rounding_mul_shift_fits(sum, 1717986918, 50) - 10);
    out0[i] = y;
  }
#endif
}

int residual_add_i8(const int8_t *TOSAC_RESTRICT branch, const int8_t *TOSAC_RESTRICT shortcut, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (branch == NULL || shortcut == NULL || out0 == NULL) return 1;
  (void)arena;
  residual_add_i8_k0(branch, shortcut, out0);
  return 0;
}
