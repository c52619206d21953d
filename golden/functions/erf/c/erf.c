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

#include "erf.h"

#include <string.h>
#include <math.h>

#if !defined(ERF__CONTENT) || ERF__CONTENT != 0x353cf193ca526fa9u
#error "erf.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAX_F32
#define TOSAC_HAS_MAX_F32
// IEEE 754-2019 maximum: NaN wins, +0 is above -0.
static inline float tosac_max_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) & tosac_float_bits(b));
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_ERF_F32
#define TOSAC_HAS_ERF_F32
// Float error function.
static inline float tosac_erf_f32(float a) {
  const float t0 = tosac_max_f32(-tosac_magnitude(a), -4.0f);
  const float t1 = fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(-0.000009326007f, t0, -0.00011853336f), t0, -0.0006368093f), t0, -0.0016753861f), t0, -0.00016951935f), t0, 0.019147819f), t0, 0.102776304f), t0, -0.63661957f), t0, 0.12837917f), t0, t0);
  const float t2 = fmaf(t1, 1.442695f, 12583039.0f);
  const float t3 = fmaf(t2 - 12583039.0f, -0.6931472f, t1);
  const float t4 = tosac_bits_float((int32_t)((uint32_t)tosac_float_bits(t2) << 23));
  return tosac_bits_float(tosac_float_bits(tosac_magnitude(fmaf(fmaf(t3 * t3, fmaf(fmaf(fmaf(fmaf(0.0013870657f, t3, 0.008366262f), t3, 0.041667435f), t3, 0.16666546f), t3, 0.49999997f), t3), t4, t4 - 1.0f))) | (tosac_float_bits(a) & INT32_MIN));
}
#endif

// 38 elements
static void erf__k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < ERF__OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.erf, line 4: 2x19xf32
    const float z = tosac_erf_f32(x_v);
    out0[i] = z;
  }
}

int erf_(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  erf__k0(x, out0);
  return 0;
}
