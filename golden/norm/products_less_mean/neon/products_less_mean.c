#include "products_less_mean.h"

#if !defined(PRODUCTS_LESS_MEAN_CONTENT) || PRODUCTS_LESS_MEAN_CONTENT != 0xf03defd3c16cb7e9u
#error "products_less_mean.h was not written together with this file"
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
static const int32_t products_less_mean_start[48] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
}
#endif

#if !TOSAC_NEON

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

#ifndef TOSAC_HAS_SUM_BYTES
#define TOSAC_HAS_SUM_BYTES
// Adds sixteen unsigned bytes, four to a lane.
static inline uint32x4_t tosac_sum_bytes(uint32x4_t sum, uint8x16_t v) {
#if defined(__ARM_FEATURE_DOTPROD)
  return vdotq_u32(sum, v, vdupq_n_u8(1));
#else
  return vpadalq_u16(sum, vpaddlq_u8(v));
#endif
}
#endif

#endif

// tosa.matmul, line 8
static void products_less_mean_k0_packed(const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT k0_weights) {
  for (size_t i0 = 0; i0 < 6; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      for (size_t i2 = 0; i2 < 8; ++i2) {
        for (size_t i3 = 0; i3 < 4; ++i3) {
          k0_weights[i0 * 128 + i1 * 32 + i2 * 4 + i3] = y[i0 * 8 + i1 * 192 + i2 + i3 * 48];
        }
      }
    }
  }
}

// tosa.matmul, line 8
static void products_less_mean_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT k0_weights, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 48; j += 8) {
    int32x4_t acc[8][2];
    for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(products_less_mean_start + j + q * 4);
    const int8_t *tile = k0_weights + j * 16;
    int8x16_t v[4][2];
    for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
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
      // tosa.rescale, line 9
      // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
      // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
      const int16x8_t codes_s16 = vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32(sum_0, 1342177280), 8), vqdmulhq_n_s32(sum_1, 1342177280), 8);
      const int8x16_t codes = vqmovn_high_s16(vqmovn_s16(codes_s16), codes_s16);
      vst1_s8(out0 + r * 48 + j, vget_low_s8(codes));
    }
  }
#else
  for (size_t i = 0; i < 8; ++i) {
    for (size_t j = 0; j < 48; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = products_less_mean_start[j + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x[i * 16 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * k0_weights[j * 16 + c * 8 + q * 4] + a[1] * k0_weights[j * 16 + c * 8 + q * 4 + 1] + a[2] * k0_weights[j * 16 + c * 8 + q * 4 + 2] + a[3] * k0_weights[j * 16 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int8_t codes = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1342177280, 39));
        out0[i * 48 + j + q] = codes;
      }
    }
  }
#endif
}

// 8 x 48 elements
static void products_less_mean_k1(int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 8; ++i) {
    int8_t *row_out = out0 + i * 48;
    // sum of byte 0 of what tosa.reduce_sum (line 13) adds
    uint32x4_t sum0_acc = vdupq_n_u32(0);
    for (size_t j = 0; j < 32; j += 32) {
      const int8x16_t out0_v_0 = vld1q_s8(row_out + j);
      const int8x16_t out0_v_1 = vld1q_s8(row_out + j + 16);
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8x16_t distance_0 = vaddq_u8(vreinterpretq_u8_s8(out0_v_0), vdupq_n_u8(128));
      const uint8x16_t distance_1 = vaddq_u8(vreinterpretq_u8_s8(out0_v_1), vdupq_n_u8(128));
      sum0_acc = tosac_sum_bytes(sum0_acc, distance_0);
      sum0_acc = tosac_sum_bytes(sum0_acc, distance_1);
    }
    for (size_t j = 32; j < 48; j += 16) {
      const int8x16_t out0_v = vld1q_s8(row_out + j);
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8x16_t distance = vaddq_u8(vreinterpretq_u8_s8(out0_v), vdupq_n_u8(128));
      sum0_acc = tosac_sum_bytes(sum0_acc, distance);
    }
    const int32_t sum0 = (int32_t)vaddvq_u32(sum0_acc);
    // tosa.reduce_sum, line 13: 1x8x1xi32, -6144..6096
    const int32_t sum = -6144 + sum0;
    // tosa.mul, line 14: 1x8x1xi32, -128..127
    const int32_t mean = tosac_rounding_mul_shift_fits(sum, 1365, 16);
    // tosa.mul, line 14: 1x8x1xi32, -128..127
    const int16_t mean_2 = (int16_t)mean;
    const int16x8_t mean_lanes = vdupq_n_s16(mean_2);
    for (size_t j = 0; j < 48; j += 16) {
      const int8x16_t out0_v = vld1q_s8(row_out + j);
      // tosa.cast, line 12: 1x8x48xi32, -128..127
      const int16x8_t wide_0 = vmovl_s8(vget_low_s8(out0_v));
      const int16x8_t wide_1 = vmovl_high_s8(out0_v);
      // tosa.sub, line 15: 1x8x48xi32, -255..255
      const int16x8_t less_0 = vsubq_s16(wide_0, mean_lanes);
      const int16x8_t less_1 = vsubq_s16(wide_1, mean_lanes);
      // tosa.cast, line 16: 1x8x48xi8, -128..127
      const int8x16_t y8 = vuzp1q_s8(vreinterpretq_s8_s16(less_0), vreinterpretq_s8_s16(less_1));
      vst1q_s8(row_out + j, y8);
    }
  }
#else
  for (size_t i = 0; i < 8; ++i) {
    int8_t *row_out = out0 + i * 48;
    // sum of byte 0 of what tosa.reduce_sum (line 13) adds
    int32_t sum0 = 0;
    for (size_t j = 0; j < 48; ++j) {
      const int8_t out0_v = row_out[j];
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(out0_v - 128);
      sum0 += distance;
    }
    // tosa.reduce_sum, line 13: 1x8x1xi32, -6144..6096
    const int32_t sum = -6144 + sum0;
    // tosa.mul, line 14: 1x8x1xi32, -128..127
    const int32_t mean = tosac_rounding_mul_shift_fits(sum, 1365, 16);
    for (size_t j = 0; j < 48; ++j) {
      const int8_t out0_v = row_out[j];
      // tosa.cast, line 12: 1x8x48xi32, -128..127
      const int32_t wide = out0_v;
      // tosa.sub, line 15: 1x8x48xi32, -255..255
      const int32_t less = wide - mean;
      // tosa.cast, line 16: 1x8x48xi8, -128..127
      const int8_t y8 = (int8_t)less;
      row_out[j] = y8;
    }
  }
#endif
}

int products_less_mean(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % PRODUCTS_LESS_MEAN_ARENA_ALIGN != 0) return 2;
  _Static_assert(PRODUCTS_LESS_MEAN_ARENA_BYTES >= 768, "the arena holds all buffers");
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  products_less_mean_k0_packed(y, k0_weights);
  products_less_mean_k0(x, k0_weights, out0);
  products_less_mean_k1(out0);
  return 0;
}
