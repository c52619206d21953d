#include "tiles_run_time_i8.h"

#include <string.h>

#if !defined(TILES_RUN_TIME_I8_CONTENT) || TILES_RUN_TIME_I8_CONTENT != 0x9a96428f09204b13u
#error "tiles_run_time_i8.h was not written together with this file"
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

// what each sum starts from: bias and zero points
static const int32_t no_zero_point_start[8] = {
  0, 0, 0, 0, 0, 0, 0, 0,
};

#if !TOSAC_NEON

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
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

#ifndef TOSAC_HAS_WRAPPING_SUB_S32
#define TOSAC_HAS_WRAPPING_SUB_S32
// vsubq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_sub_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vsubq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

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

// tosa.matmul, line 10
static void both_zero_points_k0_packed(const int8_t *TOSAC_RESTRICT w, int8_t *TOSAC_RESTRICT k0_weights) {
  memset(k0_weights, 0, 768);
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i2 = 0; i2 < 4; ++i2) {
      for (size_t i3 = 0; i3 < 8; ++i3) {
        for (size_t i4 = 0; i4 < 4; ++i4) {
          k0_weights[i0 * 384 + i2 * 32 + i3 * 4 + i4] = w[i0 * 231 + i2 * 44 + i3 + i4 * 11];
        }
      }
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i3 = 0; i3 < 8; ++i3) {
      k0_weights[131 + i0 * 384 + i3 * 4] = w[176 + i0 * 231 + i3];
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i3 = 0; i3 < 8; ++i3) {
      for (size_t i4 = 0; i4 < 4; ++i4) {
        k0_weights[160 + i0 * 384 + i3 * 4 + i4] = w[187 + i0 * 231 + i3 + i4 * 11];
      }
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      for (size_t i2 = 0; i2 < 8; ++i2) {
        for (size_t i3 = 0; i3 < 4; ++i3) {
          k0_weights[192 + i0 * 384 + i1 * 32 + i2 * 4 + i3] = w[3 + i0 * 231 + i1 * 44 + i2 + i3 * 11];
        }
      }
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      k0_weights[323 + i0 * 384 + i2 * 4] = w[179 + i0 * 231 + i2];
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i3 = 0; i3 < 4; ++i3) {
        k0_weights[352 + i0 * 384 + i2 * 4 + i3] = w[190 + i0 * 231 + i2 + i3 * 11];
      }
    }
  }
}

// tosa.matmul, line 10
static void both_zero_points_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT k0_weights, int32_t *TOSAC_RESTRICT k0_columns, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 11; k += 8) {
      int32x4_t column[2];
      for (size_t q = 0; q < 2; ++q) column[q] = vdupq_n_s32(0);
      for (size_t c = 0; c < 24; c += 4) {
        const int8x16_t ones = vdupq_n_s8(1);
        for (size_t q = 0; q < 2; ++q) {
          const int8x16_t w = vld1q_s8(k0_weights + i * 384 + k * 24 + c * 8 + q * 16);
          column[q] = tosac_dot4_narrow_s8(column[q], w, ones);
        }
      }
      for (size_t q = 0; q < 2; ++q) {
        const int32x4_t v = tosac_wrapping_sub_s32(tosac_wrapping_mul_s32(column[q], vdupq_n_s32(128)), vdupq_n_s32(13440));
        vst1q_s32(k0_columns + i * 11 + (k < 3 ? k : 3) + q * 4, v);
      }
    }
  }
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 9; j += 5) {
      // sums of rows, for the zero point of the weights
      int32_t row_sums[5];
      const int8x16_t ones = vdupq_n_s8(1);
      for (size_t r = 0; r < 5; ++r) {
        int32_t row_sum = 0;
        int32x4_t parts = vdupq_n_s32(0);
        const int8x16_t a = vld1q_s8(x + i * 189 + (j < 4 ? j : 4) * 21 + r * 21);
        parts = tosac_dot4_narrow_s8(parts, a, ones);
        for (size_t c = 16; c < 21; ++c) {
          row_sum += x[i * 189 + (j < 4 ? j : 4) * 21 + r * 21 + c];
        }
        const int32_t sum_of_parts = vaddvq_s32(parts);
        row_sum += sum_of_parts;
        row_sums[r] = (int32_t)((uint32_t)row_sum * (uint32_t)-5);
      }
      for (size_t k = 0; k < 11; k += 8) {
        int32x4_t acc[5][2];
        for (size_t r = 0; r < 5; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = tosac_wrapping_add_s32(vld1q_s32(k0_columns + i * 11 + (k < 3 ? k : 3) + q * 4), vdupq_n_s32(row_sums[r]));
        const int8_t *tile = k0_weights + i * 384 + k * 24;
        int8x16_t v[4][2];
        for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
        for (size_t r = 0; r < 5; ++r) {
          const int8x16_t a = vld1q_s8(x + i * 189 + (j < 4 ? j : 4) * 21 + r * 21);
          for (size_t q = 0; q < 2; ++q) {
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[0][q], a, 0);
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[1][q], a, 1);
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[2][q], a, 2);
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[3][q], a, 3);
          }
        }
        const int8_t *tile_2 = k0_weights + i * 384 + k * 24 + 128;
        int8x16_t v_2[2][2];
        for (size_t n = 0; n < 2; ++n) for (size_t q = 0; q < 2; ++q) v_2[n][q] = vld1q_s8(tile_2 + n * 32 + q * 16);
        for (size_t r = 0; r < 5; ++r) {
          const int8x16_t a = vld1q_s8(x + i * 189 + (j < 4 ? j : 4) * 21 + r * 21 + 5);
          for (size_t q = 0; q < 2; ++q) {
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v_2[0][q], a, 2);
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v_2[1][q], a, 3);
          }
        }
        for (size_t r = 0; r < 5; ++r) {
          const int32x4_t sum_0 = acc[r][0];
          const int32x4_t sum_1 = acc[r][1];
          // tosa.rescale, line 11
          // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
          // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
          const int16x8_t y_s16 = vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32(sum_0, 1518500250), 10), vqdmulhq_n_s32(sum_1, 1518500250), 10);
          const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vqaddq_s16(y_s16, vdupq_n_s16(-7))), vqaddq_s16(y_s16, vdupq_n_s16(-7)));
          vst1_s8(out0 + i * 99 + (j < 4 ? j : 4) * 11 + r * 11 + (k < 3 ? k : 3), vget_low_s8(y));
        }
      }
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 11; k += 8) {
      int32_t column[8];
      for (size_t q = 0; q < 8; ++q) column[q] = 0;
      for (size_t c = 0; c < 24; c += 4) {
        for (size_t q = 0; q < 8; ++q) {
          column[q] += k0_weights[i * 384 + k * 24 + c * 8 + q * 4] + k0_weights[i * 384 + k * 24 + c * 8 + q * 4 + 1] + k0_weights[i * 384 + k * 24 + c * 8 + q * 4 + 2] + k0_weights[i * 384 + k * 24 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        k0_columns[i * 11 + (k < 3 ? k : 3) + q] = (int32_t)((uint32_t)(int32_t)((uint32_t)column[q] * (uint32_t)128) + (uint32_t)-13440);
      }
    }
  }
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 9; ++j) {
      // sums of rows, for the zero point of the weights
      int32_t row_sums[1];
      int32_t row_sum = 0;
      for (size_t c = 0; c < 21; ++c) {
        row_sum += x[i * 189 + j * 21 + c];
      }
      row_sums[0] = (int32_t)((uint32_t)row_sum * (uint32_t)-5);
      for (size_t k = 0; k < 11; k += 8) {
        int32_t acc[8];
        for (size_t q = 0; q < 8; ++q) acc[q] = (int32_t)((uint32_t)k0_columns[i * 11 + (k < 3 ? k : 3) + q] + (uint32_t)row_sums[0]);
        for (size_t c = 0; c < 16; c += 4) {
          int8_t a_3[4];
          for (size_t g = 0; g < 4; ++g) a_3[g] = x[i * 189 + j * 21 + c + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_3[0] * k0_weights[i * 384 + k * 24 + c * 8 + q * 4] + a_3[1] * k0_weights[i * 384 + k * 24 + c * 8 + q * 4 + 1] + a_3[2] * k0_weights[i * 384 + k * 24 + c * 8 + q * 4 + 2] + a_3[3] * k0_weights[i * 384 + k * 24 + c * 8 + q * 4 + 3]));
          }
        }
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x[i * 189 + j * 21 + g + 13];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a[0] * k0_weights[i * 384 + k * 24 + q * 4 + 128] + a[1] * k0_weights[i * 384 + k * 24 + q * 4 + 129] + a[2] * k0_weights[i * 384 + k * 24 + q * 4 + 130] + a[3] * k0_weights[i * 384 + k * 24 + q * 4 + 131]));
        }
        int8_t a_2[4];
        for (size_t g = 0; g < 4; ++g) a_2[g] = x[i * 189 + j * 21 + g + 17];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_2[0] * k0_weights[i * 384 + k * 24 + q * 4 + 160] + a_2[1] * k0_weights[i * 384 + k * 24 + q * 4 + 161] + a_2[2] * k0_weights[i * 384 + k * 24 + q * 4 + 162] + a_2[3] * k0_weights[i * 384 + k * 24 + q * 4 + 163]));
        }
        for (size_t q = 0; q < 8; ++q) {
          const int32_t sum = acc[q];
          const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1518500250, 41) - 7);
          out0[i * 99 + j * 11 + (k < 3 ? k : 3) + q] = y;
        }
      }
    }
  }
#endif
}

int both_zero_points(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT w, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || w == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % BOTH_ZERO_POINTS_ARENA_ALIGN != 0) return 2;
  _Static_assert(BOTH_ZERO_POINTS_ARENA_BYTES >= 864, "the arena holds all buffers");
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  int32_t *k0_columns = (int32_t *)(void *)((unsigned char *)arena + 768);
  both_zero_points_k0_packed(w, k0_weights);
  both_zero_points_k0(x, k0_weights, k0_columns, out0);
  return 0;
}

// tosa.matmul, line 21
static void no_zero_point_k0_packed(const int8_t *TOSAC_RESTRICT w, int8_t *TOSAC_RESTRICT k0_weights) {
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i3 = 0; i3 < 4; ++i3) {
        k0_weights[i1 * 32 + i2 * 4 + i3] = w[i1 * 32 + i2 + i3 * 8];
      }
    }
  }
}

// tosa.matmul, line 21
static void no_zero_point_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT k0_weights, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  int32x4_t acc[8][2];
  for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(no_zero_point_start + q * 4);
  int8x16_t v[4][2];
  for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(k0_weights + n * 32 + q * 16);
  for (size_t r = 0; r < 8; ++r) {
    const int8x16_t a = vld1q_s8(x + r * 16);
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
    // tosa.rescale, line 22
    // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
    // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
    const int16x8_t y_s16 = vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32(sum_0, 1518500250), 10), vqdmulhq_n_s32(sum_1, 1518500250), 10);
    const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vqaddq_s16(y_s16, vdupq_n_s16(-7))), vqaddq_s16(y_s16, vdupq_n_s16(-7)));
    vst1_s8(out0 + r * 8, vget_low_s8(y));
  }
#else
  for (size_t i = 0; i < 8; ++i) {
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = no_zero_point_start[q];
    for (size_t c = 0; c < 16; c += 4) {
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x[i * 16 + c + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * k0_weights[c * 8 + q * 4] + a[1] * k0_weights[c * 8 + q * 4 + 1] + a[2] * k0_weights[c * 8 + q * 4 + 2] + a[3] * k0_weights[c * 8 + q * 4 + 3];
      }
    }
    for (size_t q = 0; q < 8; ++q) {
      const int32_t sum = acc[q];
      const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1518500250, 41) - 7);
      out0[i * 8 + q] = y;
    }
  }
#endif
}

int no_zero_point(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT w, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || w == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % NO_ZERO_POINT_ARENA_ALIGN != 0) return 2;
  _Static_assert(NO_ZERO_POINT_ARENA_BYTES >= 128, "the arena holds all buffers");
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  no_zero_point_k0_packed(w, k0_weights);
  no_zero_point_k0(x, k0_weights, out0);
  return 0;
}
