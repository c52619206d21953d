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

#include "layer_norm_f32.h"

#include <math.h>

#if !defined(LAYER_NORM_F32_CONTENT) || LAYER_NORM_F32_CONTENT != 0x4dcffe2bdb834ba0u
#error "layer_norm_f32.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_RSQRT_F32
#define TOSAC_HAS_RSQRT_F32
// Float 1 / sqrt(a).
static inline float tosac_rsqrt_f32(float a) {
  return 1.0f / sqrtf(a);
}
#endif

// 16 x 128 elements
static void layer_norm_f32_k0(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT gamma_, const float *TOSAC_RESTRICT beta, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 16; ++i) {
    const float *row_x = x + i * 128;
    float *row_out = out0 + i * 128;
    // tosa.reduce_sum, line 6: 16x1xf32
    float total_part[16] = {0.0f};
    for (size_t j = 0; j < 128; ++j) {
      const float x_v = row_x[j];
      total_part[j % 16] += x_v;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        total_part[p] += total_part[p + half];
      }
    }
    const float total = total_part[0];
    // tosa.mul, line 7: 16x1xf32
    const float mean = total * 0.0078125f;
    // tosa.reduce_sum, line 10: 16x1xf32
    float squares_part[16] = {0.0f};
    for (size_t j = 0; j < 128; ++j) {
      const float x_v = row_x[j];
      // tosa.sub, line 8: 16x128xf32
      const float centred = x_v - mean;
      // tosa.mul, line 9: 16x128xf32
      const float square = centred * centred;
      squares_part[j % 16] += square;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        squares_part[p] += squares_part[p + half];
      }
    }
    const float squares = squares_part[0];
    // tosa.mul, line 11: 16x1xf32
    const float variance = squares * 0.0078125f;
    // tosa.add, line 12: 16x1xf32
    const float safe = variance + 0.00001f;
    // tosa.rsqrt, line 13: 16x1xf32
    const float inverse = tosac_rsqrt_f32(safe);
    for (size_t j = 0; j < 128; ++j) {
      const float x_v = row_x[j];
      // tosa.sub, line 8: 16x128xf32
      const float centred = x_v - mean;
      // tosa.mul, line 14: 16x128xf32
      const float normal = centred * inverse;
      const float gamma_v = gamma_[j];
      // tosa.mul, line 15: 16x128xf32
      const float scaled = normal * gamma_v;
      const float beta_v = beta[j];
      // tosa.add, line 16: 16x128xf32
      const float y = scaled + beta_v;
      row_out[j] = y;
    }
  }
}

int layer_norm_f32(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT gamma_, const float *TOSAC_RESTRICT beta, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || gamma_ == NULL || beta == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)gamma_ % 4 != 0 || (uintptr_t)beta % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  layer_norm_f32_k0(x, gamma_, beta, out0);
  return 0;
}
