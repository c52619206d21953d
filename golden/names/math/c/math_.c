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

#include "math_.h"

#include <math.h>

#if !defined(MATH__CONTENT) || MATH__CONTENT != 0x051acc4be4cf9ed2u
#error "math_.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_RSQRT_F32
#define TOSAC_HAS_RSQRT_F32
// Float 1 / sqrt(a).
static inline float tosac_rsqrt_f32(float a) {
  return 1.0f / sqrtf(a);
}
#endif

// 19 elements
static void math__k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < MATH__OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.rsqrt, line 7: 19xf32
    const float y = tosac_rsqrt_f32(x_v);
    out0[i] = y;
  }
}

int math_(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  math__k0(x, out0);
  return 0;
}
