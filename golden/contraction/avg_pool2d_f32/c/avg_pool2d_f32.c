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

#include "avg_pool2d_f32.h"

#if !defined(AVG_POOL2D_F32_CONTENT) || AVG_POOL2D_F32_CONTENT != 0x5af1aa6d7de2ffacu
#error "avg_pool2d_f32.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tosa.avg_pool2d, line 5
static void avg_pool2d_f32_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (int32_t l = 0; l < 5; ++l) {
    float sum = 0.0f;
    for (int32_t ky = 0; ky < 4; ++ky) {
      for (int32_t kx = 0; kx < 3; ++kx) {
        sum = sum + x[ky * 15 + kx * 5 + l];
      }
    }
    out0[l] = sum / (float)12;
  }
}

int avg_pool2d_f32(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  avg_pool2d_f32_k0(x, out0);
  return 0;
}
