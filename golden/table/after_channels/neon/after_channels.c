#include "after_channels.h"

#include <string.h>

#if !defined(AFTER_CHANNELS_CONTENT) || AFTER_CHANNELS_CONTENT != 0x50e3a51d664e4b33u
#error "after_channels.h was not written together with this file"
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
  -1023, -305, 341, -646, 555, 573, -227, 784,
};

// tiles of 8 channels; per row of a window and row of a tile 4 bytes of each channel in turn
static const int8_t channels_weights[192] = {
  21, -50, -53, 0, 72, -47, 66, 0, -5, -58, 62, 0, -68, -83, 31, 0,
  11, -52, 78, 0, 28, 61, -1, 0, 12, 29, -51, 0, -69, 77, 50, 0,
  0, 21, -50, -53, 0, 72, -47, 66, 0, -5, -58, 62, 0, -68, -83, 31,
  0, 11, -52, 78, 0, 28, 61, -1, 0, 12, 29, -51, 0, -69, 77, 50,
  50, 21, -29, 0, -57, -41, 60, 0, -85, -36, -7, 0, -87, -83, -24, 0,
  76, -26, 49, 0, -64, -36, 17, 0, 44, -16, -57, 0, -55, 38, -75, 0,
  0, 50, 21, -29, 0, -57, -41, 60, 0, -85, -36, -7, 0, -87, -83, -24,
  0, 76, -26, 49, 0, -64, -36, 17, 0, 44, -16, -57, 0, -55, 38, -75,
  0, 46, -89, 0, 27, -52, -52, 0, 79, 44, -46, 0, 59, 40, -54, 0,
  42, -86, 31, 0, 17, 22, 68, 0, 38, -44, -60, 0, -57, 65, 52, 0,
  0, 0, 46, -89, 0, 27, -52, -52, 0, 79, 44, -46, 0, 59, 40, -54,
  0, 42, -86, 31, 0, 17, 22, 68, 0, 38, -44, -60, 0, -57, 65, 52,
};

static const int8_t channels_o_table[256] = {
  29, -18, -11, 47, -27, -57, 79, 49, -101, -62, -121, -92, 2, 92, -45, -100,
  -85, 67, 16, -4, 22, -105, 107, -34, -48, 9, 100, -127, 6, 58, 40, 37,
  -3, -111, 30, -17, 54, -35, -128, 43, 67, -86, 115, 14, -26, -1, -126, -82,
  7, -83, -55, 76, -107, 73, -117, 25, 27, -9, -85, -49, 71, 38, 125, -52,
  17, -54, -106, 91, -57, -120, -11, -85, -113, -107, -60, 56, -75, 64, 103, -103,
  -119, -3, 122, 7, -127, 105, -93, -81, -95, 114, 1, -90, 7, -8, -23, -10,
  107, 124, 67, -89, 117, 19, -105, -27, -89, -53, 41, 2, 27, -60, -122, 118,
  -97, 120, 9, -78, -17, 122, 20, 18, 109, 110, 110, -68, -26, 31, -85, 114,
  -1, -31, 13, -107, -78, 103, -114, -96, 98, 38, -26, 13, 103, 116, -2, 4,
  -25, 101, -58, 85, -66, 72, 98, 33, -91, -5, 91, -91, -20, 27, -66, -49,
  59, -55, 1, -58, 111, -16, -80, 75, 121, -45, -14, -46, 92, 78, 45, 87,
  -28, 54, 35, -81, 59, -119, 45, 106, 97, -119, 68, 41, 23, -96, -71, -11,
  -75, -85, 7, 11, -108, -36, 10, -62, 88, 4, 79, -52, 125, 39, -83, 14,
  -99, -35, 89, -91, 9, -120, -83, 5, -86, -15, -94, 7, -66, 104, -123, 45,
  85, 9, -62, -106, -6, -72, -46, 6, -103, -36, -25, 31, 28, -23, 20, 100,
  -37, 10, 49, -119, 0, -110, -121, -119, -31, 115, -3, 100, -74, 93, 125, 73,
};

static const int8_t mean_o_table[256] = {
  -81, 10, -1, 68, 76, 100, 93, 31, -117, -63, -112, 89, 114, 122, -128, -91,
  72, 111, 101, -1, -73, -14, -49, -51, -73, 106, -85, -108, -128, -64, -9, -109,
  27, -63, 0, 95, -71, -78, -92, 25, -30, 70, 5, -14, -128, -123, 26, 107,
  14, 33, -4, 115, -8, -2, -114, 82, 29, -100, -117, -29, 127, 87, -87, 3,
  -12, 89, 61, -12, 124, -111, 45, 87, 57, 74, -27, -125, 21, -94, -23, 125,
  -26, 31, -29, -10, 110, -15, 7, 23, -73, 125, -33, -14, 120, 85, -100, -54,
  73, -101, -19, -116, -56, 84, -102, -98, -34, 73, 102, 32, -71, -88, -44, 40,
  -31, -34, 111, -112, 31, 65, 63, 41, 98, -42, -73, -127, -88, 15, -87, 51,
  -120, 20, 106, -89, 102, 9, 70, -21, -21, -90, -82, -56, 6, 56, -61, 15,
  -71, 58, -10, 126, 120, 73, -116, -47, -127, 123, 102, 79, 26, -56, 85, 48,
  64, 33, -67, 41, -128, 38, 45, 75, -67, -28, -122, 20, 1, 62, -95, 73,
  71, -89, 56, 91, 12, -104, 15, -76, -102, 18, -52, -1, 8, 95, 33, -31,
  63, 91, -114, 76, -24, -87, -103, 82, 102, -58, 18, 120, -103, -63, -41, 113,
  84, 47, 16, 24, 2, 5, 79, -6, 26, 119, 73, -67, -43, -46, -90, -22,
  126, -16, 103, 42, 102, 90, -57, -30, -4, -82, -39, 47, -82, 35, -6, 60,
  4, -25, -118, 83, 68, 83, -21, 64, 10, 45, -97, 127, 14, 56, -64, -18,
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

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I16
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I16
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int16_t tosac_rounding_shift_right_i16(int16_t a, int16_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int16_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

#ifndef TOSAC_HAS_MIN_I16
#define TOSAC_HAS_MIN_I16
static inline int16_t tosac_min_i16(int16_t a, int16_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I16
#define TOSAC_HAS_SATURATE_I8_FROM_I16
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i16(int16_t a) {
  return (int8_t)tosac_max_i16(tosac_min_i16(a, 127), -128);
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_ADD_S16
#define TOSAC_HAS_WRAPPING_ADD_S16
// vaddq_s16, and defined where it overflows: compilers take that one for signed C.
static inline int16x8_t tosac_wrapping_add_s16(int16x8_t a, int16x8_t b) {
  return vreinterpretq_s16_u16(vaddq_u16(vreinterpretq_u16_s16(a), vreinterpretq_u16_s16(b)));
}
#endif

#endif

// tosa.depthwise_conv2d, line 8
static void channels_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded, 253, 48);
  memset(x_padded + 240, 253, 48);
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_padded[48 + i1 * 48 + i2] = -3;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_padded[88 + i1 * 48 + i2] = -3;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 32; ++i2) {
      x_padded[56 + i1 * 48 + i2] = x[i1 * 32 + i2];
    }
  }
}

// tosa.depthwise_conv2d, line 8
static void channels_k0_pixels(const int8_t *TOSAC_RESTRICT x_padded, int8_t *TOSAC_RESTRICT k0_pixels) {
  for (size_t i1 = 0; i1 < 6; ++i1) {
    for (size_t i2 = 0; i2 < 2; ++i2) {
      for (size_t i4 = 0; i4 < 8; ++i4) {
        for (size_t i6 = 0; i6 < 4; ++i6) {
          k0_pixels[i1 * 64 + i2 * 32 + i4 * 4 + i6] = x_padded[i1 * 48 + i2 * 16 + i4 + i6 * 8];
        }
      }
    }
  }
}

// tosa.depthwise_conv2d, line 8
static void channels_k0(const int8_t *TOSAC_RESTRICT k0_pixels, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 4; ++j) {
    for (size_t k = 0; k < 4; k += 2) {
      int32x4_t acc[2][2];
      for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(channels_start + q * 4);
      for (size_t ky = 0; ky < 3; ++ky) {
        const int8_t *tile = k0_pixels + j * 64 + k * 16 + ky * 64;
        int8x16_t a[2];
        for (size_t q = 0; q < 2; ++q) a[q] = vld1q_s8(tile + q * 16);
        for (size_t r = 0; r < 2; ++r) {
          for (size_t q = 0; q < 2; ++q) {
            const int8x16_t w = vld1q_s8(channels_weights + ky * 64 + r * 32 + q * 16);
            acc[r][q] = tosac_dot4_narrow_s8(acc[r][q], w, a[q]);
          }
        }
      }
      for (size_t r = 0; r < 2; ++r) {
        const int32x4_t sum_0 = acc[r][0];
        const int32x4_t sum_1 = acc[r][1];
        // tosa.rescale, line 13
        // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
        // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
        const int16x8_t y_s16 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_n_s32(sum_0, 1301610060), 7)), vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_n_s32(sum_1, 1301610060), 7)));
        const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vsubq_s16(y_s16, vdupq_n_s16(7))), vsubq_s16(y_s16, vdupq_n_s16(7)));
        // tosa.table, line 15
        const int8x16_t o = tosac_lookup_s8x256(channels_o_table, vreinterpretq_u8_s8(y));
        vst1_s8(out0 + j * 32 + k * 8 + r * 8, vget_low_s8(o));
      }
    }
  }
#else
  for (size_t j = 0; j < 4; ++j) {
    for (size_t k = 0; k < 4; k += 2) {
      int32_t acc[2][8];
      for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 8; ++q) acc[r][q] = channels_start[q];
      for (size_t ky = 0; ky < 3; ++ky) {
        for (size_t r = 0; r < 2; ++r) {
          for (size_t q = 0; q < 8; ++q) {
            acc[r][q] += k0_pixels[j * 64 + k * 16 + ky * 64 + q * 4] * channels_weights[ky * 64 + r * 32 + q * 4] + k0_pixels[j * 64 + k * 16 + ky * 64 + q * 4 + 1] * channels_weights[ky * 64 + r * 32 + q * 4 + 1] + k0_pixels[j * 64 + k * 16 + ky * 64 + q * 4 + 2] * channels_weights[ky * 64 + r * 32 + q * 4 + 2] + k0_pixels[j * 64 + k * 16 + ky * 64 + q * 4 + 3] * channels_weights[ky * 64 + r * 32 + q * 4 + 3];
          }
        }
      }
      for (size_t r = 0; r < 2; ++r) {
        for (size_t q = 0; q < 8; ++q) {
          const int32_t sum = acc[r][q];
          const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1301610060, 38) - 7);
          const int32_t index_ = (uint8_t)y;
          const int8_t o = channels_o_table[index_];
          out0[j * 32 + k * 8 + r * 8 + q] = o;
        }
      }
    }
  }
#endif
}

int channels(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % CHANNELS_ARENA_ALIGN != 0) return 2;
  _Static_assert(CHANNELS_ARENA_BYTES >= 672, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 384);
  int8_t *k0_pixels = (int8_t *)(void *)((unsigned char *)arena + 0);
  channels_k0_padded(x, x_padded);
  channels_k0_pixels(x_padded, k0_pixels);
  channels_k0(k0_pixels, out0);
  return 0;
}

// tosa.avg_pool2d, line 21
static void mean_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 2; ++k) {
      int16x8_t sum0 = vdupq_n_s16(75);
      int16x8_t sum1 = vdupq_n_s16(75);
      for (int32_t ky = 0; ky < 5; ++ky) {
        for (int32_t kx = 0; kx < 5; ++kx) {
          const int16x8_t v_0 = vmovl_s8(vget_low_s8(vld1q_s8(x + j * 96 + ky * 96 + k * 16 + kx * 16)));
          const int16x8_t v_1 = vmovl_high_s8(vld1q_s8(x + j * 96 + ky * 96 + k * 16 + kx * 16));
          sum0 = tosac_wrapping_add_s16(sum0, v_0);
          sum1 = tosac_wrapping_add_s16(sum1, v_1);
        }
      }
      const int16x8_t v_s16_0 = vaddq_s16(vrshrq_n_s16(vqdmulhq_n_s16(sum0, 5243), 2), vdupq_n_s16(4));
      const int16x8_t v_s16_1 = vaddq_s16(vrshrq_n_s16(vqdmulhq_n_s16(sum1, 5243), 2), vdupq_n_s16(4));
      vst1q_s8(out0 + j * 32 + k * 16, vqmovn_high_s16(vqmovn_s16(v_s16_0), v_s16_1));
    }
  }
#else
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 2; ++k) {
      for (int32_t l = 0; l < 16; ++l) {
        int16_t sum = 75;
        for (int32_t ky = 0; ky < 5; ++ky) {
          for (int32_t kx = 0; kx < 5; ++kx) {
            sum = (int16_t)(sum + (int16_t)x[j * 96 + ky * 96 + k * 16 + kx * 16 + l]);
          }
        }
        out0[j * 32 + k * 16 + l] = tosac_saturate_i8_from_i16((int16_t)(tosac_rounding_shift_right_i16((int16_t)((sum * 5243) >> 15), 2) + 4));
      }
    }
  }
#endif
}

// 64 elements
static void mean_k1(int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < MEAN_OUT0_ELEMS; i += 32) {
    const int8x16_t out0_v_0 = vld1q_s8(out0 + i);
    const int8x16_t out0_v_1 = vld1q_s8(out0 + i + 16);
    // tosa.table, line 23: 1x2x2x16xi8, -128..127
    const int8x16_t o_0 = tosac_lookup_s8x256(mean_o_table, vreinterpretq_u8_s8(out0_v_0));
    const int8x16_t o_1 = tosac_lookup_s8x256(mean_o_table, vreinterpretq_u8_s8(out0_v_1));
    vst1q_s8(out0 + i, o_0);
    vst1q_s8(out0 + i + 16, o_1);
  }
#else
  for (size_t i = 0; i < MEAN_OUT0_ELEMS; ++i) {
    const int8_t out0_v = out0[i];
    // tosa.table, line 23: 1x2x2x16xi8, -128..127
    const int8_t o = mean_o_table[(uint8_t)out0_v];
    out0[i] = o;
  }
#endif
}

int mean(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  mean_k0(x, out0);
  mean_k1(out0);
  return 0;
}
