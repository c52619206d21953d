#include "after_channels.h"

#include <string.h>

#if !defined(AFTER_CHANNELS_CONTENT) || AFTER_CHANNELS_CONTENT != 0x08a44418981a0584u
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
static const int32_t scaled_channels_start[8] = {
  9, -237, 917, 1210, -401, 35, -1051, -740,
};

// tiles of 8 channels; per row of a window and row of a tile 4 bytes of each channel in turn
static const int8_t scaled_channels_weights[192] = {
  3, 72, 34, 0, 67, -26, 29, 0, -84, -2, 32, 0, -72, 64, 33, 0,
  -37, 3, -11, 0, 67, 31, -69, 0, 6, -59, -54, 0, -52, -61, -64, 0,
  0, 3, 72, 34, 0, 67, -26, 29, 0, -84, -2, 32, 0, -72, 64, 33,
  0, -37, 3, -11, 0, 67, 31, -69, 0, 6, -59, -54, 0, -52, -61, -64,
  -3, 45, 74, 0, -23, 2, -67, 0, 32, -53, 88, 0, 87, 86, -24, 0,
  -49, 49, 42, 0, 42, -84, 3, 0, -85, 45, -48, 0, -38, -14, 1, 0,
  0, -3, 45, 74, 0, -23, 2, -67, 0, 32, -53, 88, 0, 87, 86, -24,
  0, -49, 49, 42, 0, 42, -84, 3, 0, -85, 45, -48, 0, -38, -14, 1,
  -33, -41, -83, 0, 46, -29, -83, 0, 48, 12, -19, 0, 38, -32, 30, 0,
  -6, -39, -24, 0, 72, 42, -41, 0, -33, 36, 87, 0, 66, 1, 64, 0,
  0, -33, -41, -83, 0, 46, -29, -83, 0, 48, 12, -19, 0, 38, -32, 30,
  0, -6, -39, -24, 0, 72, 42, -41, 0, -33, 36, 87, 0, 66, 1, 64,
};

static const int32_t scaled_channels_y_multiplier[8] = {
  1293122628, 1560889534, 2083230907, 1496165102, 1799027542, 1512630281, 2110231898, 1077839898,
};

static const int8_t scaled_channels_y_shift[8] = {
  39, 39, 38, 38, 39, 38, 39, 38,
};

static const int8_t mean_o_table[96] = {
  -128, 127, 125, 124, 122, 121, 120, 118, 117, 115, 114, 113, 111, 110, 108, 107,
  106, 104, 103, 101, 100, 99, 97, 96, 94, 93, 92, 90, 89, 87, 86, 85,
  83, 82, 80, 79, 78, 76, 75, 73, 72, 71, 69, 68, 66, 65, 64, 62,
  61, 59, 58, 57, 55, 54, 52, 51, 50, 48, 47, 45, 44, 43, 41, 40,
  38, 37, 36, 34, 33, 31, 30, 29, 27, 26, 24, 23, 22, 20, 19, 17,
  16, 15, 13, 12, 10, 9, 8, 6, 5, 3, 2, 1, 0, 0, 0, 0,
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

#if !TOSAC_NEON

#ifndef TOSAC_HAS_SATURATING_SUB_I8
#define TOSAC_HAS_SATURATING_SUB_I8
// a - b kept inside the type.
static inline int8_t tosac_saturating_sub_i8(int8_t a, int8_t b) {
  return (int8_t)tosac_max_i64(tosac_min_i64((int64_t)a - b, 127), -128);
}
#endif

#ifndef TOSAC_HAS_ABS_I8
#define TOSAC_HAS_ABS_I8
// Magnitude of an integer; the least value stays itself (wraps).
static inline int8_t tosac_abs_i8(int8_t a) {
  return a < 0 ? (int8_t)(0 - a) : a;
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_LOOKUP_S8X96
#define TOSAC_HAS_LOOKUP_S8X96
static inline int8x16_t tosac_lookup_s8x96(const int8_t *table, uint8x16_t i) {
  int8x16_t v = vqtbl4q_s8(vld1q_s8_x4(table), i);
  v = vorrq_s8(v, vqtbl2q_s8(vld1q_s8_x2(table + 64), vsubq_u8(i, vdupq_n_u8(64))));
  return v;
}
#endif

#endif

// tosa.depthwise_conv2d, line 8
static void scaled_channels_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
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
static void scaled_channels_k0_pixels(const int8_t *TOSAC_RESTRICT x_padded, int8_t *TOSAC_RESTRICT k0_pixels) {
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
static void scaled_channels_k0(const int8_t *TOSAC_RESTRICT k0_pixels, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 4; ++j) {
    for (size_t k = 0; k < 4; k += 2) {
      int32x4_t acc[2][2];
      for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(scaled_channels_start + q * 4);
      for (size_t ky = 0; ky < 3; ++ky) {
        const int8_t *tile = k0_pixels + j * 64 + k * 16 + ky * 64;
        int8x16_t a[2];
        for (size_t q = 0; q < 2; ++q) a[q] = vld1q_s8(tile + q * 16);
        for (size_t r = 0; r < 2; ++r) {
          for (size_t q = 0; q < 2; ++q) {
            const int8x16_t w = vld1q_s8(scaled_channels_weights + ky * 64 + r * 32 + q * 16);
            acc[r][q] = tosac_dot4_narrow_s8(acc[r][q], w, a[q]);
          }
        }
      }
      for (size_t r = 0; r < 2; ++r) {
        const int32x4_t sum_0 = acc[r][0];
        const int32x4_t sum_1 = acc[r][1];
        const int32x4_t y_multiplier_v_0 = vld1q_s32(scaled_channels_y_multiplier);
        const int32x4_t y_multiplier_v_1 = vld1q_s32(scaled_channels_y_multiplier + 4);
        const int8x16_t y_shift_v = vcombine_s8(vld1_s8(scaled_channels_y_shift), vdup_n_s8(0));
        // tosa.rescale, line 13
        // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
        const int16x8_t y_s16 = vmovl_s8(vget_low_s8(y_shift_v));
        const int32x4_t y_s32_0 = vrshlq_s32(vqdmulhq_s32(sum_0, y_multiplier_v_0), vsubq_s32(vdupq_n_s32(31), vmovl_s16(vget_low_s16(y_s16))));
        const int32x4_t y_s32_1 = vrshlq_s32(vqdmulhq_s32(sum_1, y_multiplier_v_1), vsubq_s32(vdupq_n_s32(31), vmovl_high_s16(y_s16)));
        const int16x8_t y_s16_2 = vuzp1q_s16(vreinterpretq_s16_s32(y_s32_0), vreinterpretq_s16_s32(y_s32_1));
        const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vsubq_s16(y_s16_2, vdupq_n_s16(7))), vsubq_s16(y_s16_2, vdupq_n_s16(7)));
        vst1_s8(out0 + j * 32 + k * 8 + r * 8, vget_low_s8(y));
      }
    }
  }
#else
  for (size_t j = 0; j < 4; ++j) {
    for (size_t k = 0; k < 4; k += 2) {
      int32_t acc[2][8];
      for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 8; ++q) acc[r][q] = scaled_channels_start[q];
      for (size_t ky = 0; ky < 3; ++ky) {
        for (size_t r = 0; r < 2; ++r) {
          for (size_t q = 0; q < 8; ++q) {
            acc[r][q] += k0_pixels[j * 64 + k * 16 + ky * 64 + q * 4] * scaled_channels_weights[ky * 64 + r * 32 + q * 4] + k0_pixels[j * 64 + k * 16 + ky * 64 + q * 4 + 1] * scaled_channels_weights[ky * 64 + r * 32 + q * 4 + 1] + k0_pixels[j * 64 + k * 16 + ky * 64 + q * 4 + 2] * scaled_channels_weights[ky * 64 + r * 32 + q * 4 + 2] + k0_pixels[j * 64 + k * 16 + ky * 64 + q * 4 + 3] * scaled_channels_weights[ky * 64 + r * 32 + q * 4 + 3];
          }
        }
      }
      for (size_t r = 0; r < 2; ++r) {
        for (size_t q = 0; q < 8; ++q) {
          const int32_t sum = acc[r][q];
          const int32_t y_multiplier_v = scaled_channels_y_multiplier[q];
          const int8_t y_shift_v = scaled_channels_y_shift[q];
          const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, y_multiplier_v, y_shift_v) - 7);
          out0[j * 32 + k * 8 + r * 8 + q] = y;
        }
      }
    }
  }
#endif
}

int scaled_channels(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % SCALED_CHANNELS_ARENA_ALIGN != 0) return 2;
  _Static_assert(SCALED_CHANNELS_ARENA_BYTES >= 672, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 384);
  int8_t *k0_pixels = (int8_t *)(void *)((unsigned char *)arena + 0);
  scaled_channels_k0_padded(x, x_padded);
  scaled_channels_k0_pixels(x_padded, k0_pixels);
  scaled_channels_k0(k0_pixels, out0);
  return 0;
}

// tosa.avg_pool2d, line 19
static void mean_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT y_buffer) {
#if TOSAC_NEON
  int16x8_t sum = vdupq_n_s16(48);
  for (int32_t ky = 0; ky < 4; ++ky) {
    for (int32_t kx = 0; kx < 4; ++kx) {
      const int16x8_t v = vmovl_s8(vget_low_s8(vcombine_s8(vld1_s8(x + ky * 32 + kx * 8), vdup_n_s8(0))));
      sum = tosac_wrapping_add_s16(sum, v);
    }
  }
  const int16x8_t v_s16 = vaddq_s16(vrshrq_n_s16(vaddq_s16(sum, vshrq_n_s16(sum, 15)), 4), vdupq_n_s16(4));
  vst1_s8(y_buffer, vget_low_s8(vqmovn_high_s16(vqmovn_s16(v_s16), v_s16)));
#else
  for (int32_t l = 0; l < 8; ++l) {
    int16_t sum = 48;
    for (int32_t ky = 0; ky < 4; ++ky) {
      for (int32_t kx = 0; kx < 4; ++kx) {
        sum = (int16_t)(sum + (int16_t)x[ky * 32 + kx * 8 + l]);
      }
    }
    y_buffer[l] = tosac_saturate_i8_from_i16((int16_t)(tosac_rounding_shift_right_i16((int16_t)(sum + (int16_t)(sum >> 15)), 4) + 4));
  }
#endif
}

// 8 elements
static void mean_k1(const int8_t *TOSAC_RESTRICT y_buffer, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  { // the last 8 lanes
    const size_t i = 0;
    const int8x16_t y = vcombine_s8(vld1_s8(y_buffer + i), vdup_n_s8(0));
    // tosa.rescale, line 24: 1x1x1x8xi8, -128..127; 96 entries, the sign of the input - 9, mirrored at 9, others are -128; all 256 inputs agree
    const int8x16_t o = vqsubq_s8(y, vdupq_n_s8(9));
    const int8x16_t o_2 = vshrq_n_s8(o, 7);
    const int8x16_t o_3 = veorq_s8(tosac_lookup_s8x96(mean_o_table, vreinterpretq_u8_s8(vabsq_s8(o))), vdupq_n_s8(-128));
    const int8x16_t o_4 = vqsubq_s8(o_2, veorq_s8(o_3, o_2));
    vst1_s8(out0 + i, vget_low_s8(o_4));
  }
#else
  for (size_t i = 0; i < MEAN_OUT0_ELEMS; ++i) {
    const int8_t y = y_buffer[i];
    // tosa.rescale, line 24: 1x1x1x8xi8, -128..127; 96 entries, the sign of the input - 9, mirrored at 9, others are -128; all 256 inputs agree
    const int8_t v = tosac_saturating_sub_i8(y, 9);
    const int8_t v_2 = (int8_t)(v >> 7);
    const int32_t v_3 = (uint8_t)tosac_abs_i8(v);
    const int8_t o = tosac_saturating_sub_i8(v_2, (int8_t)((int8_t)((v_3 < 96 ? mean_o_table[v_3] : 0) ^ -128) ^ v_2));
    out0[i] = o;
  }
#endif
}

int mean(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % MEAN_ARENA_ALIGN != 0) return 2;
  _Static_assert(MEAN_ARENA_BYTES >= 16, "the arena holds all buffers");
  int8_t *y_buffer = (int8_t *)(void *)((unsigned char *)arena + 0);
  mean_k0(x, y_buffer);
  mean_k1(y_buffer, out0);
  return 0;
}
