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

#include "matmul_f32.h"

#include <math.h>

#if !defined(MATMUL_F32_CONTENT) || MATMUL_F32_CONTENT != 0xfa9c36bac3897e9du
#error "matmul_f32.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tosa.matmul, line 5
static void matmul_f32_k0(const float *TOSAC_RESTRICT a, const float *TOSAC_RESTRICT b, float *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 4; ++j) {
    for (int32_t k = 0; k < 6; ++k) {
      float sum = 0.0f;
      for (int32_t c = 0; c < 9; ++c) {
        sum = fmaf(a[j * 9 + c], b[c * 6 + k], sum);
      }
      out0[j * 6 + k] = sum;
    }
  }
}

int matmul_f32(const float *TOSAC_RESTRICT a, const float *TOSAC_RESTRICT b, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (a == NULL || b == NULL || out0 == NULL) return 1;
  if ((uintptr_t)a % 4 != 0 || (uintptr_t)b % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  matmul_f32_k0(a, b, out0);
  return 0;
}
