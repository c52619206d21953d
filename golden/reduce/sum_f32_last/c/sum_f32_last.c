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

#include "sum_f32_last.h"

#if !defined(SUM_F32_LAST_CONTENT) || SUM_F32_LAST_CONTENT != 0xeb81efa058ef653au
#error "sum_f32_last.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 3 x 37 elements
static void sum_f32_last_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const float *row_x = x + i * 37;
    // tosa.reduce_sum, line 6: 3x1xf32
    float z_part[16] = {0.0f};
    for (size_t j = 0; j < 37; ++j) {
      const float x_v = row_x[j];
      z_part[j % 16] += x_v;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        z_part[p] += z_part[p + half];
      }
    }
    const float z = z_part[0];
    out0[i] = z;
  }
}

int sum_f32_last(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  sum_f32_last_k0(x, out0);
  return 0;
}
