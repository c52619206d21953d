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

#include "log.h"

#include <string.h>
#include <math.h>

#if !defined(LOG__CONTENT) || LOG__CONTENT != 0xb135f2843bc64200u
#error "log.h was not written together with this file"
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

#ifndef TOSAC_HAS_LOG_F32
#define TOSAC_HAS_LOG_F32
// Float natural logarithm; -inf of 0, NaN below.
static inline float tosac_log_f32(float a) {
  const int t0 = a < 1.1754944e-38f;
  const int32_t t1 = tosac_float_bits(t0 ? a * 8388608.0f : a);
  const int32_t t2 = (int32_t)((uint32_t)t1 - (uint32_t)1059760811) >> 23;
  const float t3 = tosac_bits_float((int32_t)((uint32_t)t1 - (uint32_t)(int32_t)((uint32_t)t2 << 23))) - 1.0f;
  return 0.0f < a ? a < tosac_bits_float(0x7f800000) ? fmaf((float)(t2 + (t0 ? -23 : 0)), 0.6931472f, fmaf(t3 * t3, fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(-0.12880209f, t3, 0.13984594f), t3, -0.121874474f), t3, 0.14005734f), t3, -0.16680197f), t3, 0.20010427f), t3, -0.24999806f), t3, 0.33333215f), t3, -0.5f), t3)) : a : a == 0.0f ? tosac_bits_float(-8388608) : tosac_bits_float(0x7fc00000);
}
#endif

// 38 elements
static void log__k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < LOG__OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.log, line 4: 2x19xf32
    const float z = tosac_log_f32(x_v);
    out0[i] = z;
  }
}

int log_(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  log__k0(x, out0);
  return 0;
}
