#include "unsigned_in_15.h"

#if !defined(UNSIGNED_IN_15_CONTENT) || UNSIGNED_IN_15_CONTENT != 0xcb8bd788b32d3cdau
#error "unsigned_in_15.h was not written together with this file"
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
static void unsigned_in_15_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.rescale, line 9: 2x19xi8, 0..127
    // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
    const int16x8_t a_s16_0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v_0))));
    const int16x8_t a_s16_1 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v_0)));
    const int16x8_t a_s16_2 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v_1))));
    const int16x8_t a_s16_3 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v_1)));
    const int16x8_t a_s16_0_2 = vshlq_n_s16(a_s16_0, 1);
    const int16x8_t a_s16_1_2 = vshlq_n_s16(a_s16_1, 1);
    const int16x8_t a_s16_2_2 = vshlq_n_s16(a_s16_2, 1);
    const int16x8_t a_s16_3_2 = vshlq_n_s16(a_s16_3, 1);
    const int32x4_t a_s32_0 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(a_s16_0_2), 15), 19689);
    const int32x4_t a_s32_1 = vqrdmulhq_n_s32(vshll_high_n_s16(a_s16_0_2, 15), 19689);
    const int32x4_t a_s32_2 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(a_s16_1_2), 15), 19689);
    const int32x4_t a_s32_3 = vqrdmulhq_n_s32(vshll_high_n_s16(a_s16_1_2, 15), 19689);
    const int32x4_t a_s32_4 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(a_s16_2_2), 15), 19689);
    const int32x4_t a_s32_5 = vqrdmulhq_n_s32(vshll_high_n_s16(a_s16_2_2, 15), 19689);
    const int32x4_t a_s32_6 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(a_s16_3_2), 15), 19689);
    const int32x4_t a_s32_7 = vqrdmulhq_n_s32(vshll_high_n_s16(a_s16_3_2, 15), 19689);
    const int16x8_t a_s16_0_3 = vuzp1q_s16(vreinterpretq_s16_s32(a_s32_0), vreinterpretq_s16_s32(a_s32_1));
    const int16x8_t a_s16_1_3 = vuzp1q_s16(vreinterpretq_s16_s32(a_s32_2), vreinterpretq_s16_s32(a_s32_3));
    const int16x8_t a_s16_2_3 = vuzp1q_s16(vreinterpretq_s16_s32(a_s32_4), vreinterpretq_s16_s32(a_s32_5));
    const int16x8_t a_s16_3_3 = vuzp1q_s16(vreinterpretq_s16_s32(a_s32_6), vreinterpretq_s16_s32(a_s32_7));
    const int8x16_t a_0 = vqmovn_high_s16(vqmovn_s16(a_s16_0_3), a_s16_1_3);
    const int8x16_t a_1 = vqmovn_high_s16(vqmovn_s16(a_s16_2_3), a_s16_3_3);
    vst1q_s8(out0 + i, a_0);
    vst1q_s8(out0 + i + 16, a_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.rescale, line 9: 2x19xi8, 0..127
    const int16x8_t a_s16_0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v))));
    const int16x8_t a_s16_1 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v)));
    const int16x8_t a_s16_0_2 = vshlq_n_s16(a_s16_0, 1);
    const int16x8_t a_s16_1_2 = vshlq_n_s16(a_s16_1, 1);
    const int32x4_t a_s32_0 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(a_s16_0_2), 15), 19689);
    const int32x4_t a_s32_1 = vqrdmulhq_n_s32(vshll_high_n_s16(a_s16_0_2, 15), 19689);
    const int32x4_t a_s32_2 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(a_s16_1_2), 15), 19689);
    const int32x4_t a_s32_3 = vqrdmulhq_n_s32(vshll_high_n_s16(a_s16_1_2, 15), 19689);
    const int16x8_t a_s16_0_3 = vuzp1q_s16(vreinterpretq_s16_s32(a_s32_0), vreinterpretq_s16_s32(a_s32_1));
    const int16x8_t a_s16_1_3 = vuzp1q_s16(vreinterpretq_s16_s32(a_s32_2), vreinterpretq_s16_s32(a_s32_3));
    const int8x16_t a = vqmovn_high_s16(vqmovn_s16(a_s16_0_3), a_s16_1_3);
    vst1q_s8(out0 + i, a);
  }
#else
  for (size_t i = 0; i < UNSIGNED_IN_15_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 9: 2x19xi8, 0..127
    const int8_t a = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits((uint8_t)x_v, 19689, 15));
    out0[i] = a;
  }
#endif
}

// 38 elements
static void unsigned_in_15_k1(const int8_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.rescale, line 10: 2x19xi16, 0..153
    // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
    const int16x8_t b_0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v))));
    const int16x8_t b_1 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v)));
    const int16x8_t b_0_2 = vshlq_n_s16(b_0, 1);
    const int16x8_t b_1_2 = vshlq_n_s16(b_1, 1);
    const int32x4_t b_s32_0 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(b_0_2), 15), 19689);
    const int32x4_t b_s32_1 = vqrdmulhq_n_s32(vshll_high_n_s16(b_0_2, 15), 19689);
    const int32x4_t b_s32_2 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(b_1_2), 15), 19689);
    const int32x4_t b_s32_3 = vqrdmulhq_n_s32(vshll_high_n_s16(b_1_2, 15), 19689);
    const int16x8_t b_0_3 = vuzp1q_s16(vreinterpretq_s16_s32(b_s32_0), vreinterpretq_s16_s32(b_s32_1));
    const int16x8_t b_1_3 = vuzp1q_s16(vreinterpretq_s16_s32(b_s32_2), vreinterpretq_s16_s32(b_s32_3));
    vst1q_s16(out1 + i, b_0_3);
    vst1q_s16(out1 + i + 8, b_1_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.rescale, line 10: 2x19xi16, 0..153
    const int16x8_t b_0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v))));
    const int16x8_t b_1 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v)));
    const int16x8_t b_0_2 = vshlq_n_s16(b_0, 1);
    const int16x8_t b_1_2 = vshlq_n_s16(b_1, 1);
    const int32x4_t b_s32_0 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(b_0_2), 15), 19689);
    const int32x4_t b_s32_1 = vqrdmulhq_n_s32(vshll_high_n_s16(b_0_2, 15), 19689);
    const int32x4_t b_s32_2 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(b_1_2), 15), 19689);
    const int32x4_t b_s32_3 = vqrdmulhq_n_s32(vshll_high_n_s16(b_1_2, 15), 19689);
    const int16x8_t b_0_3 = vuzp1q_s16(vreinterpretq_s16_s32(b_s32_0), vreinterpretq_s16_s32(b_s32_1));
    const int16x8_t b_1_3 = vuzp1q_s16(vreinterpretq_s16_s32(b_s32_2), vreinterpretq_s16_s32(b_s32_3));
    vst1q_s16(out1 + i, b_0_3);
    vst1q_s16(out1 + i + 8, b_1_3);
  }
#else
  for (size_t i = 0; i < UNSIGNED_IN_15_OUT1_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 10: 2x19xi16, 0..153
    const int16_t b = (int16_t)tosac_rounding_mul_shift_fits((uint8_t)x_v, 19689, 15);
    out1[i] = b;
  }
#endif
}

// 38 elements
static void unsigned_in_15_k2(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.rescale, line 11: 2x19xi32, 0..153
    // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
    const int16x8_t c_s16_0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v))));
    const int16x8_t c_s16_1 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v)));
    const int16x8_t c_s16_0_2 = vshlq_n_s16(c_s16_0, 1);
    const int16x8_t c_s16_1_2 = vshlq_n_s16(c_s16_1, 1);
    const int32x4_t c_0 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(c_s16_0_2), 15), 19689);
    const int32x4_t c_1 = vqrdmulhq_n_s32(vshll_high_n_s16(c_s16_0_2, 15), 19689);
    const int32x4_t c_2 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(c_s16_1_2), 15), 19689);
    const int32x4_t c_3 = vqrdmulhq_n_s32(vshll_high_n_s16(c_s16_1_2, 15), 19689);
    vst1q_s32(out2 + i, c_0);
    vst1q_s32(out2 + i + 4, c_1);
    vst1q_s32(out2 + i + 8, c_2);
    vst1q_s32(out2 + i + 12, c_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.rescale, line 11: 2x19xi32, 0..153
    const int16x8_t c_s16_0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v))));
    const int16x8_t c_s16_1 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v)));
    const int16x8_t c_s16_0_2 = vshlq_n_s16(c_s16_0, 1);
    const int16x8_t c_s16_1_2 = vshlq_n_s16(c_s16_1, 1);
    const int32x4_t c_0 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(c_s16_0_2), 15), 19689);
    const int32x4_t c_1 = vqrdmulhq_n_s32(vshll_high_n_s16(c_s16_0_2, 15), 19689);
    const int32x4_t c_2 = vqrdmulhq_n_s32(vshll_n_s16(vget_low_s16(c_s16_1_2), 15), 19689);
    const int32x4_t c_3 = vqrdmulhq_n_s32(vshll_high_n_s16(c_s16_1_2, 15), 19689);
    vst1q_s32(out2 + i, c_0);
    vst1q_s32(out2 + i + 4, c_1);
    vst1q_s32(out2 + i + 8, c_2);
    vst1q_s32(out2 + i + 12, c_3);
  }
#else
  for (size_t i = 0; i < UNSIGNED_IN_15_OUT2_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 11: 2x19xi32, 0..153
    const int32_t c = tosac_rounding_mul_shift_fits((uint8_t)x_v, 19689, 15);
    out2[i] = c;
  }
#endif
}

int unsigned_in_15(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)out1 % 2 != 0 || (uintptr_t)out2 % 4 != 0) return 2;
  (void)arena;
  unsigned_in_15_k0(x, out0);
  unsigned_in_15_k1(x, out1);
  unsigned_in_15_k2(x, out2);
  return 0;
}
