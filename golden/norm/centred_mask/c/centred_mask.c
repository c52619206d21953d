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

#include "centred_mask.h"

#if !defined(CENTRED_MASK_CONTENT) || CENTRED_MASK_CONTENT != 0x53f351442a24d7aau
#error "centred_mask.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I64
#define TOSAC_HAS_MIN_I64
static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I64
#define TOSAC_HAS_MAX_I64
static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int32_t tosac_rounding_shift_right_i32(int32_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int32_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

// 3 x 37 elements
static void centred_mask_k0(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 37;
    uint8_t *row_out0 = out0 + i * 37;
    float *row_out1 = out1 + i * 37;
    // tosa.reduce_min, line 9: 3x1xi32, -2147483648..2147483647
    int32_t m = 2147483647;
    for (size_t j = 0; j < 37; ++j) {
      const int32_t x_v = row_x[j];
      m = tosac_min_i32(m, x_v);
    }
    for (size_t j = 0; j < 37; ++j) {
      const int32_t x_v = row_x[j];
      // tosa.sub, line 10: 3x37xi32, -2147483648..2147483647
      const int32_t d = (int32_t)((uint32_t)x_v - (uint32_t)m);
      // tosa.rescale, line 11: 3x37xi8, -128..127
      const int8_t q = tosac_saturate_i8_from_i32(tosac_rounding_shift_right_i32(d, 3));
      // the byte, or -128 for all up to -9
      const int8_t kept = -9 < q ? 127 : -128;
      // tosa.greater, line 13: 3x37xi1
      const int b = -9 < kept;
      // the byte, or -128 for all up to -9
      const int8_t kept_2 = -9 < q ? q : -128;
      // tosa.select, line 15: 3x37xf32
      const float f = -9 < kept_2 ? (float)kept_2 : 0.0f;
      row_out0[j] = (uint8_t)b;
      row_out1[j] = f;
    }
  }
}

int centred_mask(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  centred_mask_k0(x, out0, out1);
  return 0;
}
