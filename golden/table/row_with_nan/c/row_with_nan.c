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

#include "row_with_nan.h"

#include <string.h>

#if !defined(ROW_WITH_NAN_CONTENT) || ROW_WITH_NAN_CONTENT != 0x90f40eba2a787180u
#error "row_with_nan.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const float row_with_nan_l_table[32] = {
  6.1393456f, 6.042039f, 5.939513f, 5.831149f, 5.716205f, 5.5937815f, 5.462772f, 5.3217897f, 5.1690626f, 5.002267f, 4.8182635f, 4.6126423f, 4.3788967f, 4.106767f, 3.7784915f, 3.3586378f,
  2.7568405f, 1.5581446f, 0.0f / 0.0f, 0.0f / 0.0f, 0.0f / 0.0f, 0.0f / 0.0f, 0.0f / 0.0f, 0.0f / 0.0f, 0.0f / 0.0f, 0.0f / 0.0f, 0.0f / 0.0f, 1.5581446f, 2.7568405f, 3.3586378f, 3.7784915f, 4.106767f,
};

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
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

#ifndef TOSAC_HAS_TO_INT
#define TOSAC_HAS_TO_INT
// Nearest integer, ties to even, saturating; NaN gives 0. Adding 1.5 * 2^52 rounds to an integer in double.
static inline int32_t tosac_to_int(float a) {
  if (a != a) return 0;
  if (a >= 2147483648.0f) return INT32_MAX;
  if (a < -2147483648.0f) return INT32_MIN;
  const double shift = 6755399441055744.0;
  const double rounded = (double)a + shift;
  return (int32_t)(rounded - shift);
}
#endif

// 4 x 400 elements
static void row_with_nan_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 4; ++i) {
    const int8_t *row_x = x + i * 400;
    int8_t *row_out = out0 + i * 400;
    // max of the bytes; what tosa.reduce_max (line 13) reduces is monotone in them (all 256 values tried)
    int8_t max_byte = -128;
    for (size_t j = 0; j < 400; ++j) {
      const int8_t x_v = row_x[j];
      max_byte = tosac_max_i8(max_byte, x_v);
    }
    // tosa.reduce_max, line 13: 4x1xf32
    const float m = (float)max_byte;
    // tosa.cast, line 16: 4x400xi8, 0..20; a table for the row, 32 entries, kept as the difference from 20; past entry 27 all are 20 (derived: branch and bound over what the row's reductions can be)
    int8_t y[32];
    for (size_t e = 0; e < 32; ++e) {
      // tosa.log, line 12: 4x400xf32
      const float l = row_with_nan_l_table[e];
      // tosa.add, line 14: 4x400xf32
      const float r = l + m;
      // tosa.clamp, line 15: 4x400xf32
      const float c = tosac_min_f32(tosac_max_f32(r, 2e+1f), 2e+1f);
      y[e] = (int8_t)((int8_t)tosac_to_int(c) ^ 20);
    }
    for (size_t j = 0; j < 400; ++j) {
      const int8_t x_v = row_x[j];
      // how far below its greatest value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(127 - x_v);
      // tosa.cast, line 16: 4x400xi8, 0..20
      const int8_t y_2 = (int8_t)((distance < 32 ? y[distance] : 0) ^ 20);
      row_out[j] = y_2;
    }
  }
}

int row_with_nan(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  row_with_nan_k0(x, out0);
  return 0;
}
