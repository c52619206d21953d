#include "separable_i8.h"

#include <string.h>

#if !defined(SEPARABLE_I8_CONTENT) || SEPARABLE_I8_CONTENT != 0x4a8aa554eb73f0bfu
#error "separable_i8.h was not written together with this file"
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
static const int32_t separable_i8_start[16] = {
  3286, -3838, 2154, 4573, -1014, -4381, 4038, 5153, -495, -3520, 4090, -974, 4026, -2535, 1566, -4304,
};

// tiles of 8 channels; per row of a window and row of a tile 4 bytes of each channel in turn
static const int8_t separable_i8_weights[384] = {
  121, -32, -84, 0, -52, 51, 28, 0, -58, 96, 72, 0, 99, 118, 68, 0,
  -43, 44, -100, 0, 105, -65, -72, 0, -34, 120, -104, 0, 57, -8, 110, 0,
  0, 121, -32, -84, 0, -52, 51, 28, 0, -58, 96, 72, 0, 99, 118, 68,
  0, -43, 44, -100, 0, 105, -65, -72, 0, -34, 120, -104, 0, 57, -8, 110,
  20, 97, -37, 0, -19, -55, 84, 0, 48, -108, -65, 0, -122, -121, -74, 0,
  40, -52, 70, 0, 119, -35, -31, 0, -93, 126, 84, 0, 46, -121, -23, 0,
  0, 20, 97, -37, 0, -19, -55, 84, 0, 48, -108, -65, 0, -122, -121, -74,
  0, 40, -52, 70, 0, 119, -35, -31, 0, -93, 126, 84, 0, 46, -121, -23,
  -36, -9, -81, 0, 75, 92, 119, 0, 96, -74, -3, 0, -64, 73, 101, 0,
  70, 94, -24, 0, 102, 75, -90, 0, 89, 48, -3, 0, -112, -4, 122, 0,
  0, -36, -9, -81, 0, 75, 92, 119, 0, 96, -74, -3, 0, -64, 73, 101,
  0, 70, 94, -24, 0, 102, 75, -90, 0, 89, 48, -3, 0, -112, -4, 122,
  -115, 18, -86, 0, -111, 95, -21, 0, -50, -4, -12, 0, 113, -79, 60, 0,
  -18, 62, 59, 0, 35, 2, -102, 0, -101, 24, -91, 0, -18, -16, 70, 0,
  0, -115, 18, -86, 0, -111, 95, -21, 0, -50, -4, -12, 0, 113, -79, 60,
  0, -18, 62, 59, 0, 35, 2, -102, 0, -101, 24, -91, 0, -18, -16, 70,
  36, 118, 94, 0, 54, 16, 107, 0, -94, 21, 59, 0, -104, 53, -116, 0,
  -10, 102, 114, 0, 118, -1, -119, 0, -50, -9, -4, 0, -66, 123, -26, 0,
  0, 36, 118, 94, 0, 54, 16, 107, 0, -94, 21, 59, 0, -104, 53, -116,
  0, -10, 102, 114, 0, 118, -1, -119, 0, -50, -9, -4, 0, -66, 123, -26,
  81, -50, 122, 0, -93, -40, 57, 0, 99, 50, 27, 0, 96, 63, 30, 0,
  3, -46, -41, 0, -9, 28, 88, 0, -34, -41, -8, 0, 114, 75, -81, 0,
  0, 81, -50, 122, 0, -93, -40, 57, 0, 99, 50, 27, 0, 96, 63, 30,
  0, 3, -46, -41, 0, -9, 28, 88, 0, -34, -41, -8, 0, 114, 75, -81,
};

static const int32_t separable_i8_v9_multiplier[16] = {
  1664403615, 2131759928, 1710520096, 1245118729, 1089538895, 2041333131, 1506006383, 2070818034, 1994641716, 1642551876, 1676458095, 1166377376, 1098464214, 1394133100, 1100682064, 1794441244,
};

// what each sum starts from: bias and zero points
static const int32_t separable_i8_start_2[16] = {
  -2931, -3132, 1638, 526, -2049, 4645, -2778, -1492, 977, 4293, 3062, -1308, -4823, 2643, 4455, 3841,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t separable_i8_weights_2[256] = {
  -39, 48, -123, -119, -126, 114, -35, -85, -15, -1, 116, -5, -3, 65, 35, -24,
  72, -62, 111, -75, 70, -90, -4, -61, -74, 38, 60, -127, 114, 108, -66, 57,
  -25, 38, -67, 54, 85, 63, -5, 58, 50, -36, -54, 124, 28, -15, 50, -29,
  65, 67, -14, -35, 74, 41, 35, 120, -83, 9, 66, 7, -78, 68, 8, 94,
  56, -50, -43, -51, -103, 13, 35, 46, 82, 100, 42, -91, 32, 22, 80, -81,
  119, 3, 16, -55, 12, -75, -100, 27, 1, 105, 30, 53, 37, 81, -32, 46,
  48, -115, 37, -55, 121, 9, -10, -31, -62, 116, -110, -102, -93, -98, 72, -71,
  -97, -75, -70, 89, -110, 56, -10, -21, 6, 36, 51, -28, 24, 0, 62, -107,
  30, 76, -125, -126, 33, 39, 42, -62, 48, -51, -32, -110, -120, 103, -6, 30,
  114, -68, -80, 92, 52, 73, 0, -11, -82, 20, 36, -80, 121, 3, -110, 34,
  88, -14, 40, 27, -66, 91, 9, -48, -71, -69, 120, -72, -19, -93, -99, 76,
  0, 5, -79, 100, 76, -65, 57, -21, -75, -33, -77, 69, -104, 35, 34, -50,
  -118, 49, 19, -30, 120, 97, 122, -39, 113, -32, 96, -116, -18, -21, -78, 43,
  -8, -101, 93, 54, -38, 70, 101, -117, 45, 121, 85, -21, -74, -10, -17, -45,
  -76, -49, 14, -116, -57, 31, 45, -55, -53, -115, 74, 118, 68, -20, 46, 8,
  116, -89, -58, -106, 64, 101, -77, -14, -2, 63, -38, 107, 80, 94, 64, 7,
};

static const int32_t separable_i8_v20_multiplier[16] = {
  1194271491, 1628894852, 1525670832, 1357723817, 1175616531, 2098381200, 2083426729, 1708342067, 1774575250, 1679230399, 1133597014, 1921159077, 1318793677, 1395613936, 1537494234, 1107260714,
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

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
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

// tosa.depthwise_conv2d, line 8
static void separable_i8_k0_padded(const int8_t *TOSAC_RESTRICT x0, int8_t *TOSAC_RESTRICT x0_padded) {
  memset(x0_padded, 253, 288);
  memset(x0_padded + 4896, 253, 288);
  for (size_t i1 = 0; i1 < 16; ++i1) {
    for (size_t i2 = 0; i2 < 16; ++i2) {
      x0_padded[288 + i1 * 288 + i2] = -3;
    }
  }
  for (size_t i1 = 0; i1 < 16; ++i1) {
    for (size_t i2 = 0; i2 < 16; ++i2) {
      x0_padded[560 + i1 * 288 + i2] = -3;
    }
  }
  for (size_t i1 = 0; i1 < 16; ++i1) {
    for (size_t i2 = 0; i2 < 256; ++i2) {
      x0_padded[304 + i1 * 288 + i2] = x0[i1 * 256 + i2];
    }
  }
}

// tosa.depthwise_conv2d, line 8
static void separable_i8_k0_pixels(const int8_t *TOSAC_RESTRICT x0_padded, int8_t *TOSAC_RESTRICT k0_pixels) {
  for (size_t i1 = 0; i1 < 18; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i4 = 0; i4 < 16; ++i4) {
        for (size_t i6 = 0; i6 < 4; ++i6) {
          k0_pixels[i1 * 512 + i2 * 64 + i4 * 4 + i6] = x0_padded[i1 * 288 + i2 * 32 + i4 + i6 * 16];
        }
      }
    }
  }
}

// tosa.depthwise_conv2d, line 8
static void separable_i8_k0(const int8_t *TOSAC_RESTRICT k0_pixels, int8_t *TOSAC_RESTRICT v10_buffer) {
#if TOSAC_NEON
  for (size_t k = 0; k < 16; k += 2) {
    for (size_t l = 0; l < 16; l += 8) {
      int32x4_t acc[2][2];
      for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(separable_i8_start + l + q * 4);
      for (size_t ky = 0; ky < 3; ++ky) {
        const int8_t *tile = k0_pixels + k * 32 + ky * 512 + l * 4;
        int8x16_t a[2];
        for (size_t q = 0; q < 2; ++q) a[q] = vld1q_s8(tile + q * 16);
        for (size_t r = 0; r < 2; ++r) {
          for (size_t q = 0; q < 2; ++q) {
            const int8x16_t w = vld1q_s8(separable_i8_weights + l * 24 + ky * 64 + r * 32 + q * 16);
            acc[r][q] = tosac_dot4_narrow_s8(acc[r][q], w, a[q]);
          }
        }
      }
      for (size_t r = 0; r < 2; ++r) {
        const int32x4_t sum_0 = acc[r][0];
        const int32x4_t sum_1 = acc[r][1];
        const int32x4_t v9_multiplier_v_0 = vld1q_s32(separable_i8_v9_multiplier + l);
        const int32x4_t v9_multiplier_v_1 = vld1q_s32(separable_i8_v9_multiplier + l + 4);
        // tosa.rescale, line 13
        // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
        // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
        const int16x8_t v9_s16 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_s32(sum_0, v9_multiplier_v_0), 9)), vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_s32(sum_1, v9_multiplier_v_1), 9)));
        const int8x16_t v9 = vqmovn_high_s16(vqmovn_s16(vsubq_s16(v9_s16, vdupq_n_s16(3))), vsubq_s16(v9_s16, vdupq_n_s16(3)));
        // tosa.clamp, line 14
        const int8x16_t v10 = vmaxq_s8(v9, vdupq_n_s8(-3));
        vst1_s8(v10_buffer + k * 16 + r * 16 + l, vget_low_s8(v10));
      }
    }
  }
#else
  for (size_t k = 0; k < 16; k += 2) {
    for (size_t l = 0; l < 16; l += 8) {
      int32_t acc[2][8];
      for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 8; ++q) acc[r][q] = separable_i8_start[l + q];
      for (size_t ky = 0; ky < 3; ++ky) {
        for (size_t r = 0; r < 2; ++r) {
          for (size_t q = 0; q < 8; ++q) {
            acc[r][q] += k0_pixels[k * 32 + ky * 512 + l * 4 + q * 4] * separable_i8_weights[l * 24 + ky * 64 + r * 32 + q * 4] + k0_pixels[k * 32 + ky * 512 + l * 4 + q * 4 + 1] * separable_i8_weights[l * 24 + ky * 64 + r * 32 + q * 4 + 1] + k0_pixels[k * 32 + ky * 512 + l * 4 + q * 4 + 2] * separable_i8_weights[l * 24 + ky * 64 + r * 32 + q * 4 + 2] + k0_pixels[k * 32 + ky * 512 + l * 4 + q * 4 + 3] * separable_i8_weights[l * 24 + ky * 64 + r * 32 + q * 4 + 3];
          }
        }
      }
      for (size_t r = 0; r < 2; ++r) {
        for (size_t q = 0; q < 8; ++q) {
          const int32_t sum = acc[r][q];
          const int32_t v9_multiplier_v = separable_i8_v9_multiplier[l + q];
          const int8_t v9 = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, v9_multiplier_v, 40) - 3);
          const int8_t v10 = tosac_max_i8(v9, -3);
          v10_buffer[k * 16 + r * 16 + l + q] = v10;
        }
      }
    }
  }
#endif
}

// tosa.conv2d, line 19
static void separable_i8_k2(const int8_t *TOSAC_RESTRICT v10_buffer, int8_t *TOSAC_RESTRICT out0_) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; i += 8) {
    for (size_t j = 0; j < 16; j += 8) {
      int32x4_t acc[8][2];
      for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(separable_i8_start_2 + j + q * 4);
      const int8_t *tile = separable_i8_weights_2 + j * 16;
      int8x16_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 8; ++r) {
        const int8x16_t a = vld1q_s8(v10_buffer + (i + r) * 16);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
        }
      }
      for (size_t r = 0; r < 8; ++r) {
        const int32x4_t sum_0 = acc[r][0];
        const int32x4_t sum_1 = acc[r][1];
        const int32x4_t v20_multiplier_v_0 = vld1q_s32(separable_i8_v20_multiplier + j);
        const int32x4_t v20_multiplier_v_1 = vld1q_s32(separable_i8_v20_multiplier + j + 4);
        // tosa.rescale, line 24
        // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
        // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
        const int32x4_t v20_s32_0 = vrshrq_n_s32(vqdmulhq_s32(sum_0, v20_multiplier_v_0), 10);
        const int32x4_t v20_s32_1 = vrshrq_n_s32(vqdmulhq_s32(sum_1, v20_multiplier_v_1), 10);
        const int16x8_t v20_s16 = vuzp1q_s16(vreinterpretq_s16_s32(vsubq_s32(v20_s32_0, vdupq_n_s32(3))), vreinterpretq_s16_s32(vsubq_s32(v20_s32_1, vdupq_n_s32(3))));
        const int8x16_t v20 = vuzp1q_s8(vreinterpretq_s8_s16(v20_s16), vreinterpretq_s8_s16(v20_s16));
        // tosa.clamp, line 25
        const int8x16_t v21 = vmaxq_s8(v20, vdupq_n_s8(-3));
        vst1_s8(out0_ + i * 16 + r * 16 + j, vget_low_s8(v21));
      }
    }
  }
#else
  for (size_t i = 0; i < 16; ++i) {
    for (size_t j = 0; j < 16; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = separable_i8_start_2[j + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = v10_buffer[i * 16 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * separable_i8_weights_2[j * 16 + c * 8 + q * 4] + a[1] * separable_i8_weights_2[j * 16 + c * 8 + q * 4 + 1] + a[2] * separable_i8_weights_2[j * 16 + c * 8 + q * 4 + 2] + a[3] * separable_i8_weights_2[j * 16 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int32_t v20_multiplier_v = separable_i8_v20_multiplier[j + q];
        const int8_t v20 = (int8_t)(tosac_rounding_mul_shift_fits(sum, v20_multiplier_v, 41) - 3);
        const int8_t v21 = tosac_max_i8(v20, -3);
        out0_[i * 16 + j + q] = v21;
      }
    }
  }
#endif
}

int separable_i8(const int8_t *TOSAC_RESTRICT x0, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x0 == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % SEPARABLE_I8_ARENA_ALIGN != 0) return 2;
  _Static_assert(SEPARABLE_I8_ARENA_BYTES >= 14400, "the arena holds all buffers");
  int8_t *v10_buffer = (int8_t *)(void *)((unsigned char *)arena + 9216);
  int8_t *x0_padded = (int8_t *)(void *)((unsigned char *)arena + 9216);
  int8_t *k0_pixels = (int8_t *)(void *)((unsigned char *)arena + 0);
  separable_i8_k0_padded(x0, x0_padded);
  separable_i8_k0_pixels(x0_padded, k0_pixels);
  for (size_t row = 0; row < 16; ++row) {
    separable_i8_k0(k0_pixels + row * 512, v10_buffer);
    separable_i8_k2(v10_buffer, out0 + row * 256);
  }
  return 0;
}
