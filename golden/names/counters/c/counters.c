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

#include "counters.h"

#include <string.h>

#if !defined(COUNTERS_CONTENT) || COUNTERS_CONTENT != 0x221fd3e7cde90c20u
#error "counters.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_BITS_FLOAT
#define TOSAC_HAS_BITS_FLOAT
static inline float tosac_bits_float(int32_t bits) {
  float a;
  memcpy(&a, &bits, sizeof a);
  return a;
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

#ifndef TOSAC_HAS_MAX_F32
#define TOSAC_HAS_MAX_F32
// IEEE 754-2019 maximum: NaN wins, +0 is above -0.
static inline float tosac_max_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) & tosac_float_bits(b));
  return a > b ? a : b;
}
#endif

// 3 x 21 elements
static void counters_k0(const float *TOSAC_RESTRICT p, const float *TOSAC_RESTRICT half, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const float *row_p = p + i * 21;
    const float *row_half = half + i * 21;
    // tosa.reduce_sum, line 7: 3x1xf32
    float s_part[16] = {0.0f};
    for (size_t j = 0; j < 21; ++j) {
      const float p_v = row_p[j];
      const float half_v = row_half[j];
      // tosa.add, line 5: 3x21xf32
      const float a = p_v + half_v;
      s_part[j % 16] += a;
    }
    for (size_t half_2 = 8; half_2 >= 1; half_2 /= 2) {
      for (size_t p_2 = 0; p_2 < half_2; ++p_2) {
        s_part[p_2] += s_part[p_2 + half_2];
      }
    }
    const float s = s_part[0];
    out0[i] = s;
  }
}

// 3 x 21 elements
static void counters_k1(const float *TOSAC_RESTRICT lanes, const float *TOSAC_RESTRICT k, float *TOSAC_RESTRICT out1) {
  for (size_t j = 0; j < 21; ++j) {
    const float *row_lanes = lanes + j;
    const float *row_k = k + j;
    // tosa.reduce_max, line 8: 1x21xf32
    float t = tosac_bits_float(0x7fc00000);
    for (size_t i = 0; i < 3; ++i) {
      const float lanes_v = row_lanes[i * 21];
      const float k_v = row_k[i * 21];
      // tosa.add, line 6: 3x21xf32
      const float b = lanes_v + k_v;
      t = ((t == t) ^ 1) ? b : ((b == b) ^ 1) ? t : tosac_max_f32(t, b);
    }
    out1[j] = t;
  }
}

int counters(const float *TOSAC_RESTRICT p, const float *TOSAC_RESTRICT half, const float *TOSAC_RESTRICT lanes, const float *TOSAC_RESTRICT k, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (p == NULL || half == NULL || lanes == NULL || k == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)p % 4 != 0 || (uintptr_t)half % 4 != 0 || (uintptr_t)lanes % 4 != 0 || (uintptr_t)k % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  counters_k0(p, half, out0);
  counters_k1(lanes, k, out1);
  return 0;
}
