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

#include "product_of_one_value.h"

#if !defined(PRODUCT_OF_ONE_VALUE_CONTENT) || PRODUCT_OF_ONE_VALUE_CONTENT != 0x75b737119081db56u
#error "product_of_one_value.h was not written together with this file"
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

#if TOSAC_NEON

#ifndef TOSAC_HAS_TREE_PRODUCT_F32
#define TOSAC_HAS_TREE_PRODUCT_F32
// Joins 16 partial results: k with k + 8, then + 4, + 2, + 1.
static inline float tosac_tree_product_f32(float32x4_t a, float32x4_t b, float32x4_t c, float32x4_t d) {
  const float32x4_t four = vmulq_f32(vmulq_f32(a, c), vmulq_f32(b, d));
  const float32x2_t two = vmul_f32(vget_low_f32(four), vget_high_f32(four));
  return vget_lane_f32(two, 0) * vget_lane_f32(two, 1);
}
#endif

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

// 40 elements
static void product_of_one_value_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  const float x_v = x[0];
  // tosa.add, line 6: 1x40xf32
  const float y = x_v + 1.5f;
  const float32x4_t y_lanes = vdupq_n_f32(y);
  // tosa.reduce_product, line 7: 1x1xf32
  float32x4_t p_acc0 = vdupq_n_f32(1.0f);
  float32x4_t p_acc1 = vdupq_n_f32(1.0f);
  float32x4_t p_acc2 = vdupq_n_f32(1.0f);
  float32x4_t p_acc3 = vdupq_n_f32(1.0f);
  // tosa.reduce_sum, line 8: 1x1xf32
  float32x4_t s_acc0 = vdupq_n_f32(0.0f);
  float32x4_t s_acc1 = vdupq_n_f32(0.0f);
  float32x4_t s_acc2 = vdupq_n_f32(0.0f);
  float32x4_t s_acc3 = vdupq_n_f32(0.0f);
  for (size_t i = 0; i < 32; i += 16) {
    p_acc0 = vmulq_f32(p_acc0, y_lanes);
    p_acc1 = vmulq_f32(p_acc1, y_lanes);
    p_acc2 = vmulq_f32(p_acc2, y_lanes);
    p_acc3 = vmulq_f32(p_acc3, y_lanes);
    s_acc0 = vaddq_f32(s_acc0, y_lanes);
    s_acc1 = vaddq_f32(s_acc1, y_lanes);
    s_acc2 = vaddq_f32(s_acc2, y_lanes);
    s_acc3 = vaddq_f32(s_acc3, y_lanes);
  }
  { // the last 8 lanes
    p_acc0 = vmulq_f32(p_acc0, y_lanes);
    p_acc1 = vmulq_f32(p_acc1, y_lanes);
    s_acc0 = vaddq_f32(s_acc0, y_lanes);
    s_acc1 = vaddq_f32(s_acc1, y_lanes);
  }
  const float p = tosac_tree_product_f32(p_acc0, p_acc1, p_acc2, p_acc3);
  const float s = tosac_tree_sum_f32(s_acc0, s_acc1, s_acc2, s_acc3);
  out0[0] = p;
  out1[0] = s;
#else
  const float x_v = x[0];
  // tosa.add, line 6: 1x40xf32
  const float y = x_v + 1.5f;
  // tosa.reduce_product, line 7: 1x1xf32
  float p_part[16];
  for (size_t p_2 = 0; p_2 < 16; ++p_2) p_part[p_2] = 1.0f;
  // tosa.reduce_sum, line 8: 1x1xf32
  float s_part[16] = {0.0f};
  for (size_t i = 0; i < 40; ++i) {
    p_part[i % 16] *= y;
    s_part[i % 16] += y;
  }
  for (size_t half = 8; half >= 1; half /= 2) {
    for (size_t p_2 = 0; p_2 < half; ++p_2) {
      p_part[p_2] *= p_part[p_2 + half];
    }
  }
  const float p = p_part[0];
  for (size_t half = 8; half >= 1; half /= 2) {
    for (size_t p_2 = 0; p_2 < half; ++p_2) {
      s_part[p_2] += s_part[p_2 + half];
    }
  }
  const float s = s_part[0];
  out0[0] = p;
  out1[0] = s;
#endif
}

int product_of_one_value(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  product_of_one_value_k0(x, out0, out1);
  return 0;
}

// 20 x 40 elements
static void columns_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 40; j += 4) {
    const float32x4_t x_v = vld1q_f32(x + j);
    // tosa.add, line 14: 20x40xf32
    const float32x4_t y = vaddq_f32(x_v, vdupq_n_f32(1.5f));
    // tosa.reduce_sum, line 15: 1x40xf32
    float32x4_t s_part[16][1];
    for (size_t p = 0; p < 16; ++p) for (size_t q = 0; q < 1; ++q) s_part[p][q] = vdupq_n_f32(0.0f);
    for (size_t i_0 = 0; i_0 < 16; i_0 += 16) {
      for (size_t p = 0; p < 16; ++p) {
        s_part[p][0] = vaddq_f32(s_part[p][0], y);
      }
    }
    for (size_t p = 0; p < 4; ++p) {
      s_part[p][0] = vaddq_f32(s_part[p][0], y);
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        for (size_t q = 0; q < 1; ++q) s_part[p][q] = vaddq_f32(s_part[p][q], s_part[p + half][q]);
      }
    }
    const float32x4_t s = s_part[0][0];
    vst1q_f32(out0 + j, s);
  }
#else
  for (size_t j = 0; j < 40; ++j) {
    const float x_v = x[j];
    // tosa.add, line 14: 20x40xf32
    const float y = x_v + 1.5f;
    // tosa.reduce_sum, line 15: 1x40xf32
    float s_part[16] = {0.0f};
    for (size_t i = 0; i < 20; ++i) {
      s_part[i % 16] += y;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        s_part[p] += s_part[p + half];
      }
    }
    const float s = s_part[0];
    out0[j] = s;
  }
#endif
}

int columns(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  columns_k0(x, out0);
  return 0;
}
