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

#include "pow.h"

#include <string.h>
#include <math.h>

#if !defined(POW__CONTENT) || POW__CONTENT != 0xa62d1fab4ece00c6u
#error "pow.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
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

#ifndef TOSAC_HAS_FLOOR
#define TOSAC_HAS_FLOOR
// From 2^23 on every float is integral. The sign bit is kept, for -0.
static inline float tosac_floor(float a) {
  if (!(a > -8388608.0f && a < 8388608.0f)) return a;
  float r = (float)tosac_to_int(a);
  if (r > a) r -= 1.0f;
  return tosac_bits_float(tosac_float_bits(r) | (tosac_float_bits(a) & INT32_MIN));
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

#ifndef TOSAC_HAS_MAX_F32
#define TOSAC_HAS_MAX_F32
// IEEE 754-2019 maximum: NaN wins, +0 is above -0.
static inline float tosac_max_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) & tosac_float_bits(b));
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_POW_F32
#define TOSAC_HAS_POW_F32
// Float a^b with C's special cases.
static inline float tosac_pow_f32(float a, float b) {
  const float t0 = tosac_magnitude(a);
  const int t1 = tosac_floor(b) == b;
  const float t2 = tosac_max_f32(tosac_min_f32(b, 1.717987e+10f), -1.717987e+10f);
  const int t3 = t0 < 1.1754944e-38f;
  const int32_t t4 = tosac_float_bits(t3 ? t0 * 8388608.0f : t0);
  const int32_t t5 = (int32_t)((uint32_t)t4 - (uint32_t)1060439283) >> 23;
  const float t6 = (float)(t5 + (t3 ? -23 : 0));
  const float t7 = t6 * 0.69314575f;
  const float t8 = tosac_bits_float((int32_t)((uint32_t)t4 - (uint32_t)(int32_t)((uint32_t)t5 << 23))) - 1.0f;
  const float t9 = t8 + 2.0f;
  const float t10 = 1.0f / t9;
  const float t11 = t8 * t10;
  const float t12 = t11 + t11;
  const float t13 = t11 * t11;
  const float t14 = fmaf(fmaf(0.24276032f, t13, 0.28498828f), t13, 0.40000972f);
  const float t15 = fmaf(t13, t14, 0.6666666f);
  const float t16 = t13 * t15;
  const float t17 = t11 * t16;
  const float t18 = t12 + t17;
  const float t19 = t7 + t18;
  const float t20 = fmaf(-t11, t8 - (t9 - 2.0f), fmaf(-t11, t9, t8)) * t10;
  const float t21 = t18 - (t19 - t7) + fmaf(t6, 0.0000014286068f, t17 - (t18 - t12) + fmaf(t20, 2.0f, fmaf(t11, t16, -t17) + fmaf(t11, fmaf(t13, t15, -t16) + fmaf(t13, fmaf(t13, t14, 0.6666666f - t15), fmaf(t11, t20 + t20, fmaf(t11, t11, -t13)) * t15), t20 * t16)));
  const float t22 = t19 + t21;
  const float t23 = t2 * t22;
  const float t24 = tosac_max_f32(tosac_min_f32(t23, 89.0f), -104.0f);
  const float t25 = fmaf(t24, 1.442695f, 12583166.0f);
  const float t26 = t25 - 12583166.0f;
  const float t27 = fmaf(t26, 1.9046542e-9f, fmaf(t26, -0.6931472f, t24)) + (tosac_max_f32(tosac_min_f32(fmaf(t2, t21 - (t22 - t19), fmaf(t2, t22, -t23)), 0.000015258789f), -0.000015258789f) + (t0 - t0));
  const int32_t t28 = tosac_float_bits(t25);
  const int32_t t29 = (int32_t)((uint32_t)t28 << 22) & 2139095040;
  const float t30 = tosac_bits_float(t29);
  const float t31 = b * 0.5f;
  return ((a == 1.0f) | (b == 0.0f)) ? 1.0f : tosac_bits_float(tosac_float_bits(t0 == t0 + t0 ? tosac_max_f32((t0 < 1.0f ? -b : b) * tosac_bits_float(0x7f800000), 0.0f) : ((a < 0.0f) & (t1 ^ 1)) ? tosac_bits_float(0x7fc00000) : fmaf(fmaf(fmaf(fmaf(fmaf(0.008275457f, t27, 0.041897822f), t27, 0.16668011f), t27, 0.49999145f), t27, 0.99999946f), t27 * t30, t30) * tosac_bits_float((int32_t)((uint32_t)(int32_t)((uint32_t)t28 << 23) - (uint32_t)t29))) ^ ((t1 & ((tosac_floor(t31) == t31) ^ 1)) ? tosac_float_bits(a) & INT32_MIN : 0));
}
#endif

// 38 elements
static void pow__k0(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < POW__OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    const float y_v = y[i];
    // tosa.pow, line 4: 2x19xf32
    const float z = tosac_pow_f32(x_v, y_v);
    out0[i] = z;
  }
}

int pow_(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  pow__k0(x, y, out0);
  return 0;
}
