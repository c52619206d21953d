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

#include "float_.h"

#include <string.h>

#if !defined(FLOAT__CONTENT) || FLOAT__CONTENT != 0x5942ea8a741ba441u
#error "float_.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAX_F32
#define TOSAC_HAS_MAX_F32
// IEEE 754-2019 maximum: NaN wins, +0 is above -0.
static inline float tosac_max_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) & tosac_float_bits(b));
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_F32
#define TOSAC_HAS_MIN_F32
// IEEE 754-2019 minimum: NaN wins, -0 is below +0.
static inline float tosac_min_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) | tosac_float_bits(b));
  return a < b ? a : b;
}
#endif

#endif

// 38 elements
static void float__k0(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    const float32x4_t y_v_0 = vld1q_f32(y + i);
    const float32x4_t y_v_1 = vld1q_f32(y + i + 4);
    const float32x4_t y_v_2 = vld1q_f32(y + i + 8);
    const float32x4_t y_v_3 = vld1q_f32(y + i + 12);
    // tosa.mul, line 8: 2x19xf32
    const float32x4_t a_0 = vmulq_f32(x_v_0, y_v_0);
    const float32x4_t a_1 = vmulq_f32(x_v_1, y_v_1);
    const float32x4_t a_2 = vmulq_f32(x_v_2, y_v_2);
    const float32x4_t a_3 = vmulq_f32(x_v_3, y_v_3);
    // tosa.add, line 9: 2x19xf32
    const float32x4_t b_0 = vaddq_f32(a_0, x_v_0);
    const float32x4_t b_1 = vaddq_f32(a_1, x_v_1);
    const float32x4_t b_2 = vaddq_f32(a_2, x_v_2);
    const float32x4_t b_3 = vaddq_f32(a_3, x_v_3);
    // tosa.reciprocal, line 10: 2x19xf32
    const float32x4_t c_0 = vdivq_f32(vdupq_n_f32(1.0f), b_0);
    const float32x4_t c_1 = vdivq_f32(vdupq_n_f32(1.0f), b_1);
    const float32x4_t c_2 = vdivq_f32(vdupq_n_f32(1.0f), b_2);
    const float32x4_t c_3 = vdivq_f32(vdupq_n_f32(1.0f), b_3);
    // tosa.sub, line 11: 2x19xf32
    const float32x4_t d_0 = vsubq_f32(c_0, y_v_0);
    const float32x4_t d_1 = vsubq_f32(c_1, y_v_1);
    const float32x4_t d_2 = vsubq_f32(c_2, y_v_2);
    const float32x4_t d_3 = vsubq_f32(c_3, y_v_3);
    // tosa.maximum, line 12: 2x19xf32
    const float32x4_t e_0 = vmaxq_f32(d_0, x_v_0);
    const float32x4_t e_1 = vmaxq_f32(d_1, x_v_1);
    const float32x4_t e_2 = vmaxq_f32(d_2, x_v_2);
    const float32x4_t e_3 = vmaxq_f32(d_3, x_v_3);
    // tosa.minimum, line 13: 2x19xf32
    const float32x4_t f_0 = vminq_f32(e_0, y_v_0);
    const float32x4_t f_1 = vminq_f32(e_1, y_v_1);
    const float32x4_t f_2 = vminq_f32(e_2, y_v_2);
    const float32x4_t f_3 = vminq_f32(e_3, y_v_3);
    vst1q_f32(out0 + i, f_0);
    vst1q_f32(out0 + i + 4, f_1);
    vst1q_f32(out0 + i + 8, f_2);
    vst1q_f32(out0 + i + 12, f_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    const float32x4_t y_v_0 = vld1q_f32(y + i);
    const float32x4_t y_v_1 = vld1q_f32(y + i + 4);
    const float32x4_t y_v_2 = vld1q_f32(y + i + 8);
    const float32x4_t y_v_3 = vld1q_f32(y + i + 12);
    // tosa.mul, line 8: 2x19xf32
    const float32x4_t a_0 = vmulq_f32(x_v_0, y_v_0);
    const float32x4_t a_1 = vmulq_f32(x_v_1, y_v_1);
    const float32x4_t a_2 = vmulq_f32(x_v_2, y_v_2);
    const float32x4_t a_3 = vmulq_f32(x_v_3, y_v_3);
    // tosa.add, line 9: 2x19xf32
    const float32x4_t b_0 = vaddq_f32(a_0, x_v_0);
    const float32x4_t b_1 = vaddq_f32(a_1, x_v_1);
    const float32x4_t b_2 = vaddq_f32(a_2, x_v_2);
    const float32x4_t b_3 = vaddq_f32(a_3, x_v_3);
    // tosa.reciprocal, line 10: 2x19xf32
    const float32x4_t c_0 = vdivq_f32(vdupq_n_f32(1.0f), b_0);
    const float32x4_t c_1 = vdivq_f32(vdupq_n_f32(1.0f), b_1);
    const float32x4_t c_2 = vdivq_f32(vdupq_n_f32(1.0f), b_2);
    const float32x4_t c_3 = vdivq_f32(vdupq_n_f32(1.0f), b_3);
    // tosa.sub, line 11: 2x19xf32
    const float32x4_t d_0 = vsubq_f32(c_0, y_v_0);
    const float32x4_t d_1 = vsubq_f32(c_1, y_v_1);
    const float32x4_t d_2 = vsubq_f32(c_2, y_v_2);
    const float32x4_t d_3 = vsubq_f32(c_3, y_v_3);
    // tosa.maximum, line 12: 2x19xf32
    const float32x4_t e_0 = vmaxq_f32(d_0, x_v_0);
    const float32x4_t e_1 = vmaxq_f32(d_1, x_v_1);
    const float32x4_t e_2 = vmaxq_f32(d_2, x_v_2);
    const float32x4_t e_3 = vmaxq_f32(d_3, x_v_3);
    // tosa.minimum, line 13: 2x19xf32
    const float32x4_t f_0 = vminq_f32(e_0, y_v_0);
    const float32x4_t f_1 = vminq_f32(e_1, y_v_1);
    const float32x4_t f_2 = vminq_f32(e_2, y_v_2);
    const float32x4_t f_3 = vminq_f32(e_3, y_v_3);
    vst1q_f32(out0 + i, f_0);
    vst1q_f32(out0 + i + 4, f_1);
    vst1q_f32(out0 + i + 8, f_2);
    vst1q_f32(out0 + i + 12, f_3);
  }
#else
  for (size_t i = 0; i < FLOAT__OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    const float y_v = y[i];
    // tosa.mul, line 8: 2x19xf32
    const float a = x_v * y_v;
    // tosa.add, line 9: 2x19xf32
    const float b = a + x_v;
    // tosa.reciprocal, line 10: 2x19xf32
    const float c = 1.0f / b;
    // tosa.sub, line 11: 2x19xf32
    const float d = c - y_v;
    // tosa.maximum, line 12: 2x19xf32
    const float e = tosac_max_f32(d, x_v);
    // tosa.minimum, line 13: 2x19xf32
    const float f = tosac_min_f32(e, y_v);
    out0[i] = f;
  }
#endif
}

int float_(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  float__k0(x, y, out0);
  return 0;
}
