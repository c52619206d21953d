#include "after_products.h"

#include <string.h>

#if !defined(AFTER_PRODUCTS_CONTENT) || AFTER_PRODUCTS_CONTENT != 0xcffdb83f431dc32fu
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
static const int32_t channels_start[8] = {
  3015, 4632, -9761, -11299, 1760, -12675, -6428, 4844,
};

// tiles of 8 columns; per stretch and 4 neighbours of a row 4 bytes of each column in turn
static const int8_t channels_weights[1152] = {
  -58, -41, -92, 66, -97, 111, -45, 70, 17, -63, 49, 87, -77, -73, 62, -80,
  111, 7, 62, -62, -111, -47, 106, 55, 101, -19, 43, 36, 97, 8, -92, 98,
  -17, 4, -79, -95, 54, -35, -114, -36, 57, 87, -50, -32, -35, 8, 102, -32,
  -39, -24, -60, 72, -114, -41, 84, -79, -15, -110, -74, -13, -67, 86, -83, -18,
  -101, -113, -16, 22, -45, -36, -79, 80, 118, -18, 9, -99, -52, 20, 113, -117,
  -35, 19, 42, 17, -97, -78, -89, 99, 8, -102, 75, 12, 4, 35, 21, 8,
  116, -44, 86, 77, 48, -13, 102, 104, 101, -47, 42, 53, 63, -75, -117, 47,
  -3, 112, 87, -16, 37, 92, -115, -59, 102, 12, -42, 25, 20, -36, -26, -8,
  -103, -62, 15, 19, 40, 56, 91, -99, -70, -107, -17, 112, -39, -88, 21, -90,
  11, -16, 91, -38, -59, 23, -116, 4, 58, -46, 83, -65, 72, -15, 96, -109,
  -26, -48, 81, -74, -43, 40, -69, 110, 40, -86, 78, -50, 6, 83, 65, 35,
  -46, -6, -13, 32, 115, 65, 18, -71, 62, 62, -7, -36, 76, 117, -109, -72,
  93, -91, -51, -64, -5, -44, -84, -54, 52, 101, -103, 104, 5, 16, -99, 15,
  -115, -54, -71, 111, 108, 93, -3, 69, -74, -64, -114, 4, -79, -27, -62, -43,
  119, -112, 94, 46, -21, 35, -78, -34, -76, 58, 44, 0, -56, -13, 98, -43,
  20, -1, 59, 25, 62, 104, 117, 56, 109, -7, 120, -48, -58, -25, 28, 103,
  88, -52, 86, -49, 28, -116, -25, -107, 27, 2, 73, -15, -27, -60, 78, -72,
  39, 93, -25, -15, 121, 60, -21, -32, -34, 75, 114, -14, -69, 122, 41, 55,
  -69, -76, -39, -44, -2, -75, -25, 82, 119, -19, -63, 86, 103, 42, -118, 55,
  -19, 41, -111, -79, 98, -74, 95, 17, 42, 119, 97, -14, -30, -20, -25, 19,
  42, 104, 69, 100, 87, -26, -44, 28, -118, -64, 118, -78, -105, 38, 114, -38,
  12, -101, -1, 43, 32, -70, -91, 3, -36, 74, 40, -65, 63, -90, -61, -70,
  99, 107, -23, -96, -94, -6, -65, -10, -115, 38, 106, -53, 21, 115, 114, 1,
  117, -30, 36, 85, 40, 113, 115, -27, -53, -47, 12, -96, -29, -71, 18, -64,
  98, 37, -32, 53, 116, -65, -89, -103, -89, -17, 89, 79, 82, 115, 27, -40,
  -39, 115, -95, 75, -40, 120, 47, 94, -111, -15, -51, 37, -113, -112, -88, -70,
  -19, 11, -55, -73, -103, -104, 70, -75, 82, -21, 106, -62, 121, 104, 11, 83,
  -52, 5, -62, 45, 111, -13, 35, 70, -45, 54, 116, 46, -43, 93, 58, 69,
  -55, 3, -47, -96, 34, 55, -80, 37, 22, -105, 106, -67, -6, 38, 40, -5,
  119, 4, 110, 36, -109, 92, 43, -64, -85, 38, 76, -38, -36, 122, 20, 9,
  121, 91, 103, 22, -108, 21, 7, 31, -77, 53, 37, -34, -18, -82, -54, 79,
  81, -102, -80, 118, -53, 30, 101, 87, -96, 121, 82, -76, 122, -108, -40, 86,
  97, -42, -117, 114, -55, -36, -109, -87, 91, 110, 25, 80, 34, -26, 51, -31,
  -57, -101, -42, -85, 51, 33, -40, 82, 40, -95, 61, -64, 66, 87, -18, -77,
  -44, 28, 62, 107, 95, 17, -44, 80, 82, 2, 116, 16, -84, -8, -97, 37,
  -106, -77, -17, 84, 111, 4, 42, 95, 121, 120, -54, 53, -83, -22, 40, 0,
  -39, 99, 77, 12, -14, 48, -67, 4, -6, -112, -98, -110, -82, 54, 89, 41,
  30, 56, 40, 22, -32, 88, 95, -97, -63, 109, 46, 9, -29, -27, -117, -4,
  -69, -13, -10, 35, -67, -57, -6, -13, 60, 34, -90, 7, -73, -45, 112, 122,
  64, 19, -51, -114, 110, -58, 110, -38, 77, -89, 47, -31, 60, -84, -4, -111,
  -45, -8, -3, -77, 7, -109, -62, -11, 25, 103, -53, 37, -23, -68, 29, 85,
  16, -56, -78, 74, 108, -92, 50, 60, -116, -2, 27, -66, 72, 82, 118, 69,
  -59, -40, -52, 90, -5, -55, 47, 109, 80, -83, -108, -26, -29, 54, 40, 108,
  -94, -66, -110, -37, -109, 36, -36, 16, -76, -95, -56, 14, 65, -11, -64, -89,
  86, -107, -98, -107, -9, 94, -63, 9, -98, 78, 107, 15, -95, -99, -15, 47,
  -98, -87, -49, -103, 3, -28, 119, -98, 97, -94, -89, 86, -34, -43, 34, 24,
  0, 42, -47, 14, -70, -110, -109, -53, 113, -116, -42, 96, 121, 113, -73, -34,
  106, 46, -45, 38, -73, 64, -107, 9, -38, -43, 104, 27, -105, 111, -98, 5,
  18, 47, 2, 61, -54, -56, 16, -65, -30, 93, -99, -97, 49, -23, -35, -74,
  109, 43, 61, -74, 14, 21, 93, 35, 30, 51, -80, 114, -77, 54, 16, -103,
  -31, -81, 54, -68, 79, -59, -12, 104, 21, -2, -21, -66, -42, 108, -113, 36,
  69, -80, 49, -12, 64, -55, -109, -67, 73, -99, 51, 98, -72, 95, 39, -57,
  -101, -13, 115, -67, -52, -82, -35, -105, 83, -39, -19, -59, -113, 16, 75, 94,
  -85, 106, 63, 66, 55, -100, -32, 82, -73, 112, 65, 73, 35, -33, 35, -113,
  44, 43, -6, -48, 110, 119, -38, 26, 76, 6, 101, -16, -96, 87, -27, 88,
  -98, 25, -25, 59, 36, 114, -83, 60, -112, 75, 78, 87, 67, 51, -113, -21,
  -71, -27, -7, 73, -89, 27, -15, 112, -94, -99, -89, 116, 90, -93, -78, -72,
  -118, 67, 107, 23, -40, -89, 11, 109, -72, 55, -66, -51, -7, -59, 86, 31,
  32, -36, 44, 24, 49, 49, 104, 84, 40, 86, 108, -25, 31, 8, 51, 28,
  -79, 10, -13, -79, 93, 93, 12, 96, -110, 33, -35, 43, -83, 41, -108, -84,
  -68, 113, -36, -93, 65, 72, -108, 8, 13, -7, -12, 101, 122, -99, 76, 118,
  -63, 98, -42, 5, -118, -100, 98, -61, -34, 70, 79, 37, -72, 36, -45, -59,
  96, -103, 63, -60, -19, -95, -8, -65, 64, 80, -5, -101, -89, -74, 48, 4,
  11, -101, -22, -75, 41, -48, 41, -114, 98, -25, -77, -75, -7, 71, -38, 20,
  -47, 77, 31, 39, 120, 105, 28, 112, 42, 107, 122, -68, 54, 108, 72, -62,
  -77, 105, 109, -53, 109, 69, -110, -116, 75, -63, -106, -105, 44, -23, -75, 68,
  102, -58, -87, -34, 118, -76, -32, -43, 45, -41, 120, 96, 40, 83, 94, 51,
  13, -18, 19, 56, 4, 60, -81, -64, -77, 57, 122, 119, -30, 119, 54, 96,
  121, -73, -44, -1, 50, 2, 86, 112, 4, -10, -88, 86, -41, 100, 119, 58,
  -41, 102, -16, -34, -26, -55, 109, 71, -104, 54, 113, -51, 21, 50, 28, 121,
  -112, -108, -27, 60, 46, -38, 90, -11, 24, -76, -23, 105, -15, 107, 35, -58,
  -75, -19, -103, -10, 73, -30, 90, -42, 62, 117, 53, 53, -30, -52, 34, -33,
};

static const int32_t channels_y_multiplier[8] = {
  1622305820, 1843690974, 1136030071, 2073658861, 1608578331, 1185095836, 1410577478, 1316849787,
};

static const int8_t channels_y_shift[8] = {
  38, 39, 37, 39, 36, 37, 36, 37,
};

// what each sum starts from: bias and zero points
static const int32_t short__start[12] = {
  -1396, 472, 660, -208, -136, 520, -236, 60, -752, -544, -440, -944,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t short__weights[128] = {
  47, 89, 75, 9, -79, -4, -75, -14, 25, -18, -50, -76, 96, 98, 45, -7,
  -33, -94, 42, 5, -90, -30, 80, -35, -99, 26, 87, 14, -62, -49, -32, 80,
  63, 66, 0, 0, -25, 79, 0, 0, -75, 29, 0, 0, -88, -92, 0, 0,
  51, 63, 0, 0, -48, -7, 0, 0, 68, -37, 0, 0, -7, 55, 0, 0,
  -33, -94, 42, 5, -90, -30, 80, -35, -99, 26, 87, 14, -62, -49, -32, 80,
  70, 87, 70, -75, 51, 6, 57, 94, 21, 38, 76, -49, 95, 39, -77, 80,
  51, 63, 0, 0, -48, -7, 0, 0, 68, -37, 0, 0, -7, 55, 0, 0,
  25, 11, 0, 0, -50, -22, 0, 0, 32, -8, 0, 0, 48, 51, 0, 0,
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

#endif

// tosa.conv2d, line 8
static void channels_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded, 7, 112);
  memset(x_padded + 560, 7, 112);
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 16; ++i2) {
      x_padded[112 + i1 * 112 + i2] = 7;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 16; ++i2) {
      x_padded[208 + i1 * 112 + i2] = 7;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 80; ++i2) {
      x_padded[128 + i1 * 112 + i2] = x[i1 * 80 + i2];
    }
  }
}

// tosa.conv2d, line 8
static void channels_k0(const int8_t *TOSAC_RESTRICT x_padded, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 4; ++i) {
    int32x4_t acc[5][2];
    for (size_t r = 0; r < 5; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(channels_start + q * 4);
    for (size_t ky = 0; ky < 3; ++ky) {
      for (size_t kx = 0; kx < 3; ++kx) {
        const int8_t *tile = channels_weights + ky * 384 + kx * 128;
        int8x16_t v[4][2];
        for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
        for (size_t r = 0; r < 5; ++r) {
          const int8x16_t a = vld1q_s8(x_padded + i * 112 + r * 16 + ky * 112 + kx * 16);
          for (size_t q = 0; q < 2; ++q) {
            acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
            acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
            acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
            acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
          }
        }
      }
    }
    for (size_t r = 0; r < 5; ++r) {
      const int32x4_t sum_0 = acc[r][0];
      const int32x4_t sum_1 = acc[r][1];
      const int32x4_t y_multiplier_v_0 = vld1q_s32(channels_y_multiplier);
      const int32x4_t y_multiplier_v_1 = vld1q_s32(channels_y_multiplier + 4);
      const int8x16_t y_shift_v = vcombine_s8(vld1_s8(channels_y_shift), vdup_n_s8(0));
      // tosa.rescale, line 13
      // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
      const int16x8_t y_s16 = vmovl_s8(vget_low_s8(y_shift_v));
      const int32x4_t y_s32_0 = vrshlq_s32(vqdmulhq_s32(sum_0, y_multiplier_v_0), vsubq_s32(vdupq_n_s32(31), vmovl_s16(vget_low_s16(y_s16))));
      const int32x4_t y_s32_1 = vrshlq_s32(vqdmulhq_s32(sum_1, y_multiplier_v_1), vsubq_s32(vdupq_n_s32(31), vmovl_high_s16(y_s16)));
      const int16x8_t y_s16_2 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(y_s32_0), y_s32_1), vdupq_n_s16(-7));
      const int8x16_t y = vqmovn_high_s16(vqmovn_s16(y_s16_2), y_s16_2);
      vst1_s8(out0 + i * 40 + r * 8, vget_low_s8(y));
    }
  }
#else
  for (size_t i = 0; i < 4; ++i) {
    for (size_t j = 0; j < 5; ++j) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = channels_start[q];
      for (size_t ky = 0; ky < 3; ++ky) {
        for (size_t kx = 0; kx < 3; ++kx) {
          for (size_t c = 0; c < 16; c += 4) {
            int8_t a[4];
            for (size_t g = 0; g < 4; ++g) a[g] = x_padded[i * 112 + j * 16 + ky * 112 + kx * 16 + c + g];
            for (size_t q = 0; q < 8; ++q) {
              acc[q] += a[0] * channels_weights[ky * 384 + kx * 128 + c * 8 + q * 4] + a[1] * channels_weights[ky * 384 + kx * 128 + c * 8 + q * 4 + 1] + a[2] * channels_weights[ky * 384 + kx * 128 + c * 8 + q * 4 + 2] + a[3] * channels_weights[ky * 384 + kx * 128 + c * 8 + q * 4 + 3];
            }
          }
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int32_t y_multiplier_v = channels_y_multiplier[q];
        const int8_t y_shift_v = channels_y_shift[q];
        const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, y_multiplier_v, y_shift_v) - 7);
        out0[i * 40 + j * 8 + q] = y;
      }
    }
  }
#endif
}

int channels(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % CHANNELS_ARENA_ALIGN != 0) return 2;
  _Static_assert(CHANNELS_ARENA_BYTES >= 672, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  channels_k0_padded(x, x_padded);
  channels_k0(x_padded, out0);
  return 0;
}

// tosa.matmul, line 20
static void short__k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded + 18, 4, 16);
  memcpy(x_padded, x, 18);
}

// tosa.matmul, line 20
static void short__k0(const int8_t *TOSAC_RESTRICT x_padded, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 12; j += 8) {
    int32x4_t acc[3][2];
    for (size_t r = 0; r < 3; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(short__start + (j < 4 ? j : 4) + q * 4);
    const int8_t *tile = short__weights + j * 8;
    int8x16_t v[2][2];
    for (size_t n = 0; n < 2; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
    for (size_t r = 0; r < 3; ++r) {
      const int8x16_t a = vld1q_s8(x_padded + r * 6);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
      }
    }
    for (size_t r = 0; r < 3; ++r) {
      const int32x4_t sum_0 = acc[r][0];
      const int32x4_t sum_1 = acc[r][1];
      // tosa.rescale, line 25
      // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
      // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
      const int16x8_t y_s16 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_n_s32(sum_0, 1769167388), 6)), vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_n_s32(sum_1, 1769167388), 6)));
      const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vsubq_s16(y_s16, vdupq_n_s16(7))), vsubq_s16(y_s16, vdupq_n_s16(7)));
      vst1_s8(out0 + r * 12 + (j < 4 ? j : 4), vget_low_s8(y));
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 12; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = short__start[(j < 4 ? j : 4) + q];
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_padded[i * 6 + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * short__weights[j * 8 + q * 4] + a[1] * short__weights[j * 8 + q * 4 + 1] + a[2] * short__weights[j * 8 + q * 4 + 2] + a[3] * short__weights[j * 8 + q * 4 + 3];
      }
      int8_t a_2[4];
      for (size_t g = 0; g < 4; ++g) a_2[g] = x_padded[i * 6 + g + 4];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a_2[0] * short__weights[j * 8 + q * 4 + 32] + a_2[1] * short__weights[j * 8 + q * 4 + 33] + a_2[2] * short__weights[j * 8 + q * 4 + 34] + a_2[3] * short__weights[j * 8 + q * 4 + 35];
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1769167388, 37) - 7);
        out0[i * 12 + (j < 4 ? j : 4) + q] = y;
      }
    }
  }
#endif
}

int short_(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % SHORT__ARENA_ALIGN != 0) return 2;
  _Static_assert(SHORT__ARENA_BYTES >= 48, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  short__k0_padded(x, x_padded);
  short__k0(x_padded, out0);
  return 0;
}
