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

#if !defined(LAYER_NORM_F32_CONTENT) || LAYER_NORM_F32_CONTENT != 0xb5e321764dde7f44u
#error "layer_norm_f32.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

/* Define TOSAC_FORCE_SCALAR to take the portable path; both give the same bits. */
#if defined(__aarch64__) && defined(__ARM_NEON) && !defined(TOSAC_FORCE_SCALAR)
#define TOSAC_NEON 1
#include <arm_neon.h>
#else
#define TOSAC_NEON 0
#endif

#ifndef TOSAC_HAS_RSQRT_F32
#define TOSAC_HAS_RSQRT_F32
// Float 1 / sqrt(a).
static inline float tosac_rsqrt_f32(float a) {
  return 1.0f / sqrtf(a);
}
#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_TREE_SUM_F32
#define TOSAC_HAS_TREE_SUM_F32
// Joins 16 partial results: k with k + 8, then + 4, + 2, + 1.
static inline float tosac_tree_sum_f32(float32x4_t a, float32x4_t b, float32x4_t c, float32x4_t d) {
  const float32x4_t four = vaddq_f32(vaddq_f32(a, c), vaddq_f32(b, d));
  const float32x2_t two = vadd_f32(vget_low_f32(four), vget_high_f32(four));
  return vget_lane_f32(two, 0) + vget_lane_f32(two, 1);
}
#endif

#endif

// 16 x 128 elements
static void layer_norm_f32_k0(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT gamma_, const float *TOSAC_RESTRICT beta, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; ++i) {
    const float *row_x = x + i * 128;
    float *row_out = out0 + i * 128;
    // tosa.reduce_sum, line 6: 16x1xf32
    float32x4_t total_acc0 = vdupq_n_f32(0.0f);
    float32x4_t total_acc1 = vdupq_n_f32(0.0f);
    float32x4_t total_acc2 = vdupq_n_f32(0.0f);
    float32x4_t total_acc3 = vdupq_n_f32(0.0f);
    for (size_t j = 0; j < 128; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      total_acc0 = vaddq_f32(total_acc0, x_v_0);
      total_acc1 = vaddq_f32(total_acc1, x_v_1);
      total_acc2 = vaddq_f32(total_acc2, x_v_2);
      total_acc3 = vaddq_f32(total_acc3, x_v_3);
    }
    const float total = tosac_tree_sum_f32(total_acc0, total_acc1, total_acc2, total_acc3);
    // tosa.mul, line 7: 16x1xf32
    const float mean = total * 0.0078125f;
    const float32x4_t mean_lanes = vdupq_n_f32(mean);
    // tosa.reduce_sum, line 10: 16x1xf32
    float32x4_t squares_acc0 = vdupq_n_f32(0.0f);
    float32x4_t squares_acc1 = vdupq_n_f32(0.0f);
    float32x4_t squares_acc2 = vdupq_n_f32(0.0f);
    float32x4_t squares_acc3 = vdupq_n_f32(0.0f);
    for (size_t j = 0; j < 128; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      // tosa.sub, line 8: 16x128xf32
      const float32x4_t centred_0 = vsubq_f32(x_v_0, mean_lanes);
      const float32x4_t centred_1 = vsubq_f32(x_v_1, mean_lanes);
      const float32x4_t centred_2 = vsubq_f32(x_v_2, mean_lanes);
      const float32x4_t centred_3 = vsubq_f32(x_v_3, mean_lanes);
      // tosa.mul, line 9: 16x128xf32
      const float32x4_t square_0 = vmulq_f32(centred_0, centred_0);
      const float32x4_t square_1 = vmulq_f32(centred_1, centred_1);
      const float32x4_t square_2 = vmulq_f32(centred_2, centred_2);
      const float32x4_t square_3 = vmulq_f32(centred_3, centred_3);
      squares_acc0 = vaddq_f32(squares_acc0, square_0);
      squares_acc1 = vaddq_f32(squares_acc1, square_1);
      squares_acc2 = vaddq_f32(squares_acc2, square_2);
      squares_acc3 = vaddq_f32(squares_acc3, square_3);
    }
    const float squares = tosac_tree_sum_f32(squares_acc0, squares_acc1, squares_acc2, squares_acc3);
    // tosa.mul, line 11: 16x1xf32
    const float variance = squares * 0.0078125f;
    // tosa.add, line 12: 16x1xf32
    const float safe = variance + 0.00001f;
    // tosa.rsqrt, line 13: 16x1xf32
    const float inverse = tosac_rsqrt_f32(safe);
    const float32x4_t inverse_lanes = vdupq_n_f32(inverse);
    for (size_t j = 0; j < 128; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      // tosa.sub, line 8: 16x128xf32
      const float32x4_t centred_0 = vsubq_f32(x_v_0, mean_lanes);
      const float32x4_t centred_1 = vsubq_f32(x_v_1, mean_lanes);
      const float32x4_t centred_2 = vsubq_f32(x_v_2, mean_lanes);
      const float32x4_t centred_3 = vsubq_f32(x_v_3, mean_lanes);
      // tosa.mul, line 14: 16x128xf32
      const float32x4_t normal_0 = vmulq_f32(centred_0, inverse_lanes);
      const float32x4_t normal_1 = vmulq_f32(centred_1, inverse_lanes);
      const float32x4_t normal_2 = vmulq_f32(centred_2, inverse_lanes);
      const float32x4_t normal_3 = vmulq_f32(centred_3, inverse_lanes);
      const float32x4_t gamma_v_0 = vld1q_f32(gamma_ + j);
      const float32x4_t gamma_v_1 = vld1q_f32(gamma_ + j + 4);
      const float32x4_t gamma_v_2 = vld1q_f32(gamma_ + j + 8);
      const float32x4_t gamma_v_3 = vld1q_f32(gamma_ + j + 12);
      // tosa.mul, line 15: 16x128xf32
      const float32x4_t scaled_0 = vmulq_f32(normal_0, gamma_v_0);
      const float32x4_t scaled_1 = vmulq_f32(normal_1, gamma_v_1);
      const float32x4_t scaled_2 = vmulq_f32(normal_2, gamma_v_2);
      const float32x4_t scaled_3 = vmulq_f32(normal_3, gamma_v_3);
      const float32x4_t beta_v_0 = vld1q_f32(beta + j);
      const float32x4_t beta_v_1 = vld1q_f32(beta + j + 4);
      const float32x4_t beta_v_2 = vld1q_f32(beta + j + 8);
      const float32x4_t beta_v_3 = vld1q_f32(beta + j + 12);
      // tosa.add, line 16: 16x128xf32
      const float32x4_t y_0 = vaddq_f32(scaled_0, beta_v_0);
      const float32x4_t y_1 = vaddq_f32(scaled_1, beta_v_1);
      const float32x4_t y_2 = vaddq_f32(scaled_2, beta_v_2);
      const float32x4_t y_3 = vaddq_f32(scaled_3, beta_v_3);
      vst1q_f32(row_out + j, y_0);
      vst1q_f32(row_out + j + 4, y_1);
      vst1q_f32(row_out + j + 8, y_2);
      vst1q_f32(row_out + j + 12, y_3);
    }
  }
#else
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
#endif
}

int layer_norm_f32(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT gamma_, const float *TOSAC_RESTRICT beta, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || gamma_ == NULL || beta == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)gamma_ % 4 != 0 || (uintptr_t)beta % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  layer_norm_f32_k0(x, gamma_, beta, out0);
  return 0;
}
