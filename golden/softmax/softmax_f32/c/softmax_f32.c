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

#include "softmax_f32.h"

#include <string.h>
#include <math.h>

#if !defined(SOFTMAX_F32_CONTENT) || SOFTMAX_F32_CONTENT != 0x8b1336dc6719ebf5u
#error "softmax_f32.h was not written together with this file"
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

#ifndef TOSAC_HAS_EXP_BELOW_F32
#define TOSAC_HAS_EXP_BELOW_F32
// Float e^a for a <= 40, the same bits as exp.
static inline float tosac_exp_below_f32(float a) {
  const float t0 = tosac_max_f32(a, -104.0f);
  const float t1 = fmaf(t0, 1.442695f, 12583102.0f);
  const float t2 = t1 - 12583102.0f;
  const float t3 = fmaf(t2, 1.9046542e-9f, fmaf(t2, -0.6931472f, t0));
  const float t4 = tosac_bits_float((int32_t)((uint32_t)tosac_float_bits(t1) << 23));
  return fmaf(fmaf(fmaf(fmaf(fmaf(0.008275457f, t3, 0.041897822f), t3, 0.16668011f), t3, 0.49999145f), t3, 0.99999946f), t3 * t4, t4) * 1.0842022e-19f;
}
#endif

// 16 x 128 elements
static void softmax_f32_k0(const float *TOSAC_RESTRICT arg0, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 16; ++i) {
    const float *row_arg0 = arg0 + i * 128;
    float *row_out = out0 + i * 128;
    // tosa.reduce_max, line 3: 16x1xf32
    float reduce_max_0 = tosac_bits_float(-8388608);
    for (size_t j = 0; j < 128; ++j) {
      const float arg0_v = row_arg0[j];
      reduce_max_0 = tosac_max_f32(reduce_max_0, arg0_v);
    }
    // tosa.reduce_sum, line 6: 16x1xf32
    float reduce_sum_3_part[16] = {0.0f};
    for (size_t j = 0; j < 128; ++j) {
      const float arg0_v = row_arg0[j];
      // tosa.sub, line 4: 16x128xf32
      const float sub_1 = arg0_v - reduce_max_0;
      // tosa.exp, line 5: 16x128xf32
      const float exp_2 = tosac_exp_below_f32(sub_1);
      reduce_sum_3_part[j % 16] += exp_2;
      row_out[j] = exp_2;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        reduce_sum_3_part[p] += reduce_sum_3_part[p + half];
      }
    }
    const float reduce_sum_3 = reduce_sum_3_part[0];
    // tosa.reciprocal, line 7: 16x1xf32
    const float reciprocal_4 = 1.0f / reduce_sum_3;
    for (size_t j = 0; j < 128; ++j) {
      // tosa.exp, line 5: 16x128xf32; as an earlier sweep left it
      const float exp_2 = row_out[j];
      // tosa.mul, line 8: 16x128xf32
      const float mul_5 = exp_2 * reciprocal_4;
      row_out[j] = mul_5;
    }
  }
}

int softmax_f32(const float *TOSAC_RESTRICT arg0, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (arg0 == NULL || out0 == NULL) return 1;
  if ((uintptr_t)arg0 % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  softmax_f32_k0(arg0, out0);
  return 0;
}
