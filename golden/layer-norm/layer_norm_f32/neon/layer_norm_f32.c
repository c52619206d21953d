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
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0
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

#if !defined(LAYER_NORM_F32_CONTENT) || LAYER_NORM_F32_CONTENT != 0xda0921d74505fc26u
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
    // tosa.reduce_sum, line 6: 16x1xf32
    float32x4_t total__acc0 = vdupq_n_f32(0.0f);
    float32x4_t total__acc1 = vdupq_n_f32(0.0f);
    float32x4_t total__acc2 = vdupq_n_f32(0.0f);
    float32x4_t total__acc3 = vdupq_n_f32(0.0f);
    for (size_t j = 0; j < 128; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(x + i * 128 + j);
      const float32x4_t x_v_1 = vld1q_f32(x + i * 128 + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(x + i * 128 + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(x + i * 128 + j + 12);
      total__acc0 = vaddq_f32(total__acc0, x_v_0);
      total__acc1 = vaddq_f32(total__acc1, x_v_1);
      total__acc2 = vaddq_f32(total__acc2, x_v_2);
      total__acc3 = vaddq_f32(total__acc3, x_v_3);
    }
    const float total_ = tosac_tree_sum_f32(total__acc0, total__acc1, total__acc2, total__acc3);
    // tosa.mul, line 7: 16x1xf32
    const float mean_ = total_ * 0.0078125f;
    // tosa.reduce_sum, line 10: 16x1xf32
    float32x4_t squares__acc0 = vdupq_n_f32(0.0f);
    float32x4_t squares__acc1 = vdupq_n_f32(0.0f);
    float32x4_t squares__acc2 = vdupq_n_f32(0.0f);
    float32x4_t squares__acc3 = vdupq_n_f32(0.0f);
    for (size_t j = 0; j < 128; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(x + i * 128 + j);
      const float32x4_t x_v_1 = vld1q_f32(x + i * 128 + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(x + i * 128 + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(x + i * 128 + j + 12);
      // tosa.sub, line 8: 16x128xf32
      const float32x4_t centred__0 = vsubq_f32(x_v_0, vdupq_n_f32(mean_));
      const float32x4_t centred__1 = vsubq_f32(x_v_1, vdupq_n_f32(mean_));
      const float32x4_t centred__2 = vsubq_f32(x_v_2, vdupq_n_f32(mean_));
      const float32x4_t centred__3 = vsubq_f32(x_v_3, vdupq_n_f32(mean_));
      // tosa.mul, line 9: 16x128xf32
      const float32x4_t square__0 = vmulq_f32(centred__0, centred__0);
      const float32x4_t square__1 = vmulq_f32(centred__1, centred__1);
      const float32x4_t square__2 = vmulq_f32(centred__2, centred__2);
      const float32x4_t square__3 = vmulq_f32(centred__3, centred__3);
      squares__acc0 = vaddq_f32(squares__acc0, square__0);
      squares__acc1 = vaddq_f32(squares__acc1, square__1);
      squares__acc2 = vaddq_f32(squares__acc2, square__2);
      squares__acc3 = vaddq_f32(squares__acc3, square__3);
    }
    const float squares_ = tosac_tree_sum_f32(squares__acc0, squares__acc1, squares__acc2, squares__acc3);
    // tosa.mul, line 11: 16x1xf32
    const float variance_ = squares_ * 0.0078125f;
    // tosa.add, line 12: 16x1xf32
    const float safe_ = variance_ + 0.00001f;
    // tosa.rsqrt, line 13: 16x1xf32
    const float inverse_ = tosac_rsqrt_f32(safe_);
    for (size_t j = 0; j < 128; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(x + i * 128 + j);
      const float32x4_t x_v_1 = vld1q_f32(x + i * 128 + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(x + i * 128 + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(x + i * 128 + j + 12);
      // tosa.sub, line 8: 16x128xf32
      const float32x4_t centred__0 = vsubq_f32(x_v_0, vdupq_n_f32(mean_));
      const float32x4_t centred__1 = vsubq_f32(x_v_1, vdupq_n_f32(mean_));
      const float32x4_t centred__2 = vsubq_f32(x_v_2, vdupq_n_f32(mean_));
      const float32x4_t centred__3 = vsubq_f32(x_v_3, vdupq_n_f32(mean_));
      // tosa.mul, line 14: 16x128xf32
      const float32x4_t normal__0 = vmulq_f32(centred__0, vdupq_n_f32(inverse_));
      const float32x4_t normal__1 = vmulq_f32(centred__1, vdupq_n_f32(inverse_));
      const float32x4_t normal__2 = vmulq_f32(centred__2, vdupq_n_f32(inverse_));
      const float32x4_t normal__3 = vmulq_f32(centred__3, vdupq_n_f32(inverse_));
      const float32x4_t gamma__v_0 = vld1q_f32(gamma_ + j);
      const float32x4_t gamma__v_1 = vld1q_f32(gamma_ + j + 4);
      const float32x4_t gamma__v_2 = vld1q_f32(gamma_ + j + 8);
      const float32x4_t gamma__v_3 = vld1q_f32(gamma_ + j + 12);
      // tosa.mul, line 15: 16x128xf32
      const float32x4_t scaled__0 = vmulq_f32(normal__0, gamma__v_0);
      const float32x4_t scaled__1 = vmulq_f32(normal__1, gamma__v_1);
      const float32x4_t scaled__2 = vmulq_f32(normal__2, gamma__v_2);
      const float32x4_t scaled__3 = vmulq_f32(normal__3, gamma__v_3);
      const float32x4_t beta_v_0 = vld1q_f32(beta + j);
      const float32x4_t beta_v_1 = vld1q_f32(beta + j + 4);
      const float32x4_t beta_v_2 = vld1q_f32(beta + j + 8);
      const float32x4_t beta_v_3 = vld1q_f32(beta + j + 12);
      // tosa.add, line 16: 16x128xf32
      const float32x4_t y__0 = vaddq_f32(scaled__0, beta_v_0);
      const float32x4_t y__1 = vaddq_f32(scaled__1, beta_v_1);
      const float32x4_t y__2 = vaddq_f32(scaled__2, beta_v_2);
      const float32x4_t y__3 = vaddq_f32(scaled__3, beta_v_3);
      vst1q_f32(out0 + i * 128 + j, y__0);
      vst1q_f32(out0 + i * 128 + j + 4, y__1);
      vst1q_f32(out0 + i * 128 + j + 8, y__2);
      vst1q_f32(out0 + i * 128 + j + 12, y__3);
    }
  }
#else
  for (size_t i = 0; i < 16; ++i) {
    // tosa.reduce_sum, line 6: 16x1xf32
    float total__part[16];
    for (size_t p = 0; p < 16; ++p) total__part[p] = 0.0f;
    for (size_t j = 0; j < 128; ++j) {
      const float x_v = x[i * 128 + j];
      total__part[j % 16] = total__part[j % 16] + x_v;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        total__part[p] = total__part[p] + total__part[p + half];
      }
    }
    const float total_ = total__part[0];
    // tosa.mul, line 7: 16x1xf32
    const float mean_ = total_ * 0.0078125f;
    // tosa.reduce_sum, line 10: 16x1xf32
    float squares__part[16];
    for (size_t p = 0; p < 16; ++p) squares__part[p] = 0.0f;
    for (size_t j = 0; j < 128; ++j) {
      const float x_v = x[i * 128 + j];
      // tosa.sub, line 8: 16x128xf32
      const float centred_ = x_v - mean_;
      // tosa.mul, line 9: 16x128xf32
      const float square_ = centred_ * centred_;
      squares__part[j % 16] = squares__part[j % 16] + square_;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        squares__part[p] = squares__part[p] + squares__part[p + half];
      }
    }
    const float squares_ = squares__part[0];
    // tosa.mul, line 11: 16x1xf32
    const float variance_ = squares_ * 0.0078125f;
    // tosa.add, line 12: 16x1xf32
    const float safe_ = variance_ + 0.00001f;
    // tosa.rsqrt, line 13: 16x1xf32
    const float inverse_ = tosac_rsqrt_f32(safe_);
    for (size_t j = 0; j < 128; ++j) {
      const float x_v = x[i * 128 + j];
      // tosa.sub, line 8: 16x128xf32
      const float centred_ = x_v - mean_;
      // tosa.mul, line 14: 16x128xf32
      const float normal_ = centred_ * inverse_;
      const float gamma__v = gamma_[j];
      // tosa.mul, line 15: 16x128xf32
      const float scaled_ = normal_ * gamma__v;
      const float beta_v = beta[j];
      // tosa.add, line 16: 16x128xf32
      const float y_ = scaled_ + beta_v;
      out0[i * 128 + j] = y_;
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
