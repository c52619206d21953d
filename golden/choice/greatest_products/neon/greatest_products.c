#include "greatest_products.h"

#include <string.h>

#if !defined(GREATEST_PRODUCTS_CONTENT) || GREATEST_PRODUCTS_CONTENT != 0x019a6d5cb5902e8au
#error "greatest_products.h was not written together with this file"
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
static const int32_t greatest_products_start[16] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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

#endif

// tosa.matmul, line 8
static void greatest_products_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded + 96, 0, 16);
  memcpy(x_padded, x, 96);
}

// tosa.matmul, line 8
static void greatest_products_k0_packed(const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT k0_weights) {
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i3 = 0; i3 < 4; ++i3) {
        k0_weights[i0 * 96 + i2 * 4 + i3] = y[i0 * 8 + i2 + i3 * 16];
      }
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i3 = 0; i3 < 4; ++i3) {
        k0_weights[32 + i0 * 96 + i2 * 4 + i3] = y[64 + i0 * 8 + i2 + i3 * 16];
      }
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i3 = 0; i3 < 4; ++i3) {
        k0_weights[64 + i0 * 96 + i2 * 4 + i3] = y[128 + i0 * 8 + i2 + i3 * 16];
      }
    }
  }
}

// tosa.matmul, line 8
static void greatest_products_k0(const int8_t *TOSAC_RESTRICT x_padded, const int8_t *TOSAC_RESTRICT k0_weights, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 16; j += 8) {
    int32x4_t acc[8][2];
    for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(greatest_products_start + j + q * 4);
    const int8_t *tile = k0_weights + j * 12;
    int8x16_t v[3][2];
    for (size_t n = 0; n < 3; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
    for (size_t r = 0; r < 8; ++r) {
      const int8x16_t a = vld1q_s8(x_padded + r * 12);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[0][q], a, 0);
        acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[1][q], a, 1);
        acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[2][q], a, 2);
      }
    }
    for (size_t r = 0; r < 8; ++r) {
      const int32x4_t sum_0 = acc[r][0];
      const int32x4_t sum_1 = acc[r][1];
      // tosa.rescale, line 9
      // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
      // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
      const int16x8_t codes_s16 = vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32(sum_0, 1342177280), 7), vqdmulhq_n_s32(sum_1, 1342177280), 7);
      const int8x16_t codes = vqmovn_high_s16(vqmovn_s16(codes_s16), codes_s16);
      vst1_s8(out0 + r * 16 + j, vget_low_s8(codes));
    }
  }
#else
  for (size_t i = 0; i < 8; ++i) {
    for (size_t j = 0; j < 16; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = greatest_products_start[j + q];
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_padded[i * 12 + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * k0_weights[j * 12 + q * 4] + a[1] * k0_weights[j * 12 + q * 4 + 1] + a[2] * k0_weights[j * 12 + q * 4 + 2] + a[3] * k0_weights[j * 12 + q * 4 + 3];
      }
      int8_t a_2[4];
      for (size_t g = 0; g < 4; ++g) a_2[g] = x_padded[i * 12 + g + 4];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a_2[0] * k0_weights[j * 12 + q * 4 + 32] + a_2[1] * k0_weights[j * 12 + q * 4 + 33] + a_2[2] * k0_weights[j * 12 + q * 4 + 34] + a_2[3] * k0_weights[j * 12 + q * 4 + 35];
      }
      int8_t a_3[4];
      for (size_t g = 0; g < 4; ++g) a_3[g] = x_padded[i * 12 + g + 8];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a_3[0] * k0_weights[j * 12 + q * 4 + 64] + a_3[1] * k0_weights[j * 12 + q * 4 + 65] + a_3[2] * k0_weights[j * 12 + q * 4 + 66] + a_3[3] * k0_weights[j * 12 + q * 4 + 67];
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int8_t codes = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1342177280, 38));
        out0[i * 16 + j + q] = codes;
      }
    }
  }
#endif
}

// 8 x 16 elements
static void greatest_products_k1(int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 8; ++i) {
    int8_t *row_out = out0 + i * 16;
    // tosa.reduce_max, line 11: 1x8x1xi8, -128..127
    int8x16_t most_acc = vdupq_n_s8(-128);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t out0_v = vld1q_s8(row_out + j);
      most_acc = vmaxq_s8(most_acc, out0_v);
    }
    const int8_t most = vmaxvq_s8(most_acc);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t out0_v = vld1q_s8(row_out + j);
      // tosa.greater_equal, line 12: 1x8x16xi1
      int8_t is_in0[16];
      vst1q_s8(is_in0, out0_v);
      uint8_t is_lanes[16];
      for (size_t k = 0; k < 16; ++k) {
        is_lanes[k] = most <= is_in0[k] ? UINT8_MAX : 0;
      }
      const uint8x16_t is = vld1q_u8(is_lanes);
      // tosa.select, line 13: 1x8x16xi8, -128..127
      const int8x16_t kept = vbslq_s8(is, out0_v, vdupq_n_s8(0));
      vst1q_s8(row_out + j, kept);
    }
  }
#else
  for (size_t i = 0; i < 8; ++i) {
    int8_t *row_out = out0 + i * 16;
    // tosa.reduce_max, line 11: 1x8x1xi8, -128..127
    int8_t most = -128;
    for (size_t j = 0; j < 16; ++j) {
      const int8_t out0_v = row_out[j];
      most = tosac_max_i8(most, out0_v);
    }
    for (size_t j = 0; j < 16; ++j) {
      const int8_t out0_v = row_out[j];
      // tosa.greater_equal, line 12: 1x8x16xi1
      const int is = most <= out0_v;
      // tosa.select, line 13: 1x8x16xi8, -128..127
      const int8_t kept = is ? out0_v : 0;
      row_out[j] = kept;
    }
  }
#endif
}

int greatest_products(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % GREATEST_PRODUCTS_ARENA_ALIGN != 0) return 2;
  _Static_assert(GREATEST_PRODUCTS_ARENA_BYTES >= 304, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 192);
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  greatest_products_k0_padded(x, x_padded);
  greatest_products_k0_packed(y, k0_weights);
  greatest_products_k0(x_padded, k0_weights, out0);
  greatest_products_k1(out0);
  return 0;
}
