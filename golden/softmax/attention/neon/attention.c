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

#include "attention.h"

#include <string.h>
#include <math.h>

#if !defined(ATTENTION_CONTENT) || ATTENTION_CONTENT != 0x8dcd6d44049b1f29u
#error "attention.h was not written together with this file"
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

#ifndef TOSAC_HAS_DOT4_PAIRS_NARROW_S8
#define TOSAC_HAS_DOT4_PAIRS_NARROW_S8
#if !defined(__ARM_FEATURE_DOTPROD)
// Adds sixteen products, four to a lane; two neighbours add up within 16 bits.
static inline int32x4_t tosac_dot4_pairs_narrow_s8(int32x4_t sum, int8x16_t a, int8x16_t b) {
  const int16x8_t low = vmull_s8(vget_low_s8(a), vget_low_s8(b)), high = vmull_high_s8(a, b);
  return vpadalq_s16(sum, vpaddq_s16(low, high));
}
#endif
#endif

#ifndef TOSAC_HAS_DOT4_NARROW_S8
#define TOSAC_HAS_DOT4_NARROW_S8
// For each lane c: sum[c] plus bytes 4 c to 4 c + 3 of a times those of b.
#if defined(__ARM_FEATURE_DOTPROD)
#define tosac_dot4_narrow_s8(sum, a, b) vdotq_s32(sum, a, b)
#else
#define tosac_dot4_narrow_s8(sum, a, b) tosac_dot4_pairs_narrow_s8(sum, a, b)
#endif
#endif

#ifndef TOSAC_HAS_WRAPPING_MUL_S32
#define TOSAC_HAS_WRAPPING_MUL_S32
// vmulq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_mul_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vmulq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

#if !TOSAC_NEON

#ifndef TOSAC_HAS_MIN_I64
#define TOSAC_HAS_MIN_I64
static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I64
#define TOSAC_HAS_MAX_I64
static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int32_t tosac_rounding_shift_right_i32(int32_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int32_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_DOT4_PAIRS_S8
#define TOSAC_HAS_DOT4_PAIRS_S8
#if !defined(__ARM_FEATURE_DOTPROD)
// Adds sixteen products, four to a lane.
static inline int32x4_t tosac_dot4_pairs_s8(int32x4_t sum, int8x16_t a, int8x16_t b) {
  const int16x8_t low = vmull_s8(vget_low_s8(a), vget_low_s8(b)), high = vmull_high_s8(a, b);
  return vaddq_s32(sum, vpaddq_s32(vpaddlq_s16(low), vpaddlq_s16(high)));
}
#endif
#endif

#ifndef TOSAC_HAS_DOT4_LANE_S8
#define TOSAC_HAS_DOT4_LANE_S8
// For each lane c: sum[c] plus bytes 4 c to 4 c + 3 of a times the q-th four bytes of b.
#if defined(__ARM_FEATURE_DOTPROD)
#define tosac_dot4_lane_s8(sum, a, b, q) vdotq_laneq_s32(sum, a, b, q)
#else
#define tosac_dot4_lane_s8(sum, a, b, q) tosac_dot4_pairs_s8(sum, a, vreinterpretq_s8_s32(vdupq_laneq_s32(vreinterpretq_s32_s8(b), q)))
#endif
#endif

#endif

#if !TOSAC_NEON

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
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

#ifndef TOSAC_HAS_BITS_FLOAT
#define TOSAC_HAS_BITS_FLOAT
static inline float tosac_bits_float(int32_t bits) {
  float a;
  memcpy(&a, &bits, sizeof a);
  return a;
}
#endif

#ifndef TOSAC_HAS_EXP_NORMAL_F32
#define TOSAC_HAS_EXP_NORMAL_F32
// Float e^a for |a| <= 64, the same bits as exp.
static inline float tosac_exp_normal_f32(float a) {
  const float t0 = fmaf(a, 1.442695f, 12583039.0f);
  const float t1 = t0 - 12583039.0f;
  const float t2 = fmaf(t1, 1.9046542e-9f, fmaf(t1, -0.6931472f, a));
  const float t3 = tosac_bits_float((int32_t)((uint32_t)tosac_float_bits(t0) << 23));
  return fmaf(fmaf(fmaf(fmaf(fmaf(0.008275457f, t2, 0.041897822f), t2, 0.16668011f), t2, 0.49999145f), t2, 0.99999946f), t2 * t3, t3);
}
#endif

#ifndef TOSAC_HAS_TO_INT
#define TOSAC_HAS_TO_INT
// Nearest integer, ties to even, saturating; NaN gives 0. Adding 1.5 * 2^52 rounds to an integer in double.
static inline int32_t tosac_to_int(float a) {
  if (a != a) return 0;
  if (a >= 2147483648.0f) return INT32_MAX;
  if (a < -2147483648.0f) return INT32_MIN;
  const double shift = 6755399441055744.0;
  const double rounded = (double)a + shift;
  return (int32_t)(rounded - shift);
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_EXP_NORMAL_F32X4
#define TOSAC_HAS_EXP_NORMAL_F32X4
// Float e^a for |a| <= 64, the same bits as exp.
static inline float32x4_t tosac_exp_normal_f32x4(float32x4_t a) {
  // What an instruction overwrites is read from memory each time, instead of copied from a register.
  static const volatile float32x4_t k[5] = {
    {12583039.0f, 12583039.0f, 12583039.0f, 12583039.0f},
    {0.041897822f, 0.041897822f, 0.041897822f, 0.041897822f},
    {0.16668011f, 0.16668011f, 0.16668011f, 0.16668011f},
    {0.49999145f, 0.49999145f, 0.49999145f, 0.49999145f},
    {0.99999946f, 0.99999946f, 0.99999946f, 0.99999946f},
  };
  const float32x4_t t = vfmaq_f32(k[0], a, vdupq_n_f32(1.442695f));
  const float32x4_t t_2 = vsubq_f32(t, vdupq_n_f32(12583039.0f));
  const float32x4_t t_3 = vfmaq_f32(vfmaq_f32(a, t_2, vdupq_n_f32(-0.6931472f)), t_2, vdupq_n_f32(1.9046542e-9f));
  const float32x4_t t_4 = vfmaq_f32(k[2], vfmaq_f32(k[1], vdupq_n_f32(0.008275457f), t_3), t_3);
  const float32x4_t t_5 = vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_f32(t), 23));
  return vfmaq_f32(t_5, vfmaq_f32(k[4], vfmaq_f32(k[3], t_4, t_3), t_3), vmulq_f32(t_3, t_5));
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

// tosa.matmul, line 5
static void attention_k0_packed(const int8_t *TOSAC_RESTRICT x1, int8_t *TOSAC_RESTRICT k0_weights) {
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 6; ++i1) {
      for (size_t i2 = 0; i2 < 4; ++i2) {
        for (size_t i3 = 0; i3 < 8; ++i3) {
          for (size_t i4 = 0; i4 < 4; ++i4) {
            k0_weights[i0 * 768 + i1 * 128 + i2 * 32 + i3 * 4 + i4] = x1[i0 * 768 + i1 * 8 + i2 * 192 + i3 + i4 * 48];
          }
        }
      }
    }
  }
}

// tosa.matmul, line 29
static void attention_k2_packed(const int8_t *TOSAC_RESTRICT x2, int8_t *TOSAC_RESTRICT k2_weights) {
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 2; ++i1) {
      for (size_t i2 = 0; i2 < 12; ++i2) {
        for (size_t i3 = 0; i3 < 8; ++i3) {
          for (size_t i4 = 0; i4 < 4; ++i4) {
            k2_weights[i0 * 768 + i1 * 384 + i2 * 32 + i3 * 4 + i4] = x2[i0 * 768 + i1 * 8 + i2 * 64 + i3 + i4 * 16];
          }
        }
      }
    }
  }
}

// tosa.matmul, line 5
static void attention_k0_sums(const int8_t *TOSAC_RESTRICT k0_weights, int32_t *TOSAC_RESTRICT k0_columns) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 48; k += 8) {
      int32x4_t column[2];
      for (size_t q = 0; q < 2; ++q) column[q] = vdupq_n_s32(0);
      for (size_t c = 0; c < 16; c += 4) {
        const int8x16_t ones = vdupq_n_s8(1);
        for (size_t q = 0; q < 2; ++q) {
          const int8x16_t w = vld1q_s8(k0_weights + i * 768 + k * 16 + c * 8 + q * 16);
          column[q] = tosac_dot4_narrow_s8(column[q], w, ones);
        }
      }
      for (size_t q = 0; q < 2; ++q) {
        vst1q_s32(k0_columns + i * 48 + k + q * 4, tosac_wrapping_add_s32(tosac_wrapping_mul_s32(column[q], vdupq_n_s32(3)), vdupq_n_s32(144)));
      }
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 48; k += 8) {
      int32_t column[8];
      for (size_t q = 0; q < 8; ++q) column[q] = 0;
      for (size_t c = 0; c < 16; c += 4) {
        for (size_t q = 0; q < 8; ++q) {
          column[q] += k0_weights[i * 768 + k * 16 + c * 8 + q * 4] + k0_weights[i * 768 + k * 16 + c * 8 + q * 4 + 1] + k0_weights[i * 768 + k * 16 + c * 8 + q * 4 + 2] + k0_weights[i * 768 + k * 16 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        k0_columns[i * 48 + k + q] = (int32_t)((uint32_t)(int32_t)((uint32_t)column[q] * (uint32_t)3) + (uint32_t)144);
      }
    }
  }
#endif
}

// tosa.matmul, line 29
static void attention_k2_sums(const int8_t *TOSAC_RESTRICT k2_weights, int32_t *TOSAC_RESTRICT k2_columns) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 16; k += 8) {
      int32x4_t column[2];
      for (size_t q = 0; q < 2; ++q) column[q] = vdupq_n_s32(0);
      for (size_t c = 0; c < 48; c += 4) {
        const int8x16_t ones = vdupq_n_s8(1);
        for (size_t q = 0; q < 2; ++q) {
          const int8x16_t w = vld1q_s8(k2_weights + i * 768 + k * 48 + c * 8 + q * 16);
          column[q] = tosac_dot4_narrow_s8(column[q], w, ones);
        }
      }
      for (size_t q = 0; q < 2; ++q) {
        vst1q_s32(k2_columns + i * 16 + k + q * 4, tosac_wrapping_add_s32(tosac_wrapping_mul_s32(column[q], vdupq_n_s32(3)), vdupq_n_s32(432)));
      }
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 16; k += 8) {
      int32_t column[8];
      for (size_t q = 0; q < 8; ++q) column[q] = 0;
      for (size_t c = 0; c < 48; c += 4) {
        for (size_t q = 0; q < 8; ++q) {
          column[q] += k2_weights[i * 768 + k * 48 + c * 8 + q * 4] + k2_weights[i * 768 + k * 48 + c * 8 + q * 4 + 1] + k2_weights[i * 768 + k * 48 + c * 8 + q * 4 + 2] + k2_weights[i * 768 + k * 48 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        k2_columns[i * 16 + k + q] = (int32_t)((uint32_t)(int32_t)((uint32_t)column[q] * (uint32_t)3) + (uint32_t)432);
      }
    }
  }
#endif
}

// tosa.matmul, line 5
static void attention_k0(const int8_t *TOSAC_RESTRICT x0, const int8_t *TOSAC_RESTRICT k0_weights, const int32_t *TOSAC_RESTRICT k0_columns, int8_t *TOSAC_RESTRICT v6_buffer) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    // sums of rows, for the zero point of the weights
    int32_t row_sums[8];
    const int8x16_t ones = vdupq_n_s8(1);
    for (size_t r = 0; r < 8; ++r) {
      int32_t row_sum = 0;
      int32x4_t parts = vdupq_n_s32(0);
      const int8x16_t a = vld1q_s8(x0 + i * 768 + r * 16);
      parts = tosac_dot4_narrow_s8(parts, a, ones);
      const int32_t sum_of_parts = vaddvq_s32(parts);
      row_sum += sum_of_parts;
      row_sums[r] = (int32_t)((uint32_t)row_sum * (uint32_t)3);
    }
    for (size_t k = 0; k < 48; k += 8) {
      int32x4_t acc[8][2];
      for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = tosac_wrapping_add_s32(vld1q_s32(k0_columns + i * 48 + k + q * 4), vdupq_n_s32(row_sums[r]));
      const int8_t *tile = k0_weights + i * 768 + k * 16;
      int8x16_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 8; ++r) {
        const int8x16_t a = vld1q_s8(x0 + i * 768 + r * 16);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[2][q], a, 2);
          acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[3][q], a, 3);
        }
      }
      for (size_t r = 0; r < 8; ++r) {
        const int32x4_t sum_0 = acc[r][0];
        const int32x4_t sum_1 = acc[r][1];
        // tosa.rescale, line 10
        const int16x8_t v6_s16 = vqaddq_s16(vqrshrn_high_n_s32(vqrshrn_n_s32(sum_0, 11), sum_1, 11), vdupq_n_s16(-3));
        const int8x16_t v6 = vqmovn_high_s16(vqmovn_s16(v6_s16), v6_s16);
        vst1_s8(v6_buffer + i * 384 + r * 48 + k, vget_low_s8(v6));
      }
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 8; ++j) {
      // sums of rows, for the zero point of the weights
      int32_t row_sums[1];
      int32_t row_sum = 0;
      for (size_t c = 0; c < 16; ++c) {
        row_sum += x0[i * 768 + j * 16 + c];
      }
      row_sums[0] = (int32_t)((uint32_t)row_sum * (uint32_t)3);
      for (size_t k = 0; k < 48; k += 8) {
        int32_t acc[8];
        for (size_t q = 0; q < 8; ++q) acc[q] = (int32_t)((uint32_t)k0_columns[i * 48 + k + q] + (uint32_t)row_sums[0]);
        for (size_t c = 0; c < 16; c += 4) {
          int8_t a[4];
          for (size_t g = 0; g < 4; ++g) a[g] = x0[i * 768 + j * 16 + c + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a[0] * k0_weights[i * 768 + k * 16 + c * 8 + q * 4] + a[1] * k0_weights[i * 768 + k * 16 + c * 8 + q * 4 + 1] + a[2] * k0_weights[i * 768 + k * 16 + c * 8 + q * 4 + 2] + a[3] * k0_weights[i * 768 + k * 16 + c * 8 + q * 4 + 3]));
          }
        }
        for (size_t q = 0; q < 8; ++q) {
          const int32_t sum = acc[q];
          const int8_t v6 = tosac_saturate_i8_from_i32(tosac_rounding_shift_right_i32(sum, 11) - 3);
          v6_buffer[i * 384 + j * 48 + k + q] = v6;
        }
      }
    }
  }
#endif
}

// 16 x 48 elements
static void attention_k1(int8_t *TOSAC_RESTRICT v6_buffer, float *TOSAC_RESTRICT k1_row0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; ++i) {
    int8_t *row_v6_buffer = v6_buffer + i * 48;
    // max of the bytes; what tosa.reduce_max (line 15) reduces is monotone in them (all 256 values tried)
    int8x16_t max_byte_acc0 = vdupq_n_s8(-128);
    int8x16_t max_byte_acc1 = vdupq_n_s8(-128);
    for (size_t j = 0; j < 32; j += 32) {
      const int8x16_t v6_0 = vld1q_s8(row_v6_buffer + j);
      const int8x16_t v6_1 = vld1q_s8(row_v6_buffer + j + 16);
      max_byte_acc0 = vmaxq_s8(max_byte_acc0, v6_0);
      max_byte_acc1 = vmaxq_s8(max_byte_acc1, v6_1);
    }
    for (size_t j = 32; j < 48; j += 16) {
      const int8x16_t v6 = vld1q_s8(row_v6_buffer + j);
      max_byte_acc0 = vmaxq_s8(max_byte_acc0, v6);
    }
    const int8_t max_byte = vmaxvq_s8(vmaxq_s8(max_byte_acc0, max_byte_acc1));
    // tosa.reduce_max, line 15: 2x48x1xf32
    const float v11 = (float)max_byte * 0.05f;
    const float32x4_t v11_lanes = vdupq_n_f32(v11);
    // tosa.reduce_sum, line 18: 2x48x1xf32
    float32x4_t v14_acc0 = vdupq_n_f32(0.0f);
    float32x4_t v14_acc1 = vdupq_n_f32(0.0f);
    float32x4_t v14_acc2 = vdupq_n_f32(0.0f);
    float32x4_t v14_acc3 = vdupq_n_f32(0.0f);
    for (size_t j = 0; j < 48; j += 16) {
      const int8x16_t v6 = vld1q_s8(row_v6_buffer + j);
      // tosa.cast, line 11: 2x48x48xf32
      const int16x8_t v7_s16_0 = vmovl_s8(vget_low_s8(v6));
      const int16x8_t v7_s16_1 = vmovl_high_s8(v6);
      const float32x4_t v7_0 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(v7_s16_0)));
      const float32x4_t v7_1 = vcvtq_f32_s32(vmovl_high_s16(v7_s16_0));
      const float32x4_t v7_2 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(v7_s16_1)));
      const float32x4_t v7_3 = vcvtq_f32_s32(vmovl_high_s16(v7_s16_1));
      // tosa.mul, line 14: 2x48x48xf32
      const float32x4_t v10_0 = vmulq_f32(v7_0, vdupq_n_f32(0.05f));
      const float32x4_t v10_1 = vmulq_f32(v7_1, vdupq_n_f32(0.05f));
      const float32x4_t v10_2 = vmulq_f32(v7_2, vdupq_n_f32(0.05f));
      const float32x4_t v10_3 = vmulq_f32(v7_3, vdupq_n_f32(0.05f));
      // tosa.sub, line 16: 2x48x48xf32
      const float32x4_t v12_0 = vsubq_f32(v10_0, v11_lanes);
      const float32x4_t v12_1 = vsubq_f32(v10_1, v11_lanes);
      const float32x4_t v12_2 = vsubq_f32(v10_2, v11_lanes);
      const float32x4_t v12_3 = vsubq_f32(v10_3, v11_lanes);
      // tosa.exp, line 17: 2x48x48xf32
      const float32x4_t v13_0 = tosac_exp_normal_f32x4(v12_0);
      const float32x4_t v13_1 = tosac_exp_normal_f32x4(v12_1);
      const float32x4_t v13_2 = tosac_exp_normal_f32x4(v12_2);
      const float32x4_t v13_3 = tosac_exp_normal_f32x4(v12_3);
      v14_acc0 = vaddq_f32(v14_acc0, v13_0);
      v14_acc1 = vaddq_f32(v14_acc1, v13_1);
      v14_acc2 = vaddq_f32(v14_acc2, v13_2);
      v14_acc3 = vaddq_f32(v14_acc3, v13_3);
      vst1q_f32(k1_row0 + j, v13_0);
      vst1q_f32(k1_row0 + j + 4, v13_1);
      vst1q_f32(k1_row0 + j + 8, v13_2);
      vst1q_f32(k1_row0 + j + 12, v13_3);
    }
    const float v14 = tosac_tree_sum_f32(v14_acc0, v14_acc1, v14_acc2, v14_acc3);
    // tosa.reciprocal, line 19: 2x48x1xf32
    const float v15 = 1.0f / v14;
    const float32x4_t v15_lanes = vdupq_n_f32(v15);
    for (size_t j = 0; j < 48; j += 16) {
      // tosa.exp, line 17: 2x48x48xf32; as an earlier sweep left it
      const float32x4_t v13_0 = vld1q_f32(k1_row0 + j);
      const float32x4_t v13_1 = vld1q_f32(k1_row0 + j + 4);
      const float32x4_t v13_2 = vld1q_f32(k1_row0 + j + 8);
      const float32x4_t v13_3 = vld1q_f32(k1_row0 + j + 12);
      // tosa.mul, line 21: 2x48x48xf32
      const float32x4_t v17_0 = vmulq_f32(v13_0, v15_lanes);
      const float32x4_t v17_1 = vmulq_f32(v13_1, v15_lanes);
      const float32x4_t v17_2 = vmulq_f32(v13_2, v15_lanes);
      const float32x4_t v17_3 = vmulq_f32(v13_3, v15_lanes);
      // tosa.mul, line 24: 2x48x48xf32
      const float32x4_t v20_0 = vmulq_f32(v17_0, vdupq_n_f32(256.0f));
      const float32x4_t v20_1 = vmulq_f32(v17_1, vdupq_n_f32(256.0f));
      const float32x4_t v20_2 = vmulq_f32(v17_2, vdupq_n_f32(256.0f));
      const float32x4_t v20_3 = vmulq_f32(v17_3, vdupq_n_f32(256.0f));
      // tosa.add, line 26: 2x48x48xf32
      const float32x4_t v22_0 = vaddq_f32(v20_0, vdupq_n_f32(-128.0f));
      const float32x4_t v22_1 = vaddq_f32(v20_1, vdupq_n_f32(-128.0f));
      const float32x4_t v22_2 = vaddq_f32(v20_2, vdupq_n_f32(-128.0f));
      const float32x4_t v22_3 = vaddq_f32(v20_3, vdupq_n_f32(-128.0f));
      // tosa.cast, line 27: 2x48x48xi8, -128..127
      const int16x8_t v23_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(vcvtnq_s32_f32(v22_0)), vreinterpretq_s16_s32(vcvtnq_s32_f32(v22_1)));
      const int16x8_t v23_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(vcvtnq_s32_f32(v22_2)), vreinterpretq_s16_s32(vcvtnq_s32_f32(v22_3)));
      const int8x16_t v23 = vqmovn_high_s16(vqmovn_s16(v23_s16_0), v23_s16_1);
      vst1q_s8(row_v6_buffer + j, v23);
    }
  }
#else
  for (size_t i = 0; i < 16; ++i) {
    int8_t *row_v6_buffer = v6_buffer + i * 48;
    // max of the bytes; what tosa.reduce_max (line 15) reduces is monotone in them (all 256 values tried)
    int8_t max_byte = -128;
    for (size_t j = 0; j < 48; ++j) {
      const int8_t v6 = row_v6_buffer[j];
      max_byte = tosac_max_i8(max_byte, v6);
    }
    // tosa.reduce_max, line 15: 2x48x1xf32
    const float v11 = (float)max_byte * 0.05f;
    // tosa.reduce_sum, line 18: 2x48x1xf32
    float v14_part[16] = {0.0f};
    for (size_t j = 0; j < 48; ++j) {
      const int8_t v6 = row_v6_buffer[j];
      // tosa.cast, line 11: 2x48x48xf32
      const float v7 = (float)v6;
      // tosa.mul, line 14: 2x48x48xf32
      const float v10 = v7 * 0.05f;
      // tosa.sub, line 16: 2x48x48xf32
      const float v12 = v10 - v11;
      // tosa.exp, line 17: 2x48x48xf32
      const float v13 = tosac_exp_normal_f32(v12);
      v14_part[j % 16] += v13;
      k1_row0[j] = v13;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        v14_part[p] += v14_part[p + half];
      }
    }
    const float v14 = v14_part[0];
    // tosa.reciprocal, line 19: 2x48x1xf32
    const float v15 = 1.0f / v14;
    for (size_t j = 0; j < 48; ++j) {
      // tosa.exp, line 17: 2x48x48xf32; as an earlier sweep left it
      const float v13 = k1_row0[j];
      // tosa.mul, line 21: 2x48x48xf32
      const float v17 = v13 * v15;
      // tosa.mul, line 24: 2x48x48xf32
      const float v20 = v17 * 256.0f;
      // tosa.add, line 26: 2x48x48xf32
      const float v22 = v20 - 128.0f;
      // tosa.cast, line 27: 2x48x48xi8, -128..127
      const int8_t v23 = tosac_saturate_i8_from_i32(tosac_to_int(v22));
      row_v6_buffer[j] = v23;
    }
  }
#endif
}

// tosa.matmul, line 29
static void attention_k2(const int8_t *TOSAC_RESTRICT v6_buffer, const int8_t *TOSAC_RESTRICT k2_weights, const int32_t *TOSAC_RESTRICT k2_columns, int32_t *TOSAC_RESTRICT out0_) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    // sums of rows, for the zero point of the weights
    int32_t row_sums[8];
    const int8x16_t ones = vdupq_n_s8(1);
    for (size_t r = 0; r < 8; ++r) {
      int32_t row_sum = 0;
      int32x4_t parts = vdupq_n_s32(0);
      for (size_t c = 0; c < 48; c += 16) {
        const int8x16_t a = vld1q_s8(v6_buffer + i * 384 + r * 48 + c);
        parts = tosac_dot4_narrow_s8(parts, a, ones);
      }
      const int32_t sum_of_parts = vaddvq_s32(parts);
      row_sum += sum_of_parts;
      row_sums[r] = (int32_t)((uint32_t)row_sum * (uint32_t)3);
    }
    for (size_t k = 0; k < 16; k += 8) {
      int32x4_t acc[8][2];
      for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = tosac_wrapping_add_s32(vld1q_s32(k2_columns + i * 16 + k + q * 4), vdupq_n_s32(row_sums[r]));
      for (size_t c = 0; c < 48; c += 16) {
        const int8_t *tile = k2_weights + i * 768 + k * 48 + c * 8;
        int8x16_t v[4][2];
        for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
        for (size_t r = 0; r < 8; ++r) {
          const int8x16_t a = vld1q_s8(v6_buffer + i * 384 + r * 48 + c);
          for (size_t q = 0; q < 2; ++q) {
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[0][q], a, 0);
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[1][q], a, 1);
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[2][q], a, 2);
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[3][q], a, 3);
          }
        }
      }
      for (size_t r = 0; r < 8; ++r) {
        vst1q_s32(out0_ + i * 768 + r * 16 + k, acc[r][0]);
        vst1q_s32(out0_ + i * 768 + r * 16 + k + 4, acc[r][1]);
      }
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 8; ++j) {
      // sums of rows, for the zero point of the weights
      int32_t row_sums[1];
      int32_t row_sum = 0;
      for (size_t c = 0; c < 48; ++c) {
        row_sum += v6_buffer[i * 384 + j * 48 + c];
      }
      row_sums[0] = (int32_t)((uint32_t)row_sum * (uint32_t)3);
      for (size_t k = 0; k < 16; k += 8) {
        int32_t acc[8];
        for (size_t q = 0; q < 8; ++q) acc[q] = (int32_t)((uint32_t)k2_columns[i * 16 + k + q] + (uint32_t)row_sums[0]);
        for (size_t c = 0; c < 48; c += 4) {
          int8_t a[4];
          for (size_t g = 0; g < 4; ++g) a[g] = v6_buffer[i * 384 + j * 48 + c + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a[0] * k2_weights[i * 768 + k * 48 + c * 8 + q * 4] + a[1] * k2_weights[i * 768 + k * 48 + c * 8 + q * 4 + 1] + a[2] * k2_weights[i * 768 + k * 48 + c * 8 + q * 4 + 2] + a[3] * k2_weights[i * 768 + k * 48 + c * 8 + q * 4 + 3]));
          }
        }
        for (size_t q = 0; q < 8; ++q) {
          out0_[i * 768 + j * 16 + k + q] = acc[q];
        }
      }
    }
  }
#endif
}

int attention(const int8_t *TOSAC_RESTRICT x0, const int8_t *TOSAC_RESTRICT x1, const int8_t *TOSAC_RESTRICT x2, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x0 == NULL || x1 == NULL || x2 == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % ATTENTION_ARENA_ALIGN != 0) return 2;
  _Static_assert(ATTENTION_ARENA_BYTES >= 4544, "the arena holds all buffers");
  int8_t *v6_buffer = (int8_t *)(void *)((unsigned char *)arena + 3072);
  float *k1_row0 = (float *)(void *)((unsigned char *)arena + 4224);
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  int32_t *k0_columns = (int32_t *)(void *)((unsigned char *)arena + 3840);
  int8_t *k2_weights = (int8_t *)(void *)((unsigned char *)arena + 1536);
  int32_t *k2_columns = (int32_t *)(void *)((unsigned char *)arena + 4416);
  attention_k0_packed(x1, k0_weights);
  attention_k2_packed(x2, k2_weights);
  attention_k0_sums(k0_weights, k0_columns);
  attention_k2_sums(k2_weights, k2_columns);
  for (size_t row = 0; row < 48; row += 8) {
    attention_k0(x0 + row * 16, k0_weights, k0_columns, v6_buffer);
    attention_k1(v6_buffer, k1_row0);
    attention_k2(v6_buffer, k2_weights, k2_columns, out0 + row * 16);
  }
  return 0;
}
