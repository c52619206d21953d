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

#include "results.h"

#include <string.h>

#if !defined(RESULTS_CONTENT) || RESULTS_CONTENT != 0xcac0188143413b4bu
#error "results.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int32_t results_k[6] = {
  1, 2, 3, 4, 5, INT32_MIN,
};

#ifndef TOSAC_HAS_CLZ
#define TOSAC_HAS_CLZ
// Leading zero bits; 32 for 0.
static inline int32_t tosac_clz(int32_t a) {
  uint32_t v = (uint32_t)a;
#if defined(__GNUC__)
  return v == 0 ? 32 : (int32_t)__builtin_clz(v);
#else
  int32_t n = 32;
  while (v != 0) {
    v >>= 1;
    --n;
  }
  return n;
#endif
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

// 6 elements
static void results_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out2) {
  for (size_t i = 0; i < RESULTS_OUT2_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.clz, line 6: 2x3xi32, 0..32
    const int32_t y = tosac_clz(x_v);
    out2[i] = y;
  }
}

// copy of a result
static void results_copy0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  memcpy(out0, x, 24);
}

// copy of a result
static void results_copy1(int32_t *TOSAC_RESTRICT out1) {
  memcpy(out1, results_k, 24);
}

// copy of a result
static void results_copy3(const int32_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3) {
  memcpy(out3, out2, 24);
}

// copy of a result
static void results_copy4(float *TOSAC_RESTRICT out4) {
  for (size_t i = 0; i < 6; ++i) {
    out4[i] = tosac_bits_float(0x7fc00000);
  }
}

int results(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3, float *TOSAC_RESTRICT out4, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL || out4 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0 || (uintptr_t)out2 % 4 != 0 || (uintptr_t)out3 % 4 != 0 || (uintptr_t)out4 % 4 != 0) return 2;
  (void)arena;
  results_k0(x, out2);
  results_copy0(x, out0);
  results_copy1(out1);
  results_copy3(out2, out3);
  results_copy4(out4);
  return 0;
}
