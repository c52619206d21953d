/* Every float operation is one rounding, as written: nothing is fused, reordered or assumed away. */
#if defined(__FAST_MATH__)
#error "-ffast-math changes results"
#elif defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__ != 0
#error "-ffinite-math-only changes results"
#elif defined(__ASSOCIATIVE_MATH__)
#error "-fassociative-math changes results"
#elif defined(__RECIPROCAL_MATH__)
#error "-freciprocal-math changes results"
#elif defined(__NO_SIGNED_ZEROS__)
#error "-fno-signed-zeros changes results"
#elif defined(__ARM_FP_FAST)
#error "-funsafe-math-optimizations changes results"
#endif
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0 && __FLT_EVAL_METHOD__ != 16
#error "float expressions must be evaluated as float"
#endif
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize("fp-contract=off", "no-unsafe-math-optimizations", "no-associative-math")
#pragma GCC optimize("no-reciprocal-math", "no-finite-math-only", "signed-zeros")
#endif

#include "bounded.h"

#include <string.h>
#include <math.h>

#if !defined(BOUNDED_CONTENT) || BOUNDED_CONTENT != 0x22585b8d5cae96d4u
#error "bounded.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

#endif

#ifndef TOSAC_HAS_FLOAT_BITS
#define TOSAC_HAS_FLOAT_BITS
static inline int32_t tosac_float_bits(float a) {
  int32_t bits;
  memcpy(&bits, &a, sizeof bits);
  return bits;
}
#endif

#ifndef TOSAC_HAS_BITS_FLOAT
#define TOSAC_HAS_BITS_FLOAT
static inline float tosac_bits_float(int32_t bits) {
  float a;
  memcpy(&a, &bits, sizeof a);
  return a;
}
#endif

#ifndef TOSAC_HAS_MAGNITUDE
#define TOSAC_HAS_MAGNITUDE
static inline float tosac_magnitude(float a) {
  return tosac_bits_float(tosac_float_bits(a) & INT32_MAX);
}
#endif

#ifndef TOSAC_HAS_MAX_F32
#define TOSAC_HAS_MAX_F32
// IEEE 754-2019 maximum: NaN wins, +0 is above -0.
static inline float tosac_max_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) & tosac_float_bits(b));
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SIGMOID_F32
#define TOSAC_HAS_SIGMOID_F32
// Float 1 / (1 + e^-a).
static inline float tosac_sigmoid_f32(float a) {
  const float t0 = tosac_max_f32(-tosac_magnitude(a), -104.0f);
  const float t1 = fmaf(t0, 1.442695f, 12583102.0f);
  const float t2 = t1 - 12583102.0f;
  const float t3 = fmaf(t2, 1.9046542e-9f, fmaf(t2, -0.6931472f, t0));
  const float t4 = tosac_bits_float((int32_t)((uint32_t)tosac_float_bits(t1) << 23));
  const float t5 = fmaf(fmaf(fmaf(fmaf(fmaf(0.008275457f, t3, 0.041897822f), t3, 0.16668011f), t3, 0.49999145f), t3, 0.99999946f), t3 * t4, t4) * 1.0842022e-19f;
  return (a < 0.0f ? t5 : 1.0f) / (t5 + 1.0f);
}
#endif

#ifndef TOSAC_HAS_TO_INT
#define TOSAC_HAS_TO_INT
// Nearest integer, ties to even, saturating; NaN gives 0. Adding 1.5 * 2^52 rounds to an integer in double.
static inline int32_t tosac_to_int(float a) {
  if (a != a) return 0;
  if (a >= 2147483648.0f) return INT32_MAX;
  if (a < -2147483648.0f) return INT32_MIN;
  const double shift = 6755399441055744.0;
  const double rounded = (double)a + shift;
  return (int32_t)(rounded - shift);
}
#endif

#if !TOSAC_NEON

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
}
#endif

#endif

// 3 x 37 elements
static void bounded_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 37;
    int8_t *row_out = out0 + i * 37;
    // max of the bytes; what tosa.reduce_max (line 14) reduces is monotone in them (all 256 values tried)
    int8x16_t max_byte_acc0 = vdupq_n_s8(-128);
    int8x16_t max_byte_acc1 = vdupq_n_s8(-128);
    for (size_t j = 0; j < 32; j += 32) {
      const int8x16_t x_v_0 = vld1q_s8(row_x + j);
      const int8x16_t x_v_1 = vld1q_s8(row_x + j + 16);
      max_byte_acc0 = vmaxq_s8(max_byte_acc0, x_v_0);
      max_byte_acc1 = vmaxq_s8(max_byte_acc1, x_v_1);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      max_byte_acc0 = vmaxq_s8(max_byte_acc0, x_v);
    }
    const int8_t max_byte = vmaxvq_s8(vmaxq_s8(max_byte_acc0, max_byte_acc1));
    // tosa.reduce_max, line 14: 3x1xi32, -128..127
    const int32_t top = max_byte;
    // tosa.cast, line 15: 3x1xf32
    const float real = (float)top;
    // tosa.mul, line 16: 3x1xf32
    const float scaled = real * 0.05f;
    // tosa.sigmoid, line 17: 3x1xf32
    const float sigmoid = tosac_sigmoid_f32(scaled);
    // tosa.mul, line 18: 3x1xf32
    const float of = sigmoid * 128.0f;
    // tosa.cast, line 19: 3x1xi32, 0..128
    const int32_t gate = tosac_to_int(of);
    // tosa.cast, line 19: 3x1xi32, 0..128
    const int16_t gate_2 = (int16_t)gate;
    const int16x8_t gate_lanes = vdupq_n_s16(gate_2);
    for (size_t j = 0; j < 32; j += 16) {
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.cast, line 13: 3x37xi32, -128..127
      const int16x8_t wide_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t wide_1 = vmovl_high_s8(x_v);
      // tosa.mul, line 20: 3x37xi32, -16384..16256
      const int16x8_t product_0 = vmulq_s16(wide_0, gate_lanes);
      const int16x8_t product_1 = vmulq_s16(wide_1, gate_lanes);
      // tosa.rescale, line 21: 3x37xi8, -91..90
      // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
      // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
      const int32x4_t y_s32_0 = vqdmulhq_n_s32(vmovl_s16(vget_low_s16(product_0)), 1518500250);
      const int32x4_t y_s32_1 = vqdmulhq_n_s32(vmovl_high_s16(product_0), 1518500250);
      const int32x4_t y_s32_2 = vqdmulhq_n_s32(vmovl_s16(vget_low_s16(product_1)), 1518500250);
      const int32x4_t y_s32_3 = vqdmulhq_n_s32(vmovl_high_s16(product_1), 1518500250);
      const int16x8_t y_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_0, 7)), vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_1, 7)));
      const int16x8_t y_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_2, 7)), vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_3, 7)));
      const int8x16_t y = vuzp1q_s8(vreinterpretq_s8_s16(y_s16_0), vreinterpretq_s8_s16(y_s16_1));
      vst1q_s8(row_out + j, y);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.cast, line 13: 3x37xi32, -128..127
      const int16x8_t wide_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t wide_1 = vmovl_high_s8(x_v);
      // tosa.mul, line 20: 3x37xi32, -16384..16256
      const int16x8_t product_0 = vmulq_s16(wide_0, gate_lanes);
      const int16x8_t product_1 = vmulq_s16(wide_1, gate_lanes);
      // tosa.rescale, line 21: 3x37xi8, -91..90
      const int32x4_t y_s32_0 = vqdmulhq_n_s32(vmovl_s16(vget_low_s16(product_0)), 1518500250);
      const int32x4_t y_s32_1 = vqdmulhq_n_s32(vmovl_high_s16(product_0), 1518500250);
      const int32x4_t y_s32_2 = vqdmulhq_n_s32(vmovl_s16(vget_low_s16(product_1)), 1518500250);
      const int32x4_t y_s32_3 = vqdmulhq_n_s32(vmovl_high_s16(product_1), 1518500250);
      const int16x8_t y_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_0, 7)), vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_1, 7)));
      const int16x8_t y_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_2, 7)), vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_3, 7)));
      const int8x16_t y = vuzp1q_s8(vreinterpretq_s8_s16(y_s16_0), vreinterpretq_s8_s16(y_s16_1));
      vst1q_s8(row_out + j, y);
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 37;
    int8_t *row_out = out0 + i * 37;
    // max of the bytes; what tosa.reduce_max (line 14) reduces is monotone in them (all 256 values tried)
    int8_t max_byte = -128;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = row_x[j];
      max_byte = tosac_max_i8(max_byte, x_v);
    }
    // tosa.reduce_max, line 14: 3x1xi32, -128..127
    const int32_t top = max_byte;
    // tosa.cast, line 15: 3x1xf32
    const float real = (float)top;
    // tosa.mul, line 16: 3x1xf32
    const float scaled = real * 0.05f;
    // tosa.sigmoid, line 17: 3x1xf32
    const float sigmoid = tosac_sigmoid_f32(scaled);
    // tosa.mul, line 18: 3x1xf32
    const float of = sigmoid * 128.0f;
    // tosa.cast, line 19: 3x1xi32, 0..128
    const int32_t gate = tosac_to_int(of);
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 13: 3x37xi32, -128..127
      const int32_t wide = x_v;
      // tosa.mul, line 20: 3x37xi32, -16384..16256
      const int32_t product = wide * gate;
      // tosa.rescale, line 21: 3x37xi8, -91..90
      const int8_t y = (int8_t)tosac_rounding_mul_shift_fits(product, 1518500250, 38);
      row_out[j] = y;
    }
  }
#endif
}

int bounded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  bounded_k0(x, out0);
  return 0;
}
