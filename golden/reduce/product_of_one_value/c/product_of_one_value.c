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

#include "product_of_one_value.h"

#if !defined(PRODUCT_OF_ONE_VALUE_CONTENT) || PRODUCT_OF_ONE_VALUE_CONTENT != 0x85cb176b3c2456d5u
#error "product_of_one_value.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 40 elements
static void product_of_one_value_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1) {
  const float x_v = x[0];
  // tosa.add, line 6: 1x40xf32
  const float y = x_v + 1.5f;
  // tosa.reduce_product, line 7: 1x1xf32
  float p_part[16];
  for (size_t p_2 = 0; p_2 < 16; ++p_2) p_part[p_2] = 1.0f;
  // tosa.reduce_sum, line 8: 1x1xf32
  float s_part[16] = {0.0f};
  for (size_t i = 0; i < 40; ++i) {
    p_part[i % 16] *= y;
    s_part[i % 16] += y;
  }
  for (size_t half = 8; half >= 1; half /= 2) {
    for (size_t p_2 = 0; p_2 < half; ++p_2) {
      p_part[p_2] *= p_part[p_2 + half];
    }
  }
  const float p = p_part[0];
  for (size_t half = 8; half >= 1; half /= 2) {
    for (size_t p_2 = 0; p_2 < half; ++p_2) {
      s_part[p_2] += s_part[p_2 + half];
    }
  }
  const float s = s_part[0];
  out0[0] = p;
  out1[0] = s;
}

int product_of_one_value(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  product_of_one_value_k0(x, out0, out1);
  return 0;
}

// 20 x 40 elements
static void columns_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t j = 0; j < 40; ++j) {
    const float x_v = x[j];
    // tosa.add, line 14: 20x40xf32
    const float y = x_v + 1.5f;
    // tosa.reduce_sum, line 15: 1x40xf32
    float s_part[16] = {0.0f};
    for (size_t i = 0; i < 20; ++i) {
      s_part[i % 16] += y;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        s_part[p] += s_part[p + half];
      }
    }
    const float s = s_part[0];
    out0[j] = s;
  }
}

int columns(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  columns_k0(x, out0);
  return 0;
}
