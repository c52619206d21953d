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

#include "rows_by_sum.h"

#include <string.h>

#if !defined(ROWS_BY_SUM_CONTENT) || ROWS_BY_SUM_CONTENT != 0xb5bd88d90df87429u
#error "rows_by_sum.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_FLOAT_BITS
#define TOSAC_HAS_FLOAT_BITS
static inline int32_t tosac_float_bits(float a) {
  int32_t bits;
  memcpy(&bits, &a, sizeof bits);
  return bits;
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

#ifndef TOSAC_HAS_MAX_F32
#define TOSAC_HAS_MAX_F32
// IEEE 754-2019 maximum: NaN wins, +0 is above -0.
static inline float tosac_max_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) & tosac_float_bits(b));
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_F32
#define TOSAC_HAS_MIN_F32
// IEEE 754-2019 minimum: NaN wins, -0 is below +0.
static inline float tosac_min_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) | tosac_float_bits(b));
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_JOINED_SUM
#define TOSAC_HAS_JOINED_SUM
// Joins 16 partial sums, k with k + 8, then + 4, + 2, + 1, and leaves them as they are.
static inline float tosac_joined_sum(const float *parts) {
  float joined[16];
  for (size_t p = 0; p < 16; ++p) joined[p] = parts[p];
  for (size_t half = 8; half >= 1; half /= 2) {
    for (size_t p = 0; p < half; ++p) joined[p] = joined[p] + joined[p + half];
  }
  return joined[0];
}
#endif

// 2 x 300 elements
static void rows_by_sum_k0(const int8_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_x = x + i * 300;
    float *row_out = out0 + i * 300;
    // tosa.reduce_sum, line 8: 2x1xf32
    float s_part[16] = {0.0f};
    for (size_t block = 0; block < 300; block += 128) {
      for (size_t j = block; j < block + 128 && j < 300; ++j) {
        const int8_t x_v = row_x[j];
        // tosa.cast, line 6: 2x300xf32
        const float w = (float)x_v;
        // tosa.clamp, line 7: 2x300xf32
        const float a = tosac_min_f32(tosac_max_f32(w, 0.0f), 1e+2f);
        s_part[j % 16] += a;
      }
      if (tosac_joined_sum(s_part) > 1e+3f) break;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        s_part[p] += s_part[p + half];
      }
    }
    const float s = s_part[0];
    // past 1e+3f all of the row is 0, whatever the other lanes are (derived: branch and bound over what the sum can be)
    if (s > 1e+3f) {
      for (size_t j = 0; j < 300; ++j) {
        row_out[j] = 0.0f;
      }
    } else {
      // tosa.greater, line 9: 2x1xi1
      const int g = 1e+3f < s;
      for (size_t j = 0; j < 300; ++j) {
        const int8_t x_v = row_x[j];
        // tosa.cast, line 6: 2x300xf32
        const float w = (float)x_v;
        // tosa.select, line 10: 2x300xf32
        const float y = g ? 0.0f : w;
        row_out[j] = y;
      }
    }
  }
}

int rows_by_sum(const int8_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  rows_by_sum_k0(x, out0);
  return 0;
}
