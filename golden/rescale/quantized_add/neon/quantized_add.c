#include "quantized_add.h"

#if !defined(QUANTIZED_ADD_CONTENT) || QUANTIZED_ADD_CONTENT != 0xb6e4c8904d880dccu
#error "quantized_add.h was not written together with this file"
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

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

#endif

// 38 elements
static void quantized_add_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.rescale, line 9: 2x19xi32, -91575637..86682283
    // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
    const int16x8_t a_s16_0 = vshlq_n_s16(vsubq_s16(vmovl_s8(vget_low_s8(x_v)), vdupq_n_s16(3)), 5);
    const int16x8_t a_s16_1 = vshlq_n_s16(vsubq_s16(vmovl_high_s8(x_v), vdupq_n_s16(3)), 5);
    const int32x4_t a_0 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(a_s16_0), 15), 1431655765);
    const int32x4_t a_1 = vqrdmulhq_n_s32(vshll_high_n_s16(a_s16_0, 15), 1431655765);
    const int32x4_t a_2 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(a_s16_1), 15), 1431655765);
    const int32x4_t a_3 = vqrdmulhq_n_s32(vshll_high_n_s16(a_s16_1, 15), 1431655765);
    const int8x16_t y_v = vld1q_s8(y + i);
    // tosa.rescale, line 14: 2x19xi32, -63438848..70254592
    const int16x8_t b_s16_0 = vshlq_n_s16(vaddq_s16(vmovl_s8(vget_low_s8(y_v)), vdupq_n_s16(7)), 4);
    const int16x8_t b_s16_1 = vshlq_n_s16(vaddq_s16(vmovl_high_s8(y_v), vdupq_n_s16(7)), 4);
    const int32x4_t b_0 = vshll_n_s16(vget_low_s16(b_s16_0), 15);
    const int32x4_t b_1 = vshll_high_n_s16(b_s16_0, 15);
    const int32x4_t b_2 = vshll_n_s16(vget_low_s16(b_s16_1), 15);
    const int32x4_t b_3 = vshll_high_n_s16(b_s16_1, 15);
    // tosa.rescale, line 20: 2x19xi8, -128..127
    // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
    // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
    const int32x4_t z_s32_0 = vrshrq_n_s32(vqdmulhq_n_s32(vaddq_s32(a_0, b_0), 1503238553), 19);
    const int32x4_t z_s32_1 = vrshrq_n_s32(vqdmulhq_n_s32(vaddq_s32(a_1, b_1), 1503238553), 19);
    const int32x4_t z_s32_2 = vrshrq_n_s32(vqdmulhq_n_s32(vaddq_s32(a_2, b_2), 1503238553), 19);
    const int32x4_t z_s32_3 = vrshrq_n_s32(vqdmulhq_n_s32(vaddq_s32(a_3, b_3), 1503238553), 19);
    const int16x8_t z_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(z_s32_0), vreinterpretq_s16_s32(z_s32_1));
    const int16x8_t z_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(z_s32_2), vreinterpretq_s16_s32(z_s32_3));
    const int8x16_t z = vqmovn_high_s16(vqmovn_s16(vaddq_s16(z_s16_0, vdupq_n_s16(5))), vaddq_s16(z_s16_1, vdupq_n_s16(5)));
    vst1q_s8(out0 + i, z);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.rescale, line 9: 2x19xi32, -91575637..86682283
    const int16x8_t a_s16_0 = vshlq_n_s16(vsubq_s16(vmovl_s8(vget_low_s8(x_v)), vdupq_n_s16(3)), 5);
    const int16x8_t a_s16_1 = vshlq_n_s16(vsubq_s16(vmovl_high_s8(x_v), vdupq_n_s16(3)), 5);
    const int32x4_t a_0 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(a_s16_0), 15), 1431655765);
    const int32x4_t a_1 = vqrdmulhq_n_s32(vshll_high_n_s16(a_s16_0, 15), 1431655765);
    const int32x4_t a_2 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(a_s16_1), 15), 1431655765);
    const int32x4_t a_3 = vqrdmulhq_n_s32(vshll_high_n_s16(a_s16_1, 15), 1431655765);
    const int8x16_t y_v = vld1q_s8(y + i);
    // tosa.rescale, line 14: 2x19xi32, -63438848..70254592
    const int16x8_t b_s16_0 = vshlq_n_s16(vaddq_s16(vmovl_s8(vget_low_s8(y_v)), vdupq_n_s16(7)), 4);
    const int16x8_t b_s16_1 = vshlq_n_s16(vaddq_s16(vmovl_high_s8(y_v), vdupq_n_s16(7)), 4);
    const int32x4_t b_0 = vshll_n_s16(vget_low_s16(b_s16_0), 15);
    const int32x4_t b_1 = vshll_high_n_s16(b_s16_0, 15);
    const int32x4_t b_2 = vshll_n_s16(vget_low_s16(b_s16_1), 15);
    const int32x4_t b_3 = vshll_high_n_s16(b_s16_1, 15);
    // tosa.rescale, line 20: 2x19xi8, -128..127
    const int32x4_t z_s32_0 = vrshrq_n_s32(vqdmulhq_n_s32(vaddq_s32(a_0, b_0), 1503238553), 19);
    const int32x4_t z_s32_1 = vrshrq_n_s32(vqdmulhq_n_s32(vaddq_s32(a_1, b_1), 1503238553), 19);
    const int32x4_t z_s32_2 = vrshrq_n_s32(vqdmulhq_n_s32(vaddq_s32(a_2, b_2), 1503238553), 19);
    const int32x4_t z_s32_3 = vrshrq_n_s32(vqdmulhq_n_s32(vaddq_s32(a_3, b_3), 1503238553), 19);
    const int16x8_t z_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(z_s32_0), vreinterpretq_s16_s32(z_s32_1));
    const int16x8_t z_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(z_s32_2), vreinterpretq_s16_s32(z_s32_3));
    const int8x16_t z = vqmovn_high_s16(vqmovn_s16(vaddq_s16(z_s16_0, vdupq_n_s16(5))), vaddq_s16(z_s16_1, vdupq_n_s16(5)));
    vst1q_s8(out0 + i, z);
  }
#else
  for (size_t i = 0; i < QUANTIZED_ADD_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 9: 2x19xi32, -91575637..86682283
    const int32_t a = tosac_rounding_mul_shift_fits(x_v - 3, 1431655765, 11);
    const int8_t y_v = y[i];
    // tosa.rescale, line 14: 2x19xi32, -63438848..70254592
    const int32_t b = (int32_t)((uint32_t)(y_v + 7) << 19);
    // tosa.add, line 15: 2x19xi32, -155014485..156936875
    const int32_t s = a + b;
    // tosa.rescale, line 20: 2x19xi8, -128..127
    const int8_t z = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(s, 1503238553, 50) + 5);
    out0[i] = z;
  }
#endif
}

int quantized_add(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  quantized_add_k0(x, y, out0);
  return 0;
}
