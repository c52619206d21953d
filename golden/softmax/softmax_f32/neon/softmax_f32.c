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

#if !defined(SOFTMAX_F32_CONTENT) || SOFTMAX_F32_CONTENT != 0xd6cf6a5ce171743du
#error "softmax_f32.h was not written together with this file"
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

#ifndef TOSAC_HAS_BITS_FLOAT
#define TOSAC_HAS_BITS_FLOAT
static inline float tosac_bits_float(int32_t bits) {
  float a;
  memcpy(&a, &bits, sizeof a);
  return a;
}
#endif

#if !TOSAC_NEON

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

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_EXP_BELOW_F32X4
#define TOSAC_HAS_EXP_BELOW_F32X4
// Float e^a for a <= 40, the same bits as exp.
static inline float32x4_t tosac_exp_below_f32x4(float32x4_t a) {
  // What an instruction overwrites is read from memory each time, instead of copied from a register.
  static const volatile float32x4_t k[5] = {
    {12583102.0f, 12583102.0f, 12583102.0f, 12583102.0f},
    {0.041897822f, 0.041897822f, 0.041897822f, 0.041897822f},
    {0.16668011f, 0.16668011f, 0.16668011f, 0.16668011f},
    {0.49999145f, 0.49999145f, 0.49999145f, 0.49999145f},
    {0.99999946f, 0.99999946f, 0.99999946f, 0.99999946f},
  };
  const float32x4_t t = vmaxq_f32(a, vdupq_n_f32(-104.0f));
  const float32x4_t t_2 = vfmaq_f32(k[0], t, vdupq_n_f32(1.442695f));
  const float32x4_t t_3 = vsubq_f32(t_2, vdupq_n_f32(12583102.0f));
  const float32x4_t t_4 = vfmaq_f32(vfmaq_f32(t, t_3, vdupq_n_f32(-0.6931472f)), t_3, vdupq_n_f32(1.9046542e-9f));
  const float32x4_t t_5 = vfmaq_f32(k[2], vfmaq_f32(k[1], vdupq_n_f32(0.008275457f), t_4), t_4);
  const float32x4_t t_6 = vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_f32(t_2), 23));
  const float32x4_t t_7 = vfmaq_f32(t_6, vfmaq_f32(k[4], vfmaq_f32(k[3], t_5, t_4), t_4), vmulq_f32(t_4, t_6));
  return vmulq_f32(t_7, vdupq_n_f32(1.0842022e-19f));
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

// 16 x 128 elements
static void softmax_f32_k0(const float *TOSAC_RESTRICT arg0, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; ++i) {
    const float *row_arg0 = arg0 + i * 128;
    float *row_out = out0 + i * 128;
    // tosa.reduce_max, line 3: 16x1xf32
    float32x4_t reduce_max_0_acc0 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t reduce_max_0_acc1 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t reduce_max_0_acc2 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t reduce_max_0_acc3 = vdupq_n_f32(tosac_bits_float(-8388608));
    for (size_t j = 0; j < 128; j += 16) {
      const float32x4_t arg0_v_0 = vld1q_f32(row_arg0 + j);
      const float32x4_t arg0_v_1 = vld1q_f32(row_arg0 + j + 4);
      const float32x4_t arg0_v_2 = vld1q_f32(row_arg0 + j + 8);
      const float32x4_t arg0_v_3 = vld1q_f32(row_arg0 + j + 12);
      reduce_max_0_acc0 = vmaxq_f32(reduce_max_0_acc0, arg0_v_0);
      reduce_max_0_acc1 = vmaxq_f32(reduce_max_0_acc1, arg0_v_1);
      reduce_max_0_acc2 = vmaxq_f32(reduce_max_0_acc2, arg0_v_2);
      reduce_max_0_acc3 = vmaxq_f32(reduce_max_0_acc3, arg0_v_3);
    }
    const float reduce_max_0 = vmaxvq_f32(vmaxq_f32(vmaxq_f32(reduce_max_0_acc0, reduce_max_0_acc2), vmaxq_f32(reduce_max_0_acc1, reduce_max_0_acc3)));
    const float32x4_t reduce_max_0_lanes = vdupq_n_f32(reduce_max_0);
    // tosa.reduce_sum, line 6: 16x1xf32
    float32x4_t reduce_sum_3_acc0 = vdupq_n_f32(0.0f);
    float32x4_t reduce_sum_3_acc1 = vdupq_n_f32(0.0f);
    float32x4_t reduce_sum_3_acc2 = vdupq_n_f32(0.0f);
    float32x4_t reduce_sum_3_acc3 = vdupq_n_f32(0.0f);
    for (size_t j = 0; j < 128; j += 16) {
      const float32x4_t arg0_v_0 = vld1q_f32(row_arg0 + j);
      const float32x4_t arg0_v_1 = vld1q_f32(row_arg0 + j + 4);
      const float32x4_t arg0_v_2 = vld1q_f32(row_arg0 + j + 8);
      const float32x4_t arg0_v_3 = vld1q_f32(row_arg0 + j + 12);
      // tosa.sub, line 4: 16x128xf32
      const float32x4_t sub_1_0 = vsubq_f32(arg0_v_0, reduce_max_0_lanes);
      const float32x4_t sub_1_1 = vsubq_f32(arg0_v_1, reduce_max_0_lanes);
      const float32x4_t sub_1_2 = vsubq_f32(arg0_v_2, reduce_max_0_lanes);
      const float32x4_t sub_1_3 = vsubq_f32(arg0_v_3, reduce_max_0_lanes);
      // tosa.exp, line 5: 16x128xf32
      const float32x4_t exp_2_0 = tosac_exp_below_f32x4(sub_1_0);
      const float32x4_t exp_2_1 = tosac_exp_below_f32x4(sub_1_1);
      const float32x4_t exp_2_2 = tosac_exp_below_f32x4(sub_1_2);
      const float32x4_t exp_2_3 = tosac_exp_below_f32x4(sub_1_3);
      reduce_sum_3_acc0 = vaddq_f32(reduce_sum_3_acc0, exp_2_0);
      reduce_sum_3_acc1 = vaddq_f32(reduce_sum_3_acc1, exp_2_1);
      reduce_sum_3_acc2 = vaddq_f32(reduce_sum_3_acc2, exp_2_2);
      reduce_sum_3_acc3 = vaddq_f32(reduce_sum_3_acc3, exp_2_3);
      vst1q_f32(row_out + j, exp_2_0);
      vst1q_f32(row_out + j + 4, exp_2_1);
      vst1q_f32(row_out + j + 8, exp_2_2);
      vst1q_f32(row_out + j + 12, exp_2_3);
    }
    const float reduce_sum_3 = tosac_tree_sum_f32(reduce_sum_3_acc0, reduce_sum_3_acc1, reduce_sum_3_acc2, reduce_sum_3_acc3);
    // tosa.reciprocal, line 7: 16x1xf32
    const float reciprocal_4 = 1.0f / reduce_sum_3;
    const float32x4_t reciprocal_4_lanes = vdupq_n_f32(reciprocal_4);
    for (size_t j = 0; j < 128; j += 16) {
      // tosa.exp, line 5: 16x128xf32; as an earlier sweep left it
      const float32x4_t exp_2_0 = vld1q_f32(row_out + j);
      const float32x4_t exp_2_1 = vld1q_f32(row_out + j + 4);
      const float32x4_t exp_2_2 = vld1q_f32(row_out + j + 8);
      const float32x4_t exp_2_3 = vld1q_f32(row_out + j + 12);
      // tosa.mul, line 8: 16x128xf32
      const float32x4_t mul_5_0 = vmulq_f32(exp_2_0, reciprocal_4_lanes);
      const float32x4_t mul_5_1 = vmulq_f32(exp_2_1, reciprocal_4_lanes);
      const float32x4_t mul_5_2 = vmulq_f32(exp_2_2, reciprocal_4_lanes);
      const float32x4_t mul_5_3 = vmulq_f32(exp_2_3, reciprocal_4_lanes);
      vst1q_f32(row_out + j, mul_5_0);
      vst1q_f32(row_out + j + 4, mul_5_1);
      vst1q_f32(row_out + j + 8, mul_5_2);
      vst1q_f32(row_out + j + 12, mul_5_3);
    }
  }
#else
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
#endif
}

int softmax_f32(const float *TOSAC_RESTRICT arg0, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (arg0 == NULL || out0 == NULL) return 1;
  if ((uintptr_t)arg0 % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  softmax_f32_k0(arg0, out0);
  return 0;
}
