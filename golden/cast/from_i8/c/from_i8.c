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

#include "from_i8.h"

#if !defined(FROM_I8_CONTENT) || FROM_I8_CONTENT != 0xa1d7be4ac54d2417u
#error "from_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void from_i8_k0(const int8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < FROM_I8_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.cast, line 5: 2x19xi1
    const int a = (x_v == 0) ^ 1;
    out0[i] = (uint8_t)a;
  }
}

// 38 elements
static void from_i8_k1(const int8_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < FROM_I8_OUT1_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.cast, line 6: 2x19xi16, -128..127
    const int16_t b = (int16_t)x_v;
    out1[i] = b;
  }
}

// 38 elements
static void from_i8_k2(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out2) {
  for (size_t i = 0; i < FROM_I8_OUT2_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.cast, line 7: 2x19xi32, -128..127
    const int32_t c = x_v;
    out2[i] = c;
  }
}

// 38 elements
static void from_i8_k3(const int8_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out3) {
  for (size_t i = 0; i < FROM_I8_OUT3_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.cast, line 8: 2x19xf32
    const float d = (float)x_v;
    out3[i] = d;
  }
}

int from_i8(const int8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, float *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)out1 % 2 != 0 || (uintptr_t)out2 % 4 != 0 || (uintptr_t)out3 % 4 != 0) return 2;
  (void)arena;
  from_i8_k0(x, out0);
  from_i8_k1(x, out1);
  from_i8_k2(x, out2);
  from_i8_k3(x, out3);
  return 0;
}
