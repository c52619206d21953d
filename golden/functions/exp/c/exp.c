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

#include "exp.h"

#include <string.h>
#include <math.h>

#if !defined(EXP__CONTENT) || EXP__CONTENT != 0xf1813dd9d74fd11du
#error "exp.h was not written together with this file"
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

#ifndef TOSAC_HAS_EXP_F32
#define TOSAC_HAS_EXP_F32
// Float e^a; overflows to inf and underflows through the subnormals.
static inline float tosac_exp_f32(float a) {
  const float t0 = tosac_max_f32(tosac_min_f32(a, 89.0f), -104.0f);
  const float t1 = fmaf(t0, 1.442695f, 12583166.0f);
  const float t2 = t1 - 12583166.0f;
  const float t3 = fmaf(t2, 1.9046542e-9f, fmaf(t2, -0.6931472f, t0));
  const int32_t t4 = tosac_float_bits(t1);
  const int32_t t5 = (int32_t)((uint32_t)t4 << 22) & 2139095040;
  const float t6 = tosac_bits_float(t5);
  return fmaf(fmaf(fmaf(fmaf(fmaf(0.008275457f, t3, 0.041897822f), t3, 0.16668011f), t3, 0.49999145f), t3, 0.99999946f), t3 * t6, t6) * tosac_bits_float((int32_t)((uint32_t)(int32_t)((uint32_t)t4 << 23) - (uint32_t)t5));
}
#endif

// 38 elements
static void exp__k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < EXP__OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.exp, line 4: 2x19xf32
    const float z = tosac_exp_f32(x_v);
    out0[i] = z;
  }
}

int exp_(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  exp__k0(x, out0);
  return 0;
}
