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

#include "comparisons_float.h"

#if !defined(COMPARISONS_FLOAT_CONTENT) || COMPARISONS_FLOAT_CONTENT != 0x97074d146625526au
#error "comparisons_float.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void comparisons_float_k0(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < COMPARISONS_FLOAT_OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    const float y_v = y[i];
    // tosa.equal, line 5: 2x19xi1
    const int a = x_v == y_v;
    out0[i] = (uint8_t)a;
  }
}

// 38 elements
static void comparisons_float_k1(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < COMPARISONS_FLOAT_OUT1_ELEMS; ++i) {
    const float x_v = x[i];
    const float y_v = y[i];
    // tosa.greater, line 6: 2x19xi1
    const int b = y_v < x_v;
    out1[i] = (uint8_t)b;
  }
}

// 38 elements
static void comparisons_float_k2(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out2) {
  for (size_t i = 0; i < COMPARISONS_FLOAT_OUT2_ELEMS; ++i) {
    const float x_v = x[i];
    const float y_v = y[i];
    // tosa.greater_equal, line 7: 2x19xi1
    const int c = y_v <= x_v;
    out2[i] = (uint8_t)c;
  }
}

int comparisons_float(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0) return 2;
  (void)arena;
  comparisons_float_k0(x, y, out0);
  comparisons_float_k1(x, y, out1);
  comparisons_float_k2(x, y, out2);
  return 0;
}
