#include "products_less_greatest.h"

#if !defined(PRODUCTS_LESS_GREATEST_CONTENT) || PRODUCTS_LESS_GREATEST_CONTENT != 0x48743b78ed0fd97du
#error "products_less_greatest.h was not written together with this file"
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
static const int32_t products_less_greatest_start[32] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_SUB_S8
#define TOSAC_HAS_WRAPPING_SUB_S8
// vsubq_s8, and defined where it overflows: compilers take that one for signed C.
static inline int8x16_t tosac_wrapping_sub_s8(int8x16_t a, int8x16_t b) {
  return vreinterpretq_s8_u8(vsubq_u8(vreinterpretq_u8_s8(a), vreinterpretq_u8_s8(b)));
}
#endif

#endif

// tosa.matmul, line 8
static void products_less_greatest_k0_packed(const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT k0_weights) {
  for (size_t i0 = 0; i0 < 4; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      for (size_t i2 = 0; i2 < 8; ++i2) {
        for (size_t i3 = 0; i3 < 4; ++i3) {
          k0_weights[i0 * 160 + i1 * 32 + i2 * 4 + i3] = y[i0 * 8 + i1 * 128 + i2 + i3 * 32];
        }
      }
    }
  }
  for (size_t i0 = 0; i0 < 4; ++i0) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i3 = 0; i3 < 4; ++i3) {
        k0_weights[128 + i0 * 160 + i2 * 4 + i3] = y[512 + i0 * 8 + i2 + i3 * 32];
      }
    }
  }
}

// tosa.matmul, line 8
static void products_less_greatest_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT k0_weights, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 32; j += 8) {
    int32x4_t acc[8][2];
    for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(products_less_greatest_start + j + q * 4);
    const int8_t *tile = k0_weights + j * 20;
    int8x16_t v[4][2];
    for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
    for (size_t r = 0; r < 8; ++r) {
      const int8x16_t a = vld1q_s8(x + r * 20);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[0][q], a, 0);
        acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[1][q], a, 1);
        acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[2][q], a, 2);
        acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[3][q], a, 3);
      }
    }
    const int8_t *tile_2 = k0_weights + j * 20 + 128;
    int8x16_t v_2[1][2];
    for (size_t n = 0; n < 1; ++n) for (size_t q = 0; q < 2; ++q) v_2[n][q] = vld1q_s8(tile_2 + n * 32 + q * 16);
    for (size_t r = 0; r < 8; ++r) {
      const int8x16_t a = vld1q_s8(x + r * 20 + 4);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v_2[0][q], a, 3);
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
      vst1_s8(out0 + r * 32 + j, vget_low_s8(codes));
    }
  }
#else
  for (size_t i = 0; i < 8; ++i) {
    for (size_t j = 0; j < 32; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = products_less_greatest_start[j + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a_2[4];
        for (size_t g = 0; g < 4; ++g) a_2[g] = x[i * 20 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_2[0] * k0_weights[j * 20 + c * 8 + q * 4] + a_2[1] * k0_weights[j * 20 + c * 8 + q * 4 + 1] + a_2[2] * k0_weights[j * 20 + c * 8 + q * 4 + 2] + a_2[3] * k0_weights[j * 20 + c * 8 + q * 4 + 3];
        }
      }
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x[i * 20 + g + 16];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * k0_weights[j * 20 + q * 4 + 128] + a[1] * k0_weights[j * 20 + q * 4 + 129] + a[2] * k0_weights[j * 20 + q * 4 + 130] + a[3] * k0_weights[j * 20 + q * 4 + 131];
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int8_t codes = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1342177280, 39));
        out0[i * 32 + j + q] = codes;
      }
    }
  }
#endif
}

// 8 x 32 elements
static void products_less_greatest_k1(int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 8; ++i) {
    int8_t *row_out = out0 + i * 32;
    // tosa.reduce_max, line 10: 1x8x1xi8, -128..127
    int8x16_t most_acc0 = vdupq_n_s8(-128);
    int8x16_t most_acc1 = vdupq_n_s8(-128);
    for (size_t j = 0; j < 32; j += 32) {
      const int8x16_t out0_v_0 = vld1q_s8(row_out + j);
      const int8x16_t out0_v_1 = vld1q_s8(row_out + j + 16);
      most_acc0 = vmaxq_s8(most_acc0, out0_v_0);
      most_acc1 = vmaxq_s8(most_acc1, out0_v_1);
    }
    const int8_t most = vmaxvq_s8(vmaxq_s8(most_acc0, most_acc1));
    const int8x16_t most_lanes = vdupq_n_s8(most);
    for (size_t j = 0; j < 32; j += 32) {
      const int8x16_t out0_v_0 = vld1q_s8(row_out + j);
      const int8x16_t out0_v_1 = vld1q_s8(row_out + j + 16);
      // tosa.sub, line 11: 1x8x32xi8, -128..127
      const int8x16_t less_0 = tosac_wrapping_sub_s8(out0_v_0, most_lanes);
      const int8x16_t less_1 = tosac_wrapping_sub_s8(out0_v_1, most_lanes);
      vst1q_s8(row_out + j, less_0);
      vst1q_s8(row_out + j + 16, less_1);
    }
  }
#else
  for (size_t i = 0; i < 8; ++i) {
    int8_t *row_out = out0 + i * 32;
    // tosa.reduce_max, line 10: 1x8x1xi8, -128..127
    int8_t most = -128;
    for (size_t j = 0; j < 32; ++j) {
      const int8_t out0_v = row_out[j];
      most = tosac_max_i8(most, out0_v);
    }
    for (size_t j = 0; j < 32; ++j) {
      const int8_t out0_v = row_out[j];
      // tosa.sub, line 11: 1x8x32xi8, -128..127
      const int8_t less = (int8_t)(out0_v - most);
      row_out[j] = less;
    }
  }
#endif
}

int products_less_greatest(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % PRODUCTS_LESS_GREATEST_ARENA_ALIGN != 0) return 2;
  _Static_assert(PRODUCTS_LESS_GREATEST_ARENA_BYTES >= 640, "the arena holds all buffers");
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  products_less_greatest_k0_packed(y, k0_weights);
  products_less_greatest_k0(x, k0_weights, out0);
  products_less_greatest_k1(out0);
  return 0;
}
