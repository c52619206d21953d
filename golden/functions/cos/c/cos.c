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

#include "cos.h"

#include <string.h>
#include <math.h>

#if !defined(COS__CONTENT) || COS__CONTENT != 0x303261fe505883ebu
#error "cos.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_COS_F32
#define TOSAC_HAS_COS_F32
// Float cosine, its argument reduced exactly however large.
static inline float tosac_cos_f32(float a) {
  const float t0 = tosac_magnitude(a);
  const int t1 = t0 < 0.7853982f;
  const int32_t t2 = tosac_float_bits(t0);
  const int32_t t3 = t2 & 8388607;
  const int32_t t4 = tosac_max_i32((t2 >> 23) - 126, 0);
  const int t5 = 96 <= t4;
  const int32_t t6 = t5 ? t4 - 96 : t4;
  const int t7 = 48 <= t6;
  const int32_t t8 = t7 ? t6 - 48 : t6;
  const int t9 = 24 <= t8;
  const int32_t t10 = t5 ? 1387472776 : 44384132;
  const int32_t t11 = t7 ? t10 : t5 ? 1051106232 : 341782637;
  const int32_t t12 = t5 ? 941321298 : 1841940610;
  const int32_t t13 = t9 ? t8 - 24 : t8;
  const int32_t t14 = t13 & 31;
  const int32_t t15 = t5 ? 141690943 : 82508350;
  const int32_t t16 = t7 ? t15 : t12;
  const int32_t t17 = t9 ? t16 : t11;
  const int32_t t18 = (24 - t13) & 31;
  const int32_t t19 = (int32_t)((uint32_t)(t3 | 8388608) * (uint32_t)((int32_t)((uint32_t)(t9 ? t11 : t7 ? t12 : t5 ? 82508350 : 20) << t14) | (t17 >> t18)));
  const int32_t t20 = (int32_t)((uint32_t)t19 + (uint32_t)260046848) >> 29;
  const int32_t t21 = t1 ? 0 : t20;
  const int32_t t22 = (int32_t)((uint32_t)t19 - (uint32_t)(int32_t)((uint32_t)t20 << 29));
  const float t23 = (float)(t22 & -32) * 1.8626451e-9f;
  const float t24 = tosac_bits_float(t3 | 813694976);
  const int32_t t25 = t7 ? 1051106232 : t10;
  const int32_t t26 = t9 ? t25 : t16;
  const float t27 = (float)(((int32_t)((uint32_t)t17 << t14) | (t26 >> t18)) & 16777215);
  const float t28 = t24 * t27;
  const float t29 = t23 + t28;
  const float t30 = (float)(t22 & 31) * 1.8626451e-9f;
  const float t31 = t29 + t30;
  const float t32 = t1 ? t0 : fmaf(t31, 1.5707964f, fmaf(t31, -4.371139e-8f, (tosac_bits_float(t3 | 612368384) * (float)(((int32_t)((uint32_t)t26 << t14) | ((t9 ? t7 ? 941321298 : t15 : t25) >> t18)) & 16777215) + (t30 - (t31 - t29) + (t28 - (t29 - t23) + fmaf(t24, t27, -t28)))) * 1.5707964f)) + (t0 - t0);
  const float t33 = t32 * t32;
  return tosac_bits_float(tosac_float_bits((t21 & 1) == 0 ? fmaf(t33, fmaf(fmaf(fmaf(0.000024409526f, t33, -0.0013887116f), t33, 0.04166664f), t33, -0.5f), 1.0f) : fmaf(t32 * t33, fmaf(fmaf(-0.00019493015f, t33, 0.008332001f), t33, -0.16666652f), t32)) ^ ((int32_t)((uint32_t)(t21 + 1) << 30) & INT32_MIN));
}
#endif

// 38 elements
static void cos__k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < COS__OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.cos, line 4: 2x19xf32
    const float z = tosac_cos_f32(x_v);
    out0[i] = z;
  }
}

int cos_(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  cos__k0(x, out0);
  return 0;
}
