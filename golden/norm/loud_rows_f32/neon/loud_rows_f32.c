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

#include "loud_rows_f32.h"

#include <string.h>

#if !defined(LOUD_ROWS_F32_CONTENT) || LOUD_ROWS_F32_CONTENT != 0xa2e8711cea1065fdu
#error "loud_rows_f32.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAGNITUDE
#define TOSAC_HAS_MAGNITUDE
static inline float tosac_magnitude(float a) {
  return tosac_bits_float(tosac_float_bits(a) & INT32_MAX);
}
#endif

#ifndef TOSAC_HAS_JOINED_SUM
#define TOSAC_HAS_JOINED_SUM
// Joins 16 partial sums, k with k + 8, then + 4, + 2, + 1, and leaves them as they are.
static inline float tosac_joined_sum(const float *parts) {
  float joined[16];
  for (size_t p = 0; p < 16; ++p) joined[p] = parts[p];
  for (size_t half = 8; half >= 1; half /= 2) {
    for (size_t p = 0; p < half; ++p) joined[p] = joined[p] + joined[p + half];
  }
  return joined[0];
}
#endif

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

#ifndef TOSAC_HAS_LOAD_S8
#define TOSAC_HAS_LOAD_S8
// The first n lanes from memory; the rest repeat the last of them.
static inline int8x16_t tosac_load_s8(const int8_t *p, size_t n) {
  int8_t lanes[16];
  for (size_t k = 0; k < 16; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_s8(lanes);
}
#endif

#endif

// 2 x 300 elements
static void loud_rows_f32_k0(const int8_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_x = x + i * 300;
    float *row_out = out0 + i * 300;
    // tosa.reduce_sum, line 8: 2x1xf32
    float32x4_t s_acc0 = vdupq_n_f32(0.0f);
    float32x4_t s_acc1 = vdupq_n_f32(0.0f);
    float32x4_t s_acc2 = vdupq_n_f32(0.0f);
    float32x4_t s_acc3 = vdupq_n_f32(0.0f);
    for (size_t block = 0; block < 288; block += 128) {
      for (size_t j = block; j < block + 128 && j < 288; j += 16) {
        const int8x16_t x_v = vld1q_s8(row_x + j);
        // tosa.cast, line 6: 2x300xf32
        const int16x8_t w_s16_0 = vmovl_s8(vget_low_s8(x_v));
        const int16x8_t w_s16_1 = vmovl_high_s8(x_v);
        const float32x4_t w_0 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(w_s16_0)));
        const float32x4_t w_1 = vcvtq_f32_s32(vmovl_high_s16(w_s16_0));
        const float32x4_t w_2 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(w_s16_1)));
        const float32x4_t w_3 = vcvtq_f32_s32(vmovl_high_s16(w_s16_1));
        // tosa.abs, line 7: 2x300xf32
        const float32x4_t a_0 = vabsq_f32(w_0);
        const float32x4_t a_1 = vabsq_f32(w_1);
        const float32x4_t a_2 = vabsq_f32(w_2);
        const float32x4_t a_3 = vabsq_f32(w_3);
        s_acc0 = vaddq_f32(s_acc0, a_0);
        s_acc1 = vaddq_f32(s_acc1, a_1);
        s_acc2 = vaddq_f32(s_acc2, a_2);
        s_acc3 = vaddq_f32(s_acc3, a_3);
      }
      if (tosac_tree_sum_f32(s_acc0, s_acc1, s_acc2, s_acc3) > 1e+3f) break;
    }
    { // the last 12 lanes
      const size_t j = 288;
      const int8x16_t x_v = tosac_load_s8(row_x + j, 12);
      // tosa.cast, line 6: 2x300xf32
      const int16x8_t w_s16_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t w_s16_1 = vmovl_high_s8(x_v);
      const float32x4_t w_0 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(w_s16_0)));
      const float32x4_t w_1 = vcvtq_f32_s32(vmovl_high_s16(w_s16_0));
      const float32x4_t w_2 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(w_s16_1)));
      // tosa.abs, line 7: 2x300xf32
      const float32x4_t a_0 = vabsq_f32(w_0);
      const float32x4_t a_1 = vabsq_f32(w_1);
      const float32x4_t a_2 = vabsq_f32(w_2);
      s_acc0 = vaddq_f32(s_acc0, a_0);
      s_acc1 = vaddq_f32(s_acc1, a_1);
      s_acc2 = vaddq_f32(s_acc2, a_2);
    }
    const float s = tosac_tree_sum_f32(s_acc0, s_acc1, s_acc2, s_acc3);
    // past 1e+3f all of the row is 0, whatever the other lanes are (derived: branch and bound over what the sum can be)
    if (s > 1e+3f) {
      for (size_t j = 0; j < 288; j += 16) {
        vst1q_f32(row_out + j, vdupq_n_f32(0.0f));
        vst1q_f32(row_out + j + 4, vdupq_n_f32(0.0f));
        vst1q_f32(row_out + j + 8, vdupq_n_f32(0.0f));
        vst1q_f32(row_out + j + 12, vdupq_n_f32(0.0f));
      }
      { // the last 16 lanes, 4 of them again
        const size_t j = 284;
        vst1q_f32(row_out + j, vdupq_n_f32(0.0f));
        vst1q_f32(row_out + j + 4, vdupq_n_f32(0.0f));
        vst1q_f32(row_out + j + 8, vdupq_n_f32(0.0f));
        vst1q_f32(row_out + j + 12, vdupq_n_f32(0.0f));
      }
    } else {
      // tosa.greater, line 9: 2x1xi1
      const int g = 1e+3f < s;
      for (size_t j = 0; j < 288; j += 16) {
        const int8x16_t x_v = vld1q_s8(row_x + j);
        // tosa.cast, line 6: 2x300xf32
        const int16x8_t w_s16_0 = vmovl_s8(vget_low_s8(x_v));
        const int16x8_t w_s16_1 = vmovl_high_s8(x_v);
        const float32x4_t w_0 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(w_s16_0)));
        const float32x4_t w_1 = vcvtq_f32_s32(vmovl_high_s16(w_s16_0));
        const float32x4_t w_2 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(w_s16_1)));
        const float32x4_t w_3 = vcvtq_f32_s32(vmovl_high_s16(w_s16_1));
        // tosa.select, line 10: 2x300xf32
        const uint8x16_t y_mask = vdupq_n_u8(g ? UINT8_MAX : 0);
        const uint16x8_t y_mask_0 = vreinterpretq_u16_u8(vzip1q_u8(y_mask, y_mask));
        const uint16x8_t y_mask_1 = vreinterpretq_u16_u8(vzip2q_u8(y_mask, y_mask));
        const float32x4_t y_0 = vbslq_f32(vreinterpretq_u32_u16(vzip1q_u16(y_mask_0, y_mask_0)), vdupq_n_f32(0.0f), w_0);
        const float32x4_t y_1 = vbslq_f32(vreinterpretq_u32_u16(vzip2q_u16(y_mask_0, y_mask_0)), vdupq_n_f32(0.0f), w_1);
        const float32x4_t y_2 = vbslq_f32(vreinterpretq_u32_u16(vzip1q_u16(y_mask_1, y_mask_1)), vdupq_n_f32(0.0f), w_2);
        const float32x4_t y_3 = vbslq_f32(vreinterpretq_u32_u16(vzip2q_u16(y_mask_1, y_mask_1)), vdupq_n_f32(0.0f), w_3);
        vst1q_f32(row_out + j, y_0);
        vst1q_f32(row_out + j + 4, y_1);
        vst1q_f32(row_out + j + 8, y_2);
        vst1q_f32(row_out + j + 12, y_3);
      }
      { // the last 16 lanes, 4 of them again
        const size_t j = 284;
        const int8x16_t x_v = vld1q_s8(row_x + j);
        // tosa.cast, line 6: 2x300xf32
        const int16x8_t w_s16_0 = vmovl_s8(vget_low_s8(x_v));
        const int16x8_t w_s16_1 = vmovl_high_s8(x_v);
        const float32x4_t w_0 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(w_s16_0)));
        const float32x4_t w_1 = vcvtq_f32_s32(vmovl_high_s16(w_s16_0));
        const float32x4_t w_2 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(w_s16_1)));
        const float32x4_t w_3 = vcvtq_f32_s32(vmovl_high_s16(w_s16_1));
        // tosa.select, line 10: 2x300xf32
        const uint8x16_t y_mask = vdupq_n_u8(g ? UINT8_MAX : 0);
        const uint16x8_t y_mask_0 = vreinterpretq_u16_u8(vzip1q_u8(y_mask, y_mask));
        const uint16x8_t y_mask_1 = vreinterpretq_u16_u8(vzip2q_u8(y_mask, y_mask));
        const float32x4_t y_0 = vbslq_f32(vreinterpretq_u32_u16(vzip1q_u16(y_mask_0, y_mask_0)), vdupq_n_f32(0.0f), w_0);
        const float32x4_t y_1 = vbslq_f32(vreinterpretq_u32_u16(vzip2q_u16(y_mask_0, y_mask_0)), vdupq_n_f32(0.0f), w_1);
        const float32x4_t y_2 = vbslq_f32(vreinterpretq_u32_u16(vzip1q_u16(y_mask_1, y_mask_1)), vdupq_n_f32(0.0f), w_2);
        const float32x4_t y_3 = vbslq_f32(vreinterpretq_u32_u16(vzip2q_u16(y_mask_1, y_mask_1)), vdupq_n_f32(0.0f), w_3);
        vst1q_f32(row_out + j, y_0);
        vst1q_f32(row_out + j + 4, y_1);
        vst1q_f32(row_out + j + 8, y_2);
        vst1q_f32(row_out + j + 12, y_3);
      }
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_x = x + i * 300;
    float *row_out = out0 + i * 300;
    // tosa.reduce_sum, line 8: 2x1xf32
    float s_part[16] = {0.0f};
    for (size_t block = 0; block < 300; block += 128) {
      for (size_t j = block; j < block + 128 && j < 300; ++j) {
        const int8_t x_v = row_x[j];
        // tosa.cast, line 6: 2x300xf32
        const float w = (float)x_v;
        // tosa.abs, line 7: 2x300xf32
        const float a = tosac_magnitude(w);
        s_part[j % 16] += a;
      }
      if (tosac_joined_sum(s_part) > 1e+3f) break;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        s_part[p] += s_part[p + half];
      }
    }
    const float s = s_part[0];
    // past 1e+3f all of the row is 0, whatever the other lanes are (derived: branch and bound over what the sum can be)
    if (s > 1e+3f) {
      for (size_t j = 0; j < 300; ++j) {
        row_out[j] = 0.0f;
      }
    } else {
      // tosa.greater, line 9: 2x1xi1
      const int g = 1e+3f < s;
      for (size_t j = 0; j < 300; ++j) {
        const int8_t x_v = row_x[j];
        // tosa.cast, line 6: 2x300xf32
        const float w = (float)x_v;
        // tosa.select, line 10: 2x300xf32
        const float y = g ? 0.0f : w;
        row_out[j] = y;
      }
    }
  }
#endif
}

int loud_rows_f32(const int8_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  loud_rows_f32_k0(x, out0);
  return 0;
}
