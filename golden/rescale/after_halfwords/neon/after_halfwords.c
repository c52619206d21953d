#include "after_halfwords.h"

#include <string.h>

#if !defined(AFTER_HALFWORDS_CONTENT) || AFTER_HALFWORDS_CONTENT != 0x7b11b2a28e46a1b5u
#error "after_halfwords.h was not written together with this file"
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
static const int32_t to_halfwords_start[8] = {
  -66886, -62919, 156911, -42683, -24755, 47112, 1789, -128587,
};

// tiles of 8 columns; per stretch and 4 neighbours of a row 4 bytes of each column in turn
static const int8_t to_halfwords_weights[576] = {
  -93, -34, -100, 92, 32, 33, 17, -66, 81, 98, -39, -15, -49, 127, -116, -44,
  80, 55, 114, -43, -56, -121, 20, 57, -49, -51, 61, 108, -87, 38, 17, 72,
  14, 5, -88, -106, -17, -10, -63, 123, -11, -114, 68, 100, 0, 20, 107, -53,
  -7, 78, -40, 16, -91, 89, -36, -77, 64, 52, 29, -9, -97, -15, -95, 39,
  -125, -109, -118, 126, 107, 3, 103, 43, 89, -71, 44, 106, -74, -74, 53, -47,
  23, 96, 103, 102, 52, 78, -49, 88, 6, 3, -106, 118, -11, 113, 47, -89,
  72, 25, 43, -114, -15, 68, -31, -55, 76, 100, -127, -55, -99, -38, 101, -71,
  -32, -23, -36, 92, -104, 78, 115, -45, -5, -59, -39, 88, -54, -107, -120, -119,
  -125, -9, 117, -29, -10, -49, 4, 122, 99, -62, 44, 94, -122, 49, -67, 14,
  40, 35, -47, 32, -102, 78, 29, 75, 64, -7, 124, -113, 19, -30, -57, -52,
  93, 82, -125, -14, 112, 53, -126, -82, -41, 101, -64, -2, -64, -122, 34, 26,
  89, 77, -82, -12, -20, 95, 10, 13, 1, -54, 83, -10, -54, -51, 106, -21,
  99, -32, -127, -12, -67, 8, 84, -46, 47, -102, 74, 2, 5, -19, 44, -58,
  -109, 92, 100, -13, 61, -117, -60, -88, -30, 21, -20, -107, -23, 7, 68, -8,
  -72, 76, -96, -98, -13, 44, -62, 45, 62, 110, 50, -34, 19, 29, 93, -77,
  -4, 66, 41, -104, -15, 82, -44, 24, 41, 8, -81, 12, -105, -49, -120, 97,
  13, 88, 41, 108, -61, 91, 37, 16, 36, 38, 95, 102, -78, 27, -72, -33,
  -54, 72, 83, -74, -16, -14, 34, -24, -8, -97, -114, 75, -24, -81, 28, 72,
  -72, -119, 23, -27, 42, -93, -31, 6, -119, 10, -12, -39, 17, -42, 72, 58,
  -88, 27, 12, -96, -19, -34, 73, 99, -38, -74, 97, 30, -5, 52, -7, -120,
  74, -58, -111, 91, -101, -100, -1, -8, -94, 23, 40, -55, -15, -89, 105, 30,
  106, -58, 63, -75, 44, -44, 48, -19, 125, -12, -64, 67, 99, -28, 39, 107,
  -84, 18, 72, -126, 51, -20, -85, -34, 91, 85, 55, -72, -64, 102, 98, -15,
  -111, -10, 92, -113, -27, -82, -52, 69, 18, -109, 5, 108, -9, 1, 38, -106,
  32, -51, 61, -58, 5, -64, -26, -85, 67, 69, -109, 7, 2, -82, 58, -87,
  120, -98, 113, 62, 18, 51, 36, -71, -120, 117, -87, 104, -124, 73, -117, -86,
  -107, 23, -35, -124, -105, -59, 64, 41, 25, -70, -112, 104, 123, -55, 102, 88,
  -66, 87, -126, -49, -2, 35, 127, -76, 43, -81, -95, 0, -119, 8, -29, 64,
  91, -127, 85, 27, -32, -84, 60, -5, -5, 114, -4, -90, 76, 68, 48, 74,
  12, -19, 39, 31, -79, -49, 8, 121, 97, 107, -19, -58, 6, -127, 81, 124,
  102, 57, 7, -114, -13, 118, -112, 120, -41, 107, 101, -125, -38, -81, 59, 57,
  -92, -123, -3, 24, 122, -34, -58, -10, -59, -121, -98, -108, -67, -108, -9, -124,
  120, 30, -77, -74, 107, 65, -49, 4, -93, 73, 61, -110, 29, -78, 19, 66,
  -114, 31, -103, -50, 62, -1, 54, 127, -119, -106, -114, 101, -35, -59, -69, -121,
  81, 81, -93, 42, -34, 21, -80, -4, -51, -103, -8, 42, -96, 14, 99, -20,
  107, -28, 30, -16, 106, -106, -29, -66, -32, 34, 58, 124, 73, 39, -2, -17,
};

// what each sum starts from: bias and zero points
static const int32_t to_halfwords_start_2[8] = {
  0, 0, 0, 0, 0, 0, 0, 0,
};

static const int16_t to_halfwords_y_multiplier[8] = {
  30115, 32612, 27940, 19911, 17449, 19090, 30112, 25407,
};

static const int8_t to_halfwords_y_shift[8] = {
  22, 24, 23, 22, 22, 25, 23, 23,
};

// what each sum starts from: bias and zero points
static const int32_t to_bytes_start[12] = {
  55148, 75131, 43494, -113772, 24963, 82218, -76437, 23173, 92154, 25928, -32332, 54207,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t to_bytes_weights[256] = {
  -75, -37, -37, -35, 1, 90, 50, 44, -70, 10, 113, 73, -73, 15, 97, -45,
  -66, -114, 77, 122, 86, -114, 92, 65, -81, 2, 94, 83, -16, 116, -36, 90,
  -71, -3, 39, 16, 57, -104, -108, -30, 82, -94, -105, 27, -76, -67, -121, -39,
  -60, -56, -32, -83, 47, 105, -63, -9, 43, -36, 21, -1, 1, -60, 35, -88,
  53, 22, 80, -22, 77, 38, 127, -61, 7, 18, 30, 59, -72, -60, -113, -92,
  -65, -121, 12, 64, 11, -37, -19, -5, 0, -65, -94, -13, -88, -14, -99, -79,
  25, -4, 26, -8, 125, -20, -51, -124, -108, -23, 119, 87, 55, -82, 21, 88,
  111, -2, 75, -57, 11, 19, -35, 35, -2, 21, -117, 121, -92, 80, -56, -6,
  -66, -114, 77, 122, 86, -114, 92, 65, -81, 2, 94, 83, -16, 116, -36, 90,
  43, 83, -87, 62, -103, 29, -14, -117, 43, -20, 108, 65, -40, 28, -13, -45,
  -60, -56, -32, -83, 47, 105, -63, -9, 43, -36, 21, -1, 1, -60, 35, -88,
  -16, 56, -117, -34, -55, 100, -34, -82, 22, 7, -67, -8, 54, -12, -65, 122,
  -65, -121, 12, 64, 11, -37, -19, -5, 0, -65, -94, -13, -88, -14, -99, -79,
  89, -93, 100, -97, 17, -80, 99, 101, 61, 0, -110, 63, -111, 74, 13, -43,
  111, -2, 75, -57, 11, 19, -35, 35, -2, 21, -117, 121, -92, 80, -56, -6,
  100, 0, 86, 99, 83, -4, -93, -2, -78, -6, -123, -118, -103, -60, 64, -68,
};

// what each sum starts from: bias and zero points
static const int32_t to_bytes_start_2[12] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const int16_t to_bytes_y_multiplier[12] = {
  17780, 24714, 23848, 24397, 31730, 21832, 28414, 28744, 23633, 20576, 22509, 19648,
};

static const int8_t to_bytes_y_shift[12] = {
  31, 31, 30, 31, 30, 31, 29, 29, 29, 29, 31, 29,
};

// what each sum starts from: bias and zero points
static const int32_t clamped_start[8] = {
  64179, 86929, 76756, -27813, 76449, 5426, 82746, 20612,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t clamped_weights[128] = {
  111, 42, 116, -58, 124, -44, 15, -66, 69, 17, -65, -85, -118, 77, -95, -110,
  -27, 127, -11, 1, 9, -48, -94, -123, -11, 82, -60, -98, -113, -6, -55, 3,
  -65, -10, -54, 51, -53, 45, 38, -15, -61, 33, -103, 64, 45, -35, -85, -98,
  104, 16, -53, -60, -120, 112, 64, 27, -109, 50, -42, -122, -53, 24, -88, 103,
  -68, 67, 127, 52, 25, -38, 96, -103, 98, 86, -20, 107, -105, 110, 71, -115,
  111, 119, 27, 109, -71, -42, -67, -107, -15, 120, -45, 59, 13, 42, 52, 123,
  78, 35, -27, -50, -55, 23, 122, -66, 95, 25, 30, 23, -103, -27, -118, 126,
  -77, 60, 103, -37, 127, 38, -34, 124, 45, -15, 127, 29, -124, -3, 105, 82,
};

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

#ifndef TOSAC_HAS_SATURATE_I16_FROM_I32
#define TOSAC_HAS_SATURATE_I16_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int16_t tosac_saturate_i16_from_i32(int32_t a) {
  return (int16_t)tosac_max_i32(tosac_min_i32(a, 32767), -32768);
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

#if !TOSAC_NEON

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I16
#define TOSAC_HAS_MIN_I16
static inline int16_t tosac_min_i16(int16_t a, int16_t b) {
  return a < b ? a : b;
}
#endif

#endif

// 128 elements
static void to_halfwords_k0_planes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < TO_HALFWORDS_X_ELEMS; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // high bytes
    const int8x16_t high = vuzp2q_s8(vreinterpretq_s8_s16(x_v_0), vreinterpretq_s8_s16(x_v_1));
    // low bytes, less 128
    const int8x16_t low = vuzp1q_s8(vreinterpretq_s8_s16(x_v_0), vreinterpretq_s8_s16(x_v_1));
    const int8x16_t low_2 = veorq_s8(low, vdupq_n_s8(-128));
    vst1q_s8(x_high + i, high);
    vst1q_s8(x_low + i, low_2);
  }
#else
  for (size_t i = 0; i < TO_HALFWORDS_X_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // high bytes
    const int8_t high = (int8_t)(int16_t)(x_v >> 8);
    // low bytes, less 128
    const int8_t low = (int8_t)((int8_t)x_v ^ -128);
    x_high[i] = high;
    x_low[i] = low;
  }
#endif
}

// tosa.conv2d, line 8
static void to_halfwords_k0_low_padded(const int8_t *TOSAC_RESTRICT x_low, int8_t *TOSAC_RESTRICT x_low_padded) {
  memset(x_low_padded, 128, 48);
  memset(x_low_padded + 240, 128, 48);
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_low_padded[48 + i1 * 48 + i2] = -128;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_low_padded[88 + i1 * 48 + i2] = -128;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 32; ++i2) {
      x_low_padded[56 + i1 * 48 + i2] = x_low[i1 * 32 + i2];
    }
  }
}

// tosa.conv2d, line 8
static void to_halfwords_k0_low(const int8_t *TOSAC_RESTRICT x_low_padded, int32_t *TOSAC_RESTRICT c_buffer_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < 4; ++i) {
    int32x4_t acc[4][2];
    for (size_t r = 0; r < 4; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(to_halfwords_start + q * 4);
    for (size_t ky = 0; ky < 3; ++ky) {
      const int8_t *tile = to_halfwords_weights + ky * 192;
      int8x16_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 4; ++r) {
        const int8x16_t a = vld1q_s8(x_low_padded + i * 48 + r * 8 + ky * 48);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
        }
      }
      const int8_t *tile_2 = to_halfwords_weights + ky * 192 + 128;
      int8x16_t v_2[2][2];
      for (size_t n = 0; n < 2; ++n) for (size_t q = 0; q < 2; ++q) v_2[n][q] = vld1q_s8(tile_2 + n * 32 + q * 16);
      for (size_t r = 0; r < 4; ++r) {
        const int8x16_t a = vld1q_s8(x_low_padded + i * 48 + r * 8 + ky * 48 + 8);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v_2[0][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v_2[1][q], a, 3);
        }
      }
    }
    for (size_t r = 0; r < 4; ++r) {
      vst1q_s32(c_buffer_low + i * 32 + r * 8, acc[r][0]);
      vst1q_s32(c_buffer_low + i * 32 + r * 8 + 4, acc[r][1]);
    }
  }
#else
  for (size_t i = 0; i < 4; ++i) {
    for (size_t j = 0; j < 4; ++j) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = to_halfwords_start[q];
      for (size_t ky = 0; ky < 3; ++ky) {
        for (size_t c = 0; c < 16; c += 4) {
          int8_t a_3[4];
          for (size_t g = 0; g < 4; ++g) a_3[g] = x_low_padded[i * 48 + j * 8 + ky * 48 + c + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a_3[0] * to_halfwords_weights[ky * 192 + c * 8 + q * 4] + a_3[1] * to_halfwords_weights[ky * 192 + c * 8 + q * 4 + 1] + a_3[2] * to_halfwords_weights[ky * 192 + c * 8 + q * 4 + 2] + a_3[3] * to_halfwords_weights[ky * 192 + c * 8 + q * 4 + 3];
          }
        }
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x_low_padded[i * 48 + j * 8 + ky * 48 + g + 16];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * to_halfwords_weights[ky * 192 + q * 4 + 128] + a[1] * to_halfwords_weights[ky * 192 + q * 4 + 129] + a[2] * to_halfwords_weights[ky * 192 + q * 4 + 130] + a[3] * to_halfwords_weights[ky * 192 + q * 4 + 131];
        }
        int8_t a_2[4];
        for (size_t g = 0; g < 4; ++g) a_2[g] = x_low_padded[i * 48 + j * 8 + ky * 48 + g + 20];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_2[0] * to_halfwords_weights[ky * 192 + q * 4 + 160] + a_2[1] * to_halfwords_weights[ky * 192 + q * 4 + 161] + a_2[2] * to_halfwords_weights[ky * 192 + q * 4 + 162] + a_2[3] * to_halfwords_weights[ky * 192 + q * 4 + 163];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        c_buffer_low[i * 32 + j * 8 + q] = acc[q];
      }
    }
  }
#endif
}

// tosa.conv2d, line 8
static void to_halfwords_k0_padded(const int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_high_padded) {
  memset(x_high_padded, 0, 48);
  memset(x_high_padded + 240, 0, 48);
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_high_padded[48 + i1 * 48 + i2] = 0;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_high_padded[88 + i1 * 48 + i2] = 0;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 32; ++i2) {
      x_high_padded[56 + i1 * 48 + i2] = x_high[i1 * 32 + i2];
    }
  }
}

// tosa.conv2d, line 8
static void to_halfwords_k0(const int8_t *TOSAC_RESTRICT x_high_padded, const int32_t *TOSAC_RESTRICT c_buffer_low, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 4; ++i) {
    int32x4_t acc[4][2];
    for (size_t r = 0; r < 4; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(to_halfwords_start_2 + q * 4);
    for (size_t ky = 0; ky < 3; ++ky) {
      const int8_t *tile = to_halfwords_weights + ky * 192;
      int8x16_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 4; ++r) {
        const int8x16_t a = vld1q_s8(x_high_padded + i * 48 + r * 8 + ky * 48);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
        }
      }
      const int8_t *tile_2 = to_halfwords_weights + ky * 192 + 128;
      int8x16_t v_2[2][2];
      for (size_t n = 0; n < 2; ++n) for (size_t q = 0; q < 2; ++q) v_2[n][q] = vld1q_s8(tile_2 + n * 32 + q * 16);
      for (size_t r = 0; r < 4; ++r) {
        const int8x16_t a = vld1q_s8(x_high_padded + i * 48 + r * 8 + ky * 48 + 8);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v_2[0][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v_2[1][q], a, 3);
        }
      }
    }
    for (size_t r = 0; r < 4; ++r) {
      const int32x4_t sum_0 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][0], 8), vld1q_s32(c_buffer_low + i * 32 + r * 8));
      const int32x4_t sum_1 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][1], 8), vld1q_s32(c_buffer_low + i * 32 + r * 8 + 4));
      // tosac.i48_written, line 8
      const int16x8_t y_multiplier_v = vld1q_s16(to_halfwords_y_multiplier);
      const int8x16_t y_shift_v = vcombine_s8(vld1_s8(to_halfwords_y_shift), vdup_n_s8(0));
      // tosa.rescale, line 13
      // exact: a factor of 2^k goes into the shift: products that are shifted past 31 need no 64 bits
      // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
      const int16x8_t y = vmovl_s8(vget_low_s8(y_shift_v));
      const int32x4_t y_s32_0 = vrshlq_s32(vqdmulhq_s32(sum_0, vshlq_n_s32(vmovl_s16(vget_low_s16(y_multiplier_v)), 16)), vsubq_s32(vdupq_n_s32(31), vaddq_s32(vmovl_s16(vget_low_s16(y)), vdupq_n_s32(16))));
      const int32x4_t y_s32_1 = vrshlq_s32(vqdmulhq_s32(sum_1, vshlq_n_s32(vmovl_high_s16(y_multiplier_v), 16)), vsubq_s32(vdupq_n_s32(31), vaddq_s32(vmovl_high_s16(y), vdupq_n_s32(16))));
      const int16x8_t y_2 = vqmovn_high_s32(vqmovn_s32(y_s32_0), y_s32_1);
      vst1q_s16(out0 + i * 32 + r * 8, y_2);
    }
  }
#else
  for (size_t i = 0; i < 4; ++i) {
    for (size_t j = 0; j < 4; ++j) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = to_halfwords_start_2[q];
      for (size_t ky = 0; ky < 3; ++ky) {
        for (size_t c = 0; c < 16; c += 4) {
          int8_t a_3[4];
          for (size_t g = 0; g < 4; ++g) a_3[g] = x_high_padded[i * 48 + j * 8 + ky * 48 + c + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a_3[0] * to_halfwords_weights[ky * 192 + c * 8 + q * 4] + a_3[1] * to_halfwords_weights[ky * 192 + c * 8 + q * 4 + 1] + a_3[2] * to_halfwords_weights[ky * 192 + c * 8 + q * 4 + 2] + a_3[3] * to_halfwords_weights[ky * 192 + c * 8 + q * 4 + 3];
          }
        }
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x_high_padded[i * 48 + j * 8 + ky * 48 + g + 16];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * to_halfwords_weights[ky * 192 + q * 4 + 128] + a[1] * to_halfwords_weights[ky * 192 + q * 4 + 129] + a[2] * to_halfwords_weights[ky * 192 + q * 4 + 130] + a[3] * to_halfwords_weights[ky * 192 + q * 4 + 131];
        }
        int8_t a_2[4];
        for (size_t g = 0; g < 4; ++g) a_2[g] = x_high_padded[i * 48 + j * 8 + ky * 48 + g + 20];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_2[0] * to_halfwords_weights[ky * 192 + q * 4 + 160] + a_2[1] * to_halfwords_weights[ky * 192 + q * 4 + 161] + a_2[2] * to_halfwords_weights[ky * 192 + q * 4 + 162] + a_2[3] * to_halfwords_weights[ky * 192 + q * 4 + 163];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = (int32_t)((uint32_t)(int32_t)((uint32_t)acc[q] << 8) + (uint32_t)c_buffer_low[i * 32 + j * 8 + q]);
        const int32_t c = sum;
        const int16_t y_multiplier_v = to_halfwords_y_multiplier[q];
        const int8_t y_shift_v = to_halfwords_y_shift[q];
        const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c, y_multiplier_v, y_shift_v));
        out0[i * 32 + j * 8 + q] = y;
      }
    }
  }
#endif
}

int to_halfwords(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % TO_HALFWORDS_ARENA_ALIGN != 0) return 2;
  _Static_assert(TO_HALFWORDS_ARENA_BYTES >= 928, "the arena holds all buffers");
  int8_t *x_high = (int8_t *)(void *)((unsigned char *)arena + 800);
  int8_t *x_low = (int8_t *)(void *)((unsigned char *)arena + 0);
  int32_t *c_buffer_low = (int32_t *)(void *)((unsigned char *)arena + 0);
  int8_t *x_low_padded = (int8_t *)(void *)((unsigned char *)arena + 512);
  int8_t *x_high_padded = (int8_t *)(void *)((unsigned char *)arena + 512);
  to_halfwords_k0_planes(x, x_high, x_low);
  to_halfwords_k0_low_padded(x_low, x_low_padded);
  to_halfwords_k0_low(x_low_padded, c_buffer_low);
  to_halfwords_k0_padded(x_high, x_high_padded);
  to_halfwords_k0(x_high_padded, c_buffer_low, out0);
  return 0;
}

// 240 elements
static void to_bytes_k0_planes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < TO_BYTES_X_ELEMS; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // high bytes
    const int8x16_t high = vuzp2q_s8(vreinterpretq_s8_s16(x_v_0), vreinterpretq_s8_s16(x_v_1));
    // low bytes, less 128
    const int8x16_t low = vuzp1q_s8(vreinterpretq_s8_s16(x_v_0), vreinterpretq_s8_s16(x_v_1));
    const int8x16_t low_2 = veorq_s8(low, vdupq_n_s8(-128));
    vst1q_s8(x_high + i, high);
    vst1q_s8(x_low + i, low_2);
  }
#else
  for (size_t i = 0; i < TO_BYTES_X_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // high bytes
    const int8_t high = (int8_t)(int16_t)(x_v >> 8);
    // low bytes, less 128
    const int8_t low = (int8_t)((int8_t)x_v ^ -128);
    x_high[i] = high;
    x_low[i] = low;
  }
#endif
}

// tosa.conv2d, line 21
static void to_bytes_k0_low(const int8_t *TOSAC_RESTRICT x_low, int32_t *TOSAC_RESTRICT c_buffer_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < 15; i += 8) {
    for (size_t j = 0; j < 12; j += 8) {
      int32x4_t acc[8][2];
      for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(to_bytes_start + (j < 4 ? j : 4) + q * 4);
      const int8_t *tile = to_bytes_weights + j * 16;
      int8x16_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 8; ++r) {
        const int8x16_t a = vld1q_s8(x_low + ((i < 7 ? i : 7) + r) * 16);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
        }
      }
      for (size_t r = 0; r < 8; ++r) {
        vst1q_s32(c_buffer_low + (i < 7 ? i : 7) * 12 + r * 12 + (j < 4 ? j : 4), acc[r][0]);
        vst1q_s32(c_buffer_low + (i < 7 ? i : 7) * 12 + r * 12 + (j < 4 ? j : 4) + 4, acc[r][1]);
      }
    }
  }
#else
  for (size_t i = 0; i < 15; ++i) {
    for (size_t j = 0; j < 12; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = to_bytes_start[(j < 4 ? j : 4) + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x_low[i * 16 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * to_bytes_weights[j * 16 + c * 8 + q * 4] + a[1] * to_bytes_weights[j * 16 + c * 8 + q * 4 + 1] + a[2] * to_bytes_weights[j * 16 + c * 8 + q * 4 + 2] + a[3] * to_bytes_weights[j * 16 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        c_buffer_low[i * 12 + (j < 4 ? j : 4) + q] = acc[q];
      }
    }
  }
#endif
}

// tosa.conv2d, line 21
static void to_bytes_k0(const int8_t *TOSAC_RESTRICT x_high, const int32_t *TOSAC_RESTRICT c_buffer_low, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 15; i += 8) {
    for (size_t j = 0; j < 12; j += 8) {
      int32x4_t acc[8][2];
      for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(to_bytes_start_2 + (j < 4 ? j : 4) + q * 4);
      const int8_t *tile = to_bytes_weights + j * 16;
      int8x16_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 8; ++r) {
        const int8x16_t a = vld1q_s8(x_high + ((i < 7 ? i : 7) + r) * 16);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
        }
      }
      for (size_t r = 0; r < 8; ++r) {
        const int32x4_t sum_0 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][0], 8), vld1q_s32(c_buffer_low + (i < 7 ? i : 7) * 12 + r * 12 + (j < 4 ? j : 4)));
        const int32x4_t sum_1 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][1], 8), vld1q_s32(c_buffer_low + (i < 7 ? i : 7) * 12 + r * 12 + (j < 4 ? j : 4) + 4));
        // tosac.i48_written, line 21
        const int16x8_t y_multiplier_v = vld1q_s16(to_bytes_y_multiplier + (j < 4 ? j : 4));
        const int8x16_t y_shift_v = vcombine_s8(vld1_s8(to_bytes_y_shift + (j < 4 ? j : 4)), vdup_n_s8(0));
        // tosa.rescale, line 26
        // exact: a factor of 2^k goes into the shift: products that are shifted past 31 need no 64 bits
        // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
        const int16x8_t y_s16 = vmovl_s8(vget_low_s8(y_shift_v));
        const int32x4_t y_s32_0 = vaddq_s32(vmovl_s16(vget_low_s16(y_s16)), vdupq_n_s32(16));
        const int32x4_t y_s32_1 = vaddq_s32(vmovl_high_s16(y_s16), vdupq_n_s32(16));
        const int32x4_t y_s32_0_2 = vrshlq_s32(vqdmulhq_s32(sum_0, vshlq_n_s32(vmovl_s16(vget_low_s16(y_multiplier_v)), 16)), vsubq_s32(vdupq_n_s32(31), y_s32_0));
        const int32x4_t y_s32_1_2 = vrshlq_s32(vqdmulhq_s32(sum_1, vshlq_n_s32(vmovl_high_s16(y_multiplier_v), 16)), vsubq_s32(vdupq_n_s32(31), y_s32_1));
        const int16x8_t y_s16_2 = vuzp1q_s16(vreinterpretq_s16_s32(y_s32_0_2), vreinterpretq_s16_s32(y_s32_1_2));
        const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vaddq_s16(y_s16_2, vdupq_n_s16(5))), vaddq_s16(y_s16_2, vdupq_n_s16(5)));
        vst1_s8(out0 + (i < 7 ? i : 7) * 12 + r * 12 + (j < 4 ? j : 4), vget_low_s8(y));
      }
    }
  }
#else
  for (size_t i = 0; i < 15; ++i) {
    for (size_t j = 0; j < 12; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = to_bytes_start_2[(j < 4 ? j : 4) + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x_high[i * 16 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * to_bytes_weights[j * 16 + c * 8 + q * 4] + a[1] * to_bytes_weights[j * 16 + c * 8 + q * 4 + 1] + a[2] * to_bytes_weights[j * 16 + c * 8 + q * 4 + 2] + a[3] * to_bytes_weights[j * 16 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = (int32_t)((uint32_t)(int32_t)((uint32_t)acc[q] << 8) + (uint32_t)c_buffer_low[i * 12 + (j < 4 ? j : 4) + q]);
        const int32_t c = sum;
        const int16_t y_multiplier_v = to_bytes_y_multiplier[(j < 4 ? j : 4) + q];
        const int8_t y_shift_v = to_bytes_y_shift[(j < 4 ? j : 4) + q];
        const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(c, y_multiplier_v, y_shift_v) + 5);
        out0[i * 12 + (j < 4 ? j : 4) + q] = y;
      }
    }
  }
#endif
}

int to_bytes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)arena % TO_BYTES_ARENA_ALIGN != 0) return 2;
  _Static_assert(TO_BYTES_ARENA_BYTES >= 1200, "the arena holds all buffers");
  int8_t *x_high = (int8_t *)(void *)((unsigned char *)arena + 720);
  int8_t *x_low = (int8_t *)(void *)((unsigned char *)arena + 960);
  int32_t *c_buffer_low = (int32_t *)(void *)((unsigned char *)arena + 0);
  to_bytes_k0_planes(x, x_high, x_low);
  to_bytes_k0_low(x_low, c_buffer_low);
  to_bytes_k0(x_high, c_buffer_low, out0);
  return 0;
}

// 240 elements
static void clamped_k0_planes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < CLAMPED_X_ELEMS; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // high bytes
    const int8x16_t high = vuzp2q_s8(vreinterpretq_s8_s16(x_v_0), vreinterpretq_s8_s16(x_v_1));
    // low bytes, less 128
    const int8x16_t low = vuzp1q_s8(vreinterpretq_s8_s16(x_v_0), vreinterpretq_s8_s16(x_v_1));
    const int8x16_t low_2 = veorq_s8(low, vdupq_n_s8(-128));
    vst1q_s8(x_high + i, high);
    vst1q_s8(x_low + i, low_2);
  }
#else
  for (size_t i = 0; i < CLAMPED_X_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // high bytes
    const int8_t high = (int8_t)(int16_t)(x_v >> 8);
    // low bytes, less 128
    const int8_t low = (int8_t)((int8_t)x_v ^ -128);
    x_high[i] = high;
    x_low[i] = low;
  }
#endif
}

// tosa.conv2d, line 34
static void clamped_k0_low(const int8_t *TOSAC_RESTRICT x_low, int32_t *TOSAC_RESTRICT c_buffer_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < 15; i += 8) {
    int32x4_t acc[8][2];
    for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(clamped_start + q * 4);
    int8x16_t v[4][2];
    for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(clamped_weights + n * 32 + q * 16);
    for (size_t r = 0; r < 8; ++r) {
      const int8x16_t a = vld1q_s8(x_low + ((i < 7 ? i : 7) + r) * 16);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
      }
    }
    for (size_t r = 0; r < 8; ++r) {
      vst1q_s32(c_buffer_low + ((i < 7 ? i : 7) + r) * 8, acc[r][0]);
      vst1q_s32(c_buffer_low + ((i < 7 ? i : 7) + r) * 8 + 4, acc[r][1]);
    }
  }
#else
  for (size_t i = 0; i < 15; ++i) {
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = clamped_start[q];
    for (size_t c = 0; c < 16; c += 4) {
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_low[i * 16 + c + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * clamped_weights[c * 8 + q * 4] + a[1] * clamped_weights[c * 8 + q * 4 + 1] + a[2] * clamped_weights[c * 8 + q * 4 + 2] + a[3] * clamped_weights[c * 8 + q * 4 + 3];
      }
    }
    for (size_t q = 0; q < 8; ++q) {
      c_buffer_low[i * 8 + q] = acc[q];
    }
  }
#endif
}

// tosa.conv2d, line 34
static void clamped_k0(const int8_t *TOSAC_RESTRICT x_high, const int32_t *TOSAC_RESTRICT c_buffer_low, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 15; i += 8) {
    int32x4_t acc[8][2];
    for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(to_halfwords_start_2 + q * 4);
    int8x16_t v[4][2];
    for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(clamped_weights + n * 32 + q * 16);
    for (size_t r = 0; r < 8; ++r) {
      const int8x16_t a = vld1q_s8(x_high + ((i < 7 ? i : 7) + r) * 16);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
      }
    }
    for (size_t r = 0; r < 8; ++r) {
      const int32x4_t sum_0 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][0], 8), vld1q_s32(c_buffer_low + ((i < 7 ? i : 7) + r) * 8));
      const int32x4_t sum_1 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][1], 8), vld1q_s32(c_buffer_low + ((i < 7 ? i : 7) + r) * 8 + 4));
      // tosac.i48_written, line 34
      // tosa.rescale, line 39
      // exact: a factor of 2^k goes into the shift: the Q31 product, rounded, is one instruction
      // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
      const int16x8_t y = vqmovn_high_s32(vqmovn_s32(vqrdmulhq_n_s32(sum_0, 2319872)), vqrdmulhq_n_s32(sum_1, 2319872));
      // tosa.clamp, line 40
      const int16x8_t q = vminq_s16(vmaxq_s16(y, vdupq_n_s16(-3)), vdupq_n_s16(20000));
      vst1q_s16(out0 + ((i < 7 ? i : 7) + r) * 8, q);
    }
  }
#else
  for (size_t i = 0; i < 15; ++i) {
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = to_halfwords_start_2[q];
    for (size_t c = 0; c < 16; c += 4) {
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_high[i * 16 + c + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * clamped_weights[c * 8 + q * 4] + a[1] * clamped_weights[c * 8 + q * 4 + 1] + a[2] * clamped_weights[c * 8 + q * 4 + 2] + a[3] * clamped_weights[c * 8 + q * 4 + 3];
      }
    }
    for (size_t q = 0; q < 8; ++q) {
      const int32_t sum = (int32_t)((uint32_t)(int32_t)((uint32_t)acc[q] << 8) + (uint32_t)c_buffer_low[i * 8 + q]);
      const int32_t c = sum;
      const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c, 18124, 24));
      const int16_t q_2 = tosac_min_i16(tosac_max_i16(y, -3), 20000);
      out0[i * 8 + q] = q_2;
    }
  }
#endif
}

int clamped(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % CLAMPED_ARENA_ALIGN != 0) return 2;
  _Static_assert(CLAMPED_ARENA_BYTES >= 960, "the arena holds all buffers");
  int8_t *x_high = (int8_t *)(void *)((unsigned char *)arena + 480);
  int8_t *x_low = (int8_t *)(void *)((unsigned char *)arena + 720);
  int32_t *c_buffer_low = (int32_t *)(void *)((unsigned char *)arena + 0);
  clamped_k0_planes(x, x_high, x_low);
  clamped_k0_low(x_low, c_buffer_low);
  clamped_k0(x_high, c_buffer_low, out0);
  return 0;
}
