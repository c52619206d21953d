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

#include "unsigned_cast.h"

#include <string.h>

#if !defined(UNSIGNED_CAST_CONTENT) || UNSIGNED_CAST_CONTENT != 0xfc6dc6af9e9f509du
#error "unsigned_cast.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t unsigned_cast_y[2] = {
  0, -1,
};

// 132 elements
static void unsigned_cast_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < UNSIGNED_CAST_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.cast, line 5: 4x33xi32, 0..255
    const int32_t m = (uint8_t)x_v;
    out0[i] = m;
  }
}

// 132 elements
static void unsigned_cast_k1(const int8_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < UNSIGNED_CAST_OUT1_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.cast, line 6: 4x33xf32
    const float f = (float)(uint8_t)x_v;
    out1[i] = f;
  }
}

// copy of a result
static void unsigned_cast_copy2(int8_t *TOSAC_RESTRICT out2) {
  memcpy(out2, unsigned_cast_y, 2);
}

int unsigned_cast(const uint8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  unsigned_cast_k0((const int8_t *)x, out0);
  unsigned_cast_k1((const int8_t *)x, out1);
  unsigned_cast_copy2((int8_t *)out2);
  return 0;
}
