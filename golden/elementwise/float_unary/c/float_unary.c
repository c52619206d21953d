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

#include "float_unary.h"

#include <string.h>

#if !defined(FLOAT_UNARY_CONTENT) || FLOAT_UNARY_CONTENT != 0x531bee7ae1595510u
#error "float_unary.h was not written together with this file"
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

#ifndef TOSAC_HAS_CEIL
#define TOSAC_HAS_CEIL
// From 2^23 on every float is integral. The sign bit is kept, for -0.
static inline float tosac_ceil(float a) {
  if (!(a > -8388608.0f && a < 8388608.0f)) return a;
  float r = (float)tosac_to_int(a);
  if (r < a) r += 1.0f;
  return tosac_bits_float(tosac_float_bits(r) | (tosac_float_bits(a) & INT32_MIN));
}
#endif

#ifndef TOSAC_HAS_MAGNITUDE
#define TOSAC_HAS_MAGNITUDE
static inline float tosac_magnitude(float a) {
  return tosac_bits_float(tosac_float_bits(a) & INT32_MAX);
}
#endif

// 38 elements
static void float_unary_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < FLOAT_UNARY_OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.floor, line 7: 2x19xf32
    const float a = tosac_floor(x_v);
    // tosa.negate, line 8: 2x19xf32
    const float b = -a;
    // tosa.ceil, line 9: 2x19xf32
    const float c = tosac_ceil(b);
    // tosa.abs, line 10: 2x19xf32
    const float d = tosac_magnitude(c);
    out0[i] = d;
  }
}

int float_unary(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  float_unary_k0(x, out0);
  return 0;
}
