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

#include "exp_less_sum.h"

#include <string.h>
#include <math.h>

#if !defined(EXP_LESS_SUM_CONTENT) || EXP_LESS_SUM_CONTENT != 0x5fec80cf06c644b0u
#error "exp_less_sum.h was not written together with this file"
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

#if !TOSAC_NEON

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

#ifndef TOSAC_HAS_MIN_F32
#define TOSAC_HAS_MIN_F32
// IEEE 754-2019 minimum: NaN wins, -0 is below +0.
static inline float tosac_min_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) | tosac_float_bits(b));
  return a < b ? a : b;
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

#ifndef TOSAC_HAS_EXP_F32
#define TOSAC_HAS_EXP_F32
// Float e^a; overflows to inf and underflows through the subnormals.
static inline float tosac_exp_f32(float a) {
  const float t0 = tosac_max_f32(tosac_min_f32(a, 89.0f), -104.0f);
  const float t1 = fmaf(t0, 1.442695f, 12583166.0f);
  const float t2 = t1 - 12583166.0f;
  const float t3 = fmaf(t2, 1.9046542e-9f, fmaf(t2, -0.6931472f, t0));
  const int32_t t4 = tosac_float_bits(t1);
  const int32_t t5 = (int32_t)((uint32_t)t4 << 22) & 2139095040;
  const float t6 = tosac_bits_float(t5);
  return fmaf(fmaf(fmaf(fmaf(fmaf(0.008275457f, t3, 0.041897822f), t3, 0.16668011f), t3, 0.49999145f), t3, 0.99999946f), t3 * t6, t6) * tosac_bits_float((int32_t)((uint32_t)(int32_t)((uint32_t)t4 << 23) - (uint32_t)t5));
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_SUB_S32
#define TOSAC_HAS_WRAPPING_SUB_S32
// vsubq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_sub_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vsubq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_EXP_F32X4
#define TOSAC_HAS_EXP_F32X4
// Float e^a; overflows to inf and underflows through the subnormals.
static inline float32x4_t tosac_exp_f32x4(float32x4_t a) {
  // What an instruction overwrites is read from memory each time, instead of copied from a register.
  static const volatile float32x4_t k[5] = {
    {12583166.0f, 12583166.0f, 12583166.0f, 12583166.0f},
    {0.041897822f, 0.041897822f, 0.041897822f, 0.041897822f},
    {0.16668011f, 0.16668011f, 0.16668011f, 0.16668011f},
    {0.49999145f, 0.49999145f, 0.49999145f, 0.49999145f},
    {0.99999946f, 0.99999946f, 0.99999946f, 0.99999946f},
  };
  const float32x4_t t = vmaxq_f32(vminq_f32(a, vdupq_n_f32(89.0f)), vdupq_n_f32(-104.0f));
  const float32x4_t t_2 = vfmaq_f32(k[0], t, vdupq_n_f32(1.442695f));
  const float32x4_t t_3 = vsubq_f32(t_2, vdupq_n_f32(12583166.0f));
  const float32x4_t t_4 = vfmaq_f32(vfmaq_f32(t, t_3, vdupq_n_f32(-0.6931472f)), t_3, vdupq_n_f32(1.9046542e-9f));
  const float32x4_t t_5 = vfmaq_f32(k[2], vfmaq_f32(k[1], vdupq_n_f32(0.008275457f), t_4), t_4);
  const int32x4_t t_6 = vreinterpretq_s32_f32(t_2);
  const int32x4_t t_7 = vandq_s32(vshlq_n_s32(t_6, 22), vdupq_n_s32(2139095040));
  const float32x4_t t_8 = vreinterpretq_f32_s32(t_7);
  const float32x4_t t_9 = vfmaq_f32(t_8, vfmaq_f32(k[4], vfmaq_f32(k[3], t_5, t_4), t_4), vmulq_f32(t_4, t_8));
  const float32x4_t t_10 = vreinterpretq_f32_s32(tosac_wrapping_sub_s32(vshlq_n_s32(t_6, 23), t_7));
  return vmulq_f32(t_9, t_10);
}
#endif

#ifndef TOSAC_HAS_LOAD_F32
#define TOSAC_HAS_LOAD_F32
// The first n lanes from memory; the rest repeat the last of them.
static inline float32x4_t tosac_load_f32(const float *p, size_t n) {
  float lanes[4];
  for (size_t k = 0; k < 4; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_f32(lanes);
}
#endif

#ifndef TOSAC_HAS_FIRST_U32
#define TOSAC_HAS_FIRST_U32
// All ones in the first n lanes.
static inline uint32x4_t tosac_first_u32(size_t n) {
  static const uint32_t masks[8] = {UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX, 0, 0, 0, 0};
  return vld1q_u32(masks + 4 - n);
}
#endif

#ifndef TOSAC_HAS_STORE_F32
#define TOSAC_HAS_STORE_F32
// The first n lanes to memory.
static inline void tosac_store_f32(float *p, float32x4_t v, size_t n) {
  float lanes[4];
  vst1q_f32(lanes, v);
  memcpy(p, lanes, n * sizeof *p);
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

// 3 x 37 elements
static void exp_less_sum_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const float *row_x = x + i * 37;
    float *row_out = out0 + i * 37;
    // tosa.reduce_sum, line 4: 3x1xf32
    float32x4_t m_acc0 = vdupq_n_f32(0.0f);
    float32x4_t m_acc1 = vdupq_n_f32(0.0f);
    float32x4_t m_acc2 = vdupq_n_f32(0.0f);
    float32x4_t m_acc3 = vdupq_n_f32(0.0f);
    for (size_t j = 0; j < 32; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      // tosa.exp, line 3: 3x37xf32
      const float32x4_t e_0 = tosac_exp_f32x4(x_v_0);
      const float32x4_t e_1 = tosac_exp_f32x4(x_v_1);
      const float32x4_t e_2 = tosac_exp_f32x4(x_v_2);
      const float32x4_t e_3 = tosac_exp_f32x4(x_v_3);
      m_acc0 = vaddq_f32(m_acc0, e_0);
      m_acc1 = vaddq_f32(m_acc1, e_1);
      m_acc2 = vaddq_f32(m_acc2, e_2);
      m_acc3 = vaddq_f32(m_acc3, e_3);
      vst1q_f32(row_out + j, e_0);
      vst1q_f32(row_out + j + 4, e_1);
      vst1q_f32(row_out + j + 8, e_2);
      vst1q_f32(row_out + j + 12, e_3);
    }
    { // the last 5 lanes
      const size_t j = 32;
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = tosac_load_f32(row_x + j + 4, 1);
      // tosa.exp, line 3: 3x37xf32
      const float32x4_t e_0 = tosac_exp_f32x4(x_v_0);
      const float32x4_t e_1 = tosac_exp_f32x4(x_v_1);
      m_acc0 = vaddq_f32(m_acc0, e_0);
      m_acc1 = vaddq_f32(m_acc1, vbslq_f32(tosac_first_u32(1), e_1, vdupq_n_f32(0.0f)));
      vst1q_f32(row_out + j, e_0);
      tosac_store_f32(row_out + j + 4, e_1, 1);
    }
    const float m = tosac_tree_sum_f32(m_acc0, m_acc1, m_acc2, m_acc3);
    const float32x4_t m_lanes = vdupq_n_f32(m);
    for (size_t j = 0; j < 32; j += 16) {
      // tosa.exp, line 3: 3x37xf32; as an earlier sweep left it
      const float32x4_t e_0 = vld1q_f32(row_out + j);
      const float32x4_t e_1 = vld1q_f32(row_out + j + 4);
      const float32x4_t e_2 = vld1q_f32(row_out + j + 8);
      const float32x4_t e_3 = vld1q_f32(row_out + j + 12);
      // tosa.sub, line 5: 3x37xf32
      const float32x4_t y_0 = vsubq_f32(e_0, m_lanes);
      const float32x4_t y_1 = vsubq_f32(e_1, m_lanes);
      const float32x4_t y_2 = vsubq_f32(e_2, m_lanes);
      const float32x4_t y_3 = vsubq_f32(e_3, m_lanes);
      vst1q_f32(row_out + j, y_0);
      vst1q_f32(row_out + j + 4, y_1);
      vst1q_f32(row_out + j + 8, y_2);
      vst1q_f32(row_out + j + 12, y_3);
    }
    { // the last 5 lanes
      const size_t j = 32;
      // tosa.exp, line 3: 3x37xf32; as an earlier sweep left it
      const float32x4_t e_0 = vld1q_f32(row_out + j);
      const float32x4_t e_1 = tosac_load_f32(row_out + j + 4, 1);
      // tosa.sub, line 5: 3x37xf32
      const float32x4_t y_0 = vsubq_f32(e_0, m_lanes);
      const float32x4_t y_1 = vsubq_f32(e_1, m_lanes);
      vst1q_f32(row_out + j, y_0);
      tosac_store_f32(row_out + j + 4, y_1, 1);
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const float *row_x = x + i * 37;
    float *row_out = out0 + i * 37;
    // tosa.reduce_sum, line 4: 3x1xf32
    float m_part[16] = {0.0f};
    for (size_t j = 0; j < 37; ++j) {
      const float x_v = row_x[j];
      // tosa.exp, line 3: 3x37xf32
      const float e = tosac_exp_f32(x_v);
      m_part[j % 16] += e;
      row_out[j] = e;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        m_part[p] += m_part[p + half];
      }
    }
    const float m = m_part[0];
    for (size_t j = 0; j < 37; ++j) {
      // tosa.exp, line 3: 3x37xf32; as an earlier sweep left it
      const float e = row_out[j];
      // tosa.sub, line 5: 3x37xf32
      const float y = e - m;
      row_out[j] = y;
    }
  }
#endif
}

int exp_less_sum(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  exp_less_sum_k0(x, out0);
  return 0;
}
