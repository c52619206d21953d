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

#if !defined(COUNTERS_CONTENT) || COUNTERS_CONTENT != 0xf619521faa75cbedu
#error "counters.h was not written together with this file"
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

#endif

// 3 x 21 elements
static void counters_k0(const float *TOSAC_RESTRICT p, const float *TOSAC_RESTRICT half, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const float *row_p = p + i * 21;
    const float *row_half = half + i * 21;
    // tosa.reduce_sum, line 7: 3x1xf32
    float32x4_t s_acc0 = vdupq_n_f32(0.0f);
    float32x4_t s_acc1 = vdupq_n_f32(0.0f);
    float32x4_t s_acc2 = vdupq_n_f32(0.0f);
    float32x4_t s_acc3 = vdupq_n_f32(0.0f);
    for (size_t j = 0; j < 16; j += 16) {
      const float32x4_t p_v_0 = vld1q_f32(row_p + j);
      const float32x4_t p_v_1 = vld1q_f32(row_p + j + 4);
      const float32x4_t p_v_2 = vld1q_f32(row_p + j + 8);
      const float32x4_t p_v_3 = vld1q_f32(row_p + j + 12);
      const float32x4_t half_v_0 = vld1q_f32(row_half + j);
      const float32x4_t half_v_1 = vld1q_f32(row_half + j + 4);
      const float32x4_t half_v_2 = vld1q_f32(row_half + j + 8);
      const float32x4_t half_v_3 = vld1q_f32(row_half + j + 12);
      // tosa.add, line 5: 3x21xf32
      const float32x4_t a_0 = vaddq_f32(p_v_0, half_v_0);
      const float32x4_t a_1 = vaddq_f32(p_v_1, half_v_1);
      const float32x4_t a_2 = vaddq_f32(p_v_2, half_v_2);
      const float32x4_t a_3 = vaddq_f32(p_v_3, half_v_3);
      s_acc0 = vaddq_f32(s_acc0, a_0);
      s_acc1 = vaddq_f32(s_acc1, a_1);
      s_acc2 = vaddq_f32(s_acc2, a_2);
      s_acc3 = vaddq_f32(s_acc3, a_3);
    }
    { // the last 5 lanes
      const size_t j = 16;
      const float32x4_t p_v_0 = vld1q_f32(row_p + j);
      const float32x4_t p_v_1 = tosac_load_f32(row_p + j + 4, 1);
      const float32x4_t half_v_0 = vld1q_f32(row_half + j);
      const float32x4_t half_v_1 = tosac_load_f32(row_half + j + 4, 1);
      // tosa.add, line 5: 3x21xf32
      const float32x4_t a_0 = vaddq_f32(p_v_0, half_v_0);
      const float32x4_t a_1 = vaddq_f32(p_v_1, half_v_1);
      s_acc0 = vaddq_f32(s_acc0, a_0);
      s_acc1 = vaddq_f32(s_acc1, vbslq_f32(tosac_first_u32(1), a_1, vdupq_n_f32(0.0f)));
    }
    const float s = tosac_tree_sum_f32(s_acc0, s_acc1, s_acc2, s_acc3);
    out0[i] = s;
  }
#else
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
#endif
}

// 3 x 21 elements
static void counters_k1(const float *TOSAC_RESTRICT lanes, const float *TOSAC_RESTRICT k, float *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t j = 0; j < 16; j += 16) {
    // tosa.reduce_max, line 8: 1x21xf32
    float32x4_t t_acc0 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    float32x4_t t_acc1 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    float32x4_t t_acc2 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    float32x4_t t_acc3 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    for (size_t i = 0; i < 3; ++i) {
      const float32x4_t lanes_v_0 = vld1q_f32(lanes + i * 21 + j);
      const float32x4_t lanes_v_1 = vld1q_f32(lanes + i * 21 + j + 4);
      const float32x4_t lanes_v_2 = vld1q_f32(lanes + i * 21 + j + 8);
      const float32x4_t lanes_v_3 = vld1q_f32(lanes + i * 21 + j + 12);
      const float32x4_t k_v_0 = vld1q_f32(k + i * 21 + j);
      const float32x4_t k_v_1 = vld1q_f32(k + i * 21 + j + 4);
      const float32x4_t k_v_2 = vld1q_f32(k + i * 21 + j + 8);
      const float32x4_t k_v_3 = vld1q_f32(k + i * 21 + j + 12);
      // tosa.add, line 6: 3x21xf32
      const float32x4_t b_0 = vaddq_f32(lanes_v_0, k_v_0);
      const float32x4_t b_1 = vaddq_f32(lanes_v_1, k_v_1);
      const float32x4_t b_2 = vaddq_f32(lanes_v_2, k_v_2);
      const float32x4_t b_3 = vaddq_f32(lanes_v_3, k_v_3);
      const float32x4_t v_0 = vbslq_f32(vmvnq_u32(vceqq_f32(b_0, b_0)), t_acc0, vmaxq_f32(t_acc0, b_0));
      const float32x4_t v_1 = vbslq_f32(vmvnq_u32(vceqq_f32(b_1, b_1)), t_acc1, vmaxq_f32(t_acc1, b_1));
      const float32x4_t v_2 = vbslq_f32(vmvnq_u32(vceqq_f32(b_2, b_2)), t_acc2, vmaxq_f32(t_acc2, b_2));
      const float32x4_t v_3 = vbslq_f32(vmvnq_u32(vceqq_f32(b_3, b_3)), t_acc3, vmaxq_f32(t_acc3, b_3));
      t_acc0 = vbslq_f32(vmvnq_u32(vceqq_f32(t_acc0, t_acc0)), b_0, v_0);
      t_acc1 = vbslq_f32(vmvnq_u32(vceqq_f32(t_acc1, t_acc1)), b_1, v_1);
      t_acc2 = vbslq_f32(vmvnq_u32(vceqq_f32(t_acc2, t_acc2)), b_2, v_2);
      t_acc3 = vbslq_f32(vmvnq_u32(vceqq_f32(t_acc3, t_acc3)), b_3, v_3);
    }
    vst1q_f32(out1 + j, t_acc0);
    vst1q_f32(out1 + j + 4, t_acc1);
    vst1q_f32(out1 + j + 8, t_acc2);
    vst1q_f32(out1 + j + 12, t_acc3);
  }
  { // the last 16 lanes, 11 of them again
    const size_t j = 5;
    // tosa.reduce_max, line 8: 1x21xf32
    float32x4_t t_acc0 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    float32x4_t t_acc1 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    float32x4_t t_acc2 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    float32x4_t t_acc3 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    for (size_t i = 0; i < 3; ++i) {
      const float32x4_t lanes_v_0 = vld1q_f32(lanes + i * 21 + j);
      const float32x4_t lanes_v_1 = vld1q_f32(lanes + i * 21 + j + 4);
      const float32x4_t lanes_v_2 = vld1q_f32(lanes + i * 21 + j + 8);
      const float32x4_t lanes_v_3 = vld1q_f32(lanes + i * 21 + j + 12);
      const float32x4_t k_v_0 = vld1q_f32(k + i * 21 + j);
      const float32x4_t k_v_1 = vld1q_f32(k + i * 21 + j + 4);
      const float32x4_t k_v_2 = vld1q_f32(k + i * 21 + j + 8);
      const float32x4_t k_v_3 = vld1q_f32(k + i * 21 + j + 12);
      // tosa.add, line 6: 3x21xf32
      const float32x4_t b_0 = vaddq_f32(lanes_v_0, k_v_0);
      const float32x4_t b_1 = vaddq_f32(lanes_v_1, k_v_1);
      const float32x4_t b_2 = vaddq_f32(lanes_v_2, k_v_2);
      const float32x4_t b_3 = vaddq_f32(lanes_v_3, k_v_3);
      const float32x4_t v_0 = vbslq_f32(vmvnq_u32(vceqq_f32(b_0, b_0)), t_acc0, vmaxq_f32(t_acc0, b_0));
      const float32x4_t v_1 = vbslq_f32(vmvnq_u32(vceqq_f32(b_1, b_1)), t_acc1, vmaxq_f32(t_acc1, b_1));
      const float32x4_t v_2 = vbslq_f32(vmvnq_u32(vceqq_f32(b_2, b_2)), t_acc2, vmaxq_f32(t_acc2, b_2));
      const float32x4_t v_3 = vbslq_f32(vmvnq_u32(vceqq_f32(b_3, b_3)), t_acc3, vmaxq_f32(t_acc3, b_3));
      t_acc0 = vbslq_f32(vmvnq_u32(vceqq_f32(t_acc0, t_acc0)), b_0, v_0);
      t_acc1 = vbslq_f32(vmvnq_u32(vceqq_f32(t_acc1, t_acc1)), b_1, v_1);
      t_acc2 = vbslq_f32(vmvnq_u32(vceqq_f32(t_acc2, t_acc2)), b_2, v_2);
      t_acc3 = vbslq_f32(vmvnq_u32(vceqq_f32(t_acc3, t_acc3)), b_3, v_3);
    }
    vst1q_f32(out1 + j, t_acc0);
    vst1q_f32(out1 + j + 4, t_acc1);
    vst1q_f32(out1 + j + 8, t_acc2);
    vst1q_f32(out1 + j + 12, t_acc3);
  }
#else
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
#endif
}

int counters(const float *TOSAC_RESTRICT p, const float *TOSAC_RESTRICT half, const float *TOSAC_RESTRICT lanes, const float *TOSAC_RESTRICT k, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (p == NULL || half == NULL || lanes == NULL || k == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)p % 4 != 0 || (uintptr_t)half % 4 != 0 || (uintptr_t)lanes % 4 != 0 || (uintptr_t)k % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  counters_k0(p, half, out0);
  counters_k1(lanes, k, out1);
  return 0;
}
