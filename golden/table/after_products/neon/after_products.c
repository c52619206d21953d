#include "after_products.h"

#include <string.h>

#if !defined(AFTER_PRODUCTS_CONTENT) || AFTER_PRODUCTS_CONTENT != 0x179db1c37d5fb363u
#error "after_products.h was not written together with this file"
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
static const int32_t conv_start[8] = {
  384, -206, -538, 687, -221, 274, 789, -359,
};

// tiles of 8 columns; per stretch and 4 neighbours of a row 4 bytes of each column in turn
static const int8_t conv_weights[192] = {
  -34, 2, 4, -60, 7, 34, 54, -43, -68, -76, 6, 66, 63, -76, 46, -83,
  61, -68, 44, 84, 76, -74, 37, 87, 88, 14, -48, 76, 19, -33, -57, 12,
  -43, 88, 0, 0, 11, -70, 0, 0, 4, -65, 0, 0, 33, 87, 0, 0,
  -12, 87, 0, 0, 47, -36, 0, 0, 9, -63, 0, 0, 52, 22, 0, 0,
  -81, -71, -57, -29, 32, -33, -87, 87, 77, -78, -6, -32, -43, -55, 56, 24,
  -1, 72, 34, 36, -4, -30, -89, -17, -50, 77, -86, -41, 12, 14, -72, 58,
  37, -39, 0, 0, -24, 41, 0, 0, 84, -70, 0, 0, 57, 21, 0, 0,
  67, -42, 0, 0, -5, -36, 0, 0, -51, -16, 0, 0, -75, -19, 0, 0,
  10, 72, -85, 25, 12, 29, 5, -63, 35, 74, 40, -39, -19, 50, -1, 17,
  -13, -54, -1, 43, -24, -84, 16, -27, -63, -89, 5, -5, -68, -84, -71, 77,
  32, 24, 0, 0, 77, -26, 0, 0, 56, -56, 0, 0, -58, -52, 0, 0,
  -20, 38, 0, 0, 4, -16, 0, 0, -49, 53, 0, 0, -65, 41, 0, 0,
};

static const int8_t conv_o_table[256] = {
  102, -22, 71, 22, -121, 53, 17, -56, 118, 14, -58, -84, 23, -68, -95, 87,
  103, -56, 68, -42, 12, 125, 50, -78, -104, 13, -63, -40, -85, -45, -15, -122,
  -25, -38, 114, 105, 70, -86, -40, 118, 6, -94, -114, 95, 30, -95, 25, -96,
  -14, -58, -76, -77, 123, 104, -98, 122, -101, -114, 63, -4, 106, -10, 62, 125,
  -4, -110, -85, -104, 81, 80, -93, -87, -32, -111, -36, -85, -95, -113, 53, 112,
  115, -115, -90, 42, -85, 36, -124, 109, 101, -52, 69, 116, -58, -74, 50, -10,
  103, -62, -30, -15, -73, -72, -102, -67, -90, -86, 62, -75, -116, 111, -26, 61,
  -87, -8, -126, 3, -27, -121, 96, 1, -117, -76, 85, -99, 0, 115, 33, -16,
  109, 63, 8, -58, -33, -125, 45, 109, -87, 43, -108, 66, -42, 103, 88, -48,
  -42, -7, -102, -72, -61, -96, 68, -76, 21, -24, -14, 87, -84, 8, -21, 75,
  15, 46, -106, -26, -126, 82, -100, 65, 123, -57, -116, -7, 89, -71, -127, -66,
  -27, -25, 41, -124, -86, -60, -120, -85, 126, -27, 87, -93, 75, -30, -81, -54,
  -40, -107, -101, 10, -52, 9, -111, -66, 78, -7, -46, -106, 59, -84, 49, -72,
  59, 103, -21, 77, -27, -119, 66, 40, -128, 93, -71, -19, -15, 99, 10, 38,
  -83, 29, 17, -76, -100, -115, 67, 91, 126, 49, -1, -95, 89, -10, -79, 77,
  62, 61, -57, 20, -41, 4, -113, -103, -40, 6, -44, -67, -53, -122, -104, -97,
};

// what each sum starts from: bias and zero points
static const int32_t one_row_start[20] = {
  -1908, 639, -279, -495, 846, -1521, 1827, 774, -1557, -2529, -216, 2826, -3339, -180, -3159, -2826,
  423, -1854, -1611, 1503,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t one_row_weights[288] = {
  14, 76, -94, -80, 42, 61, 98, 80, 98, -91, 17, -36, 18, 51, -18, -21,
  14, 0, 11, 93, 29, 14, 50, -43, 49, 66, -51, 30, -53, 88, 31, -28,
  -101, -98, 95, -76, -47, 3, -68, -91, -48, 93, 6, -64, -88, -71, 63, -47,
  19, -67, -3, 12, -5, -38, -72, -35, 80, 79, 0, -99, 0, -76, 6, 96,
  52, 0, 0, 0, -7, 0, 0, 0, -6, 0, 0, 0, 58, 0, 0, 0,
  15, 0, 0, 0, -69, 0, 0, 0, 49, 0, 0, 0, 22, 0, 0, 0,
  -54, 56, -42, -94, 30, 65, 62, -84, 20, -61, -26, 43, 60, 58, 26, 95,
  56, -98, -100, -74, -54, 34, 68, 1, -77, -85, -80, -74, 13, -86, 16, -27,
  6, -99, -47, 55, -83, -86, -101, -17, 43, 18, -32, -26, 60, 23, 50, -3,
  -51, -56, -24, -83, 98, 73, -96, -82, 71, 42, -48, -78, -32, -53, -54, -48,
  46, 0, 0, 0, -67, 0, 0, 0, -3, 0, 0, 0, -55, 0, 0, 0,
  59, 0, 0, 0, -62, 0, 0, 0, -22, 0, 0, 0, -43, 0, 0, 0,
  56, -98, -100, -74, -54, 34, 68, 1, -77, -85, -80, -74, 13, -86, 16, -27,
  -24, -92, 66, -3, -65, -53, -30, -84, -78, -40, 3, -97, 36, 52, 40, 74,
  -51, -56, -24, -83, 98, 73, -96, -82, 71, 42, -48, -78, -32, -53, -54, -48,
  -15, 13, -1, 48, -79, 29, 53, 61, -22, -53, 63, -39, -16, 86, 46, -98,
  59, 0, 0, 0, -62, 0, 0, 0, -22, 0, 0, 0, -43, 0, 0, 0,
  55, 0, 0, 0, -38, 0, 0, 0, 84, 0, 0, 0, -53, 0, 0, 0,
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

#ifndef TOSAC_HAS_DOT4_LANE_NARROW_S8
#define TOSAC_HAS_DOT4_LANE_NARROW_S8
// For each lane c: sum[c] plus bytes 4 c to 4 c + 3 of a times the q-th four bytes of b.
#if defined(__ARM_FEATURE_DOTPROD)
#define tosac_dot4_lane_narrow_s8(sum, a, b, q) vdotq_laneq_s32(sum, a, b, q)
#else
#define tosac_dot4_lane_narrow_s8(sum, a, b, q) tosac_dot4_pairs_narrow_s8(sum, a, vreinterpretq_s8_s32(vdupq_laneq_s32(vreinterpretq_s32_s8(b), q)))
#endif
#endif

#ifndef TOSAC_HAS_LOOKUP_S8X256
#define TOSAC_HAS_LOOKUP_S8X256
static inline int8x16_t tosac_lookup_s8x256(const int8_t *table, uint8x16_t i) {
  int8x16_t v = vqtbl4q_s8(vld1q_s8_x4(table), i);
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 64), vsubq_u8(i, vdupq_n_u8(64))));
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 128), vsubq_u8(i, vdupq_n_u8(128))));
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 192), vsubq_u8(i, vdupq_n_u8(192))));
  return v;
}
#endif

#endif

// tosa.conv2d, line 8
static void conv_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded, 1, 12);
  memset(x_padded + 60, 1, 12);
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 2; ++i2) {
      x_padded[12 + i1 * 12 + i2] = 1;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 2; ++i2) {
      x_padded[22 + i1 * 12 + i2] = 1;
    }
  }
  memset(x_padded + 72, 1, 16);
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_padded[14 + i1 * 12 + i2] = x[i1 * 8 + i2];
    }
  }
}

// tosa.conv2d, line 8
static void conv_k0(const int8_t *TOSAC_RESTRICT x_padded, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 4; ++i) {
    int32x4_t acc[4][2];
    for (size_t r = 0; r < 4; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(conv_start + q * 4);
    for (size_t ky = 0; ky < 3; ++ky) {
      const int8_t *tile = conv_weights + ky * 64;
      int8x16_t v[2][2];
      for (size_t n = 0; n < 2; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 4; ++r) {
        const int8x16_t a = vld1q_s8(x_padded + i * 12 + r * 2 + ky * 12);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
        }
      }
    }
    for (size_t r = 0; r < 4; ++r) {
      const int32x4_t sum_0 = acc[r][0];
      const int32x4_t sum_1 = acc[r][1];
      // tosa.rescale, line 13
      // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
      // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
      const int16x8_t y_s16 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_n_s32(sum_0, 1143717720), 8)), vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_n_s32(sum_1, 1143717720), 8)));
      const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vsubq_s16(y_s16, vdupq_n_s16(7))), vsubq_s16(y_s16, vdupq_n_s16(7)));
      // tosa.table, line 15
      const int8x16_t o = tosac_lookup_s8x256(conv_o_table, vreinterpretq_u8_s8(y));
      vst1_s8(out0 + i * 32 + r * 8, vget_low_s8(o));
    }
  }
#else
  for (size_t i = 0; i < 4; ++i) {
    for (size_t j = 0; j < 4; ++j) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = conv_start[q];
      for (size_t ky = 0; ky < 3; ++ky) {
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x_padded[i * 12 + j * 2 + ky * 12 + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * conv_weights[ky * 64 + q * 4] + a[1] * conv_weights[ky * 64 + q * 4 + 1] + a[2] * conv_weights[ky * 64 + q * 4 + 2] + a[3] * conv_weights[ky * 64 + q * 4 + 3];
        }
        int8_t a_2[4];
        for (size_t g = 0; g < 4; ++g) a_2[g] = x_padded[i * 12 + j * 2 + ky * 12 + g + 4];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_2[0] * conv_weights[ky * 64 + q * 4 + 32] + a_2[1] * conv_weights[ky * 64 + q * 4 + 33] + a_2[2] * conv_weights[ky * 64 + q * 4 + 34] + a_2[3] * conv_weights[ky * 64 + q * 4 + 35];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1143717720, 39) - 7);
        const int32_t index_ = (uint8_t)y;
        const int8_t o = conv_o_table[index_];
        out0[i * 32 + j * 8 + q] = o;
      }
    }
  }
#endif
}

int conv(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % CONV_ARENA_ALIGN != 0) return 2;
  _Static_assert(CONV_ARENA_BYTES >= 96, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  conv_k0_padded(x, x_padded);
  conv_k0(x_padded, out0);
  return 0;
}

// tosa.matmul, line 22
static void one_row_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded + 9, 247, 16);
  memcpy(x_padded, x, 9);
}

// tosa.matmul, line 22
static void one_row_k0(const int8_t *TOSAC_RESTRICT x_padded, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  int32x4_t acc[3][2];
  for (size_t r = 0; r < 3; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(one_row_start + (r * 8 < 12 ? r * 8 : 12) + q * 4);
  const int8x16_t a = vld1q_s8(x_padded);
  for (size_t r = 0; r < 3; ++r) {
    const int8_t *tile = one_row_weights + r * 96;
    int8x16_t v[3][2];
    for (size_t n = 0; n < 3; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
    for (size_t q = 0; q < 2; ++q) {
      acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
      acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
      acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
    }
  }
  for (size_t r = 0; r < 3; ++r) {
    const int32x4_t sum_0 = acc[r][0];
    const int32x4_t sum_1 = acc[r][1];
    // tosa.rescale, line 27
    // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
    // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
    const int16x8_t y_s16 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_n_s32(sum_0, 2092874607), 7)), vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_n_s32(sum_1, 2092874607), 7)));
    const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vsubq_s16(y_s16, vdupq_n_s16(7))), vsubq_s16(y_s16, vdupq_n_s16(7)));
    // tosa.table, line 29
    const int8x16_t o = tosac_lookup_s8x256(conv_o_table, vreinterpretq_u8_s8(y));
    vst1_s8(out0 + (r * 8 < 12 ? r * 8 : 12), vget_low_s8(o));
  }
#else
  for (size_t j = 0; j < 20; j += 8) {
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = one_row_start[(j < 12 ? j : 12) + q];
    int8_t a[4];
    for (size_t g = 0; g < 4; ++g) a[g] = x_padded[g];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] += a[0] * one_row_weights[j * 12 + q * 4] + a[1] * one_row_weights[j * 12 + q * 4 + 1] + a[2] * one_row_weights[j * 12 + q * 4 + 2] + a[3] * one_row_weights[j * 12 + q * 4 + 3];
    }
    int8_t a_2[4];
    for (size_t g = 0; g < 4; ++g) a_2[g] = x_padded[g + 4];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] += a_2[0] * one_row_weights[j * 12 + q * 4 + 32] + a_2[1] * one_row_weights[j * 12 + q * 4 + 33] + a_2[2] * one_row_weights[j * 12 + q * 4 + 34] + a_2[3] * one_row_weights[j * 12 + q * 4 + 35];
    }
    int8_t a_3[4];
    for (size_t g = 0; g < 4; ++g) a_3[g] = x_padded[g + 8];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] += a_3[0] * one_row_weights[j * 12 + q * 4 + 64] + a_3[1] * one_row_weights[j * 12 + q * 4 + 65] + a_3[2] * one_row_weights[j * 12 + q * 4 + 66] + a_3[3] * one_row_weights[j * 12 + q * 4 + 67];
    }
    for (size_t q = 0; q < 8; ++q) {
      const int32_t sum = acc[q];
      const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 2092874607, 38) - 7);
      const int32_t index_ = (uint8_t)y;
      const int8_t o = conv_o_table[index_];
      out0[(j < 12 ? j : 12) + q] = o;
    }
  }
#endif
}

int one_row(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % ONE_ROW_ARENA_ALIGN != 0) return 2;
  _Static_assert(ONE_ROW_ARENA_BYTES >= 32, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  one_row_k0_padded(x, x_padded);
  one_row_k0(x_padded, out0);
  return 0;
}
