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

#include "bias_of_one_number.h"

#include <math.h>

#if !defined(BIAS_OF_ONE_NUMBER_CONTENT) || BIAS_OF_ONE_NUMBER_CONTENT != 0x87508f2b7c923035u
#error "bias_of_one_number.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tiles of 8 columns; per element of a row the weight of each column
static const float bias_of_one_number_weights[64] = {
  -0.75f, -0.25f, 0.25f, 0.75f, -0.375f, 0.125f, 0.0f, 0.0f, 0.125f, 0.625f, -0.5f, 0.0f, 0.5f, -0.625f, 0.0f, 0.0f,
  -0.625f, -0.125f, 0.375f, -0.75f, -0.25f, 0.25f, 0.0f, 0.0f, 0.25f, 0.75f, -0.375f, 0.125f, 0.625f, -0.5f, 0.0f, 0.0f,
  -0.5f, 0.0f, 0.5f, -0.625f, -0.125f, 0.375f, 0.0f, 0.0f, 0.375f, -0.75f, -0.25f, 0.25f, 0.75f, -0.375f, 0.0f, 0.0f,
  -0.375f, 0.125f, 0.625f, -0.5f, 0.0f, 0.5f, 0.0f, 0.0f, 0.5f, -0.625f, -0.125f, 0.375f, -0.75f, -0.25f, 0.0f, 0.0f,
};

// tosa.conv2d, line 9
static void bias_of_one_number_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 25; ++i) {
    float acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = 0.0f;
    for (size_t c = 0; c < 8; ++c) {
      const float a = x[i * 8 + c];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] = fmaf(a, bias_of_one_number_weights[c * 8 + q], acc[q]);
      }
    }
    for (size_t q = 0; q < 6; ++q) {
      out0[i * 6 + q] = acc[q] + 0.25f;
    }
  }
}

int bias_of_one_number(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  bias_of_one_number_k0(x, out0);
  return 0;
}
