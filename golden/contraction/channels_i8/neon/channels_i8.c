#include "channels_i8.h"

#include <string.h>

#if !defined(CHANNELS_I8_CONTENT) || CHANNELS_I8_CONTENT != 0x699e6d6a0d7cfdb1u
#error "channels_i8.h was not written together with this file"
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
static const int32_t shared_start[12] = {
  -999, -59, 950, 1201, -716, -1361, 693, 1133, -35, 659, -314, 309,
};

// tiles of 8 channels; per row of a window and row of a tile 4 bytes of each channel in turn
static const int8_t shared_weights[384] = {
  -8, -36, -59, 0, -52, -81, -33, 0, 11, -68, 71, 0, 76, 21, 70, 0,
  -78, 17, 59, 0, -72, -73, -75, 0, 47, -29, 57, 0, -66, -67, 59, 0,
  0, -8, -36, -59, 0, -52, -81, -33, 0, 11, -68, 71, 0, 76, 21, 70,
  0, -78, 17, 59, 0, -72, -73, -75, 0, 47, -29, 57, 0, -66, -67, 59,
  52, -64, -38, 0, -56, 58, 37, 0, -16, 56, 84, 0, 17, 73, 46, 0,
  -54, -42, 19, 0, 48, 5, -10, 0, -60, -66, 29, 0, 56, 50, 59, 0,
  0, 52, -64, -38, 0, -56, 58, 37, 0, -16, 56, 84, 0, 17, 73, 46,
  0, -54, -42, 19, 0, 48, 5, -10, 0, -60, -66, 29, 0, 56, 50, 59,
  -44, -72, 52, 0, 88, -60, 56, 0, -28, 41, -10, 0, -70, 17, -3, 0,
  57, -48, 87, 0, -14, -3, -1, 0, 44, -52, 62, 0, 36, 35, 37, 0,
  0, -44, -72, 52, 0, 88, -60, 56, 0, -28, 41, -10, 0, -70, 17, -3,
  0, 57, -48, 87, 0, -14, -3, -1, 0, 44, -52, 62, 0, 36, 35, 37,
  -78, 17, 59, 0, -72, -73, -75, 0, 47, -29, 57, 0, -66, -67, 59, 0,
  3, 51, 11, 0, 59, 18, -78, 0, -76, -75, -34, 0, 39, 54, -79, 0,
  0, -78, 17, 59, 0, -72, -73, -75, 0, 47, -29, 57, 0, -66, -67, 59,
  0, 3, 51, 11, 0, 59, 18, -78, 0, -76, -75, -34, 0, 39, 54, -79,
  -54, -42, 19, 0, 48, 5, -10, 0, -60, -66, 29, 0, 56, 50, 59, 0,
  -12, -74, 26, 0, 53, 54, 2, 0, 84, -75, -14, 0, -44, 68, -27, 0,
  0, -54, -42, 19, 0, 48, 5, -10, 0, -60, -66, 29, 0, 56, 50, 59,
  0, -12, -74, 26, 0, 53, 54, 2, 0, 84, -75, -14, 0, -44, 68, -27,
  57, -48, 87, 0, -14, -3, -1, 0, 44, -52, 62, 0, 36, 35, 37, 0,
  -3, 17, 58, 0, 24, -80, 26, 0, -17, 81, -73, 0, 65, -71, -67, 0,
  0, 57, -48, 87, 0, -14, -3, -1, 0, 44, -52, 62, 0, 36, 35, 37,
  0, -3, 17, 58, 0, 24, -80, 26, 0, -17, 81, -73, 0, 65, -71, -67,
};

static const int32_t shared_y_multiplier[12] = {
  2030748088, 1684906071, 1902222631, 1818929950, 1122195331, 2065224905, 1837095188, 1434622963, 1325203132, 2133939461, 1200345472, 1542339453,
};

static const int8_t shared_y_shift[12] = {
  39, 38, 38, 39, 39, 39, 38, 38, 39, 39, 39, 38,
};

// what each sum starts from: bias and zero points
static const int32_t apart_start[8] = {
  -936, 66, 267, -331, -727, -999, 0, 0,
};

// tiles of 8 channels; per row of a window and row of a tile 4 bytes of each channel in turn
static const int8_t apart_weights[96] = {
  18, 82, -54, 0, 48, 5, -33, 0, -21, -33, 76, 0, 88, -54, -33, 0,
  14, -71, -89, 0, -1, -47, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  58, 15, -60, 0, -46, 44, 84, 0, -25, 2, 39, 0, -20, 64, 66, 0,
  -91, 52, 75, 0, -55, -11, 81, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  -79, 10, -77, 0, 24, 8, -44, 0, 82, -66, -75, 0, 51, 31, -39, 0,
  8, 70, 20, 0, 9, 10, -51, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const int32_t mean_beside_a_border_reciprocal[10] = {
  0, 1073741825, 1073741825, 1431655766, 1073741825, 1717986920, 1431655766, 1227133514, 1073741825, 1908874355,
};

static const int8_t mean_beside_a_border_reciprocal_shift[10] = {
  30, 30, 31, 32, 32, 33, 33, 33, 33, 34,
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

#ifndef TOSAC_HAS_STORE_S8
#define TOSAC_HAS_STORE_S8
// The first n lanes to memory.
static inline void tosac_store_s8(int8_t *p, int8x16_t v, size_t n) {
  int8_t lanes[16];
  vst1q_s8(lanes, v);
  memcpy(p, lanes, n * sizeof *p);
}
#endif

#endif

#if !TOSAC_NEON

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

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

#ifndef TOSAC_HAS_ROUNDING_MUL_Q15_I16
#define TOSAC_HAS_ROUNDING_MUL_Q15_I16
// Q15 product of halfwords, halves up: (a * b + 2^14) >> 15, saturated to i16.
static inline int16_t tosac_rounding_mul_q15_i16(int16_t a, int16_t b) {
  return (int16_t)tosac_max_i64(tosac_min_i64(((int64_t)a * b + 16384) >> 15, 32767), -32768);
}
#endif

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
// (a * b + 2^(n-1)) >> n for 1 <= n <= 63, saturated to i32. TOSA's mul with shift n and single-round rescale.
static inline int32_t tosac_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t n) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((((int64_t)a * b) >> ((int64_t)n - 1)) + 1) >> 1, 2147483647), INT32_MIN);
}
#endif

#ifndef TOSAC_HAS_SATURATING_ADD_I32
#define TOSAC_HAS_SATURATING_ADD_I32
// a + b kept inside the type.
static inline int32_t tosac_saturating_add_i32(int32_t a, int32_t b) {
  return (int32_t)tosac_max_i64(tosac_min_i64((int64_t)a + b, 2147483647), INT32_MIN);
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_S32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_S32
static inline int32x4_t tosac_rounding_mul_shift_s32(int32x4_t a, int32x4_t b, int32x4_t n) {
  const int64x2_t low = vrshlq_s64(vmull_s32(vget_low_s32(a), vget_low_s32(b)), vnegq_s64(vmovl_s32(vget_low_s32(n))));
  const int64x2_t high = vrshlq_s64(vmull_high_s32(a, b), vnegq_s64(vmovl_high_s32(n)));
  return vqmovn_high_s64(vqmovn_s64(low), high);
}
#endif

#endif

// tosa.depthwise_conv2d, line 9
static void shared_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded, 253, 84);
  memset(x_padded + 504, 253, 84);
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 12; ++i2) {
      x_padded[84 + i1 * 84 + i2] = -3;
    }
  }
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 12; ++i2) {
      x_padded[156 + i1 * 84 + i2] = -3;
    }
  }
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 60; ++i2) {
      x_padded[96 + i1 * 84 + i2] = x[i1 * 60 + i2];
    }
  }
}

// tosa.depthwise_conv2d, line 9
static void shared_k0_pixels(const int8_t *TOSAC_RESTRICT x_padded, int8_t *TOSAC_RESTRICT k0_pixels) {
  for (size_t i1 = 0; i1 < 7; ++i1) {
    for (size_t i2 = 0; i2 < 2; ++i2) {
      for (size_t i4 = 0; i4 < 12; ++i4) {
        for (size_t i6 = 0; i6 < 4; ++i6) {
          k0_pixels[i1 * 144 + i2 * 48 + i4 * 4 + i6] = x_padded[i1 * 84 + i2 * 24 + i4 + i6 * 12];
        }
      }
    }
  }
  for (size_t i1 = 0; i1 < 7; ++i1) {
    for (size_t i4 = 0; i4 < 12; ++i4) {
      for (size_t i6 = 0; i6 < 4; ++i6) {
        k0_pixels[96 + i1 * 144 + i4 * 4 + i6] = x_padded[36 + i1 * 84 + i4 + i6 * 12];
      }
    }
  }
}

// tosa.depthwise_conv2d, line 9
static void shared_k0(const int8_t *TOSAC_RESTRICT k0_pixels, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 5; ++j) {
    for (size_t k = 0; k < 5; k += 2) {
      for (size_t l = 0; l < 12; l += 8) {
        int32x4_t acc[2][2];
        for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(shared_start + (l < 4 ? l : 4) + q * 4);
        for (size_t ky = 0; ky < 3; ++ky) {
          const int8_t *tile = k0_pixels + j * 144 + k * 24 + ky * 144 + (l < 4 ? l : 4) * 4;
          int8x16_t a[2];
          for (size_t q = 0; q < 2; ++q) a[q] = vld1q_s8(tile + q * 16);
          for (size_t r = 0; r < 2; ++r) {
            for (size_t q = 0; q < 2; ++q) {
              const int8x16_t w = vld1q_s8(shared_weights + l * 24 + ky * 64 + r * 32 + q * 16);
              acc[r][q] = tosac_dot4_narrow_s8(acc[r][q], w, a[q]);
            }
          }
        }
        for (size_t r = 0; r < 2; ++r) {
          const int32x4_t sum_0 = acc[r][0];
          const int32x4_t sum_1 = acc[r][1];
          const int32x4_t y_multiplier_v_0 = vld1q_s32(shared_y_multiplier + (l < 4 ? l : 4));
          const int32x4_t y_multiplier_v_1 = vld1q_s32(shared_y_multiplier + (l < 4 ? l : 4) + 4);
          const int8x16_t y_shift_v = vcombine_s8(vld1_s8(shared_y_shift + (l < 4 ? l : 4)), vdup_n_s8(0));
          // tosa.rescale, line 14
          // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
          const int16x8_t y_s16 = vmovl_s8(vget_low_s8(y_shift_v));
          const int32x4_t y_s32_0 = vrshlq_s32(vqdmulhq_s32(sum_0, y_multiplier_v_0), vsubq_s32(vdupq_n_s32(31), vmovl_s16(vget_low_s16(y_s16))));
          const int32x4_t y_s32_1 = vrshlq_s32(vqdmulhq_s32(sum_1, y_multiplier_v_1), vsubq_s32(vdupq_n_s32(31), vmovl_high_s16(y_s16)));
          const int16x8_t y_s16_2 = vuzp1q_s16(vreinterpretq_s16_s32(y_s32_0), vreinterpretq_s16_s32(y_s32_1));
          const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vsubq_s16(y_s16_2, vdupq_n_s16(7))), vsubq_s16(y_s16_2, vdupq_n_s16(7)));
          vst1_s8(out0 + j * 60 + (k < 3 ? k : 3) * 12 + r * 12 + (l < 4 ? l : 4), vget_low_s8(y));
        }
      }
    }
  }
#else
  for (size_t j = 0; j < 5; ++j) {
    for (size_t k = 0; k < 5; k += 2) {
      for (size_t l = 0; l < 12; l += 8) {
        int32_t acc[2][8];
        for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 8; ++q) acc[r][q] = shared_start[(l < 4 ? l : 4) + q];
        for (size_t ky = 0; ky < 3; ++ky) {
          for (size_t r = 0; r < 2; ++r) {
            for (size_t q = 0; q < 8; ++q) {
              acc[r][q] += k0_pixels[j * 144 + k * 24 + ky * 144 + (l < 4 ? l : 4) * 4 + q * 4] * shared_weights[l * 24 + ky * 64 + r * 32 + q * 4] + k0_pixels[j * 144 + k * 24 + ky * 144 + (l < 4 ? l : 4) * 4 + q * 4 + 1] * shared_weights[l * 24 + ky * 64 + r * 32 + q * 4 + 1] + k0_pixels[j * 144 + k * 24 + ky * 144 + (l < 4 ? l : 4) * 4 + q * 4 + 2] * shared_weights[l * 24 + ky * 64 + r * 32 + q * 4 + 2] + k0_pixels[j * 144 + k * 24 + ky * 144 + (l < 4 ? l : 4) * 4 + q * 4 + 3] * shared_weights[l * 24 + ky * 64 + r * 32 + q * 4 + 3];
            }
          }
        }
        for (size_t r = 0; r < 2; ++r) {
          for (size_t q = 0; q < 8; ++q) {
            const int32_t sum = acc[r][q];
            const int32_t y_multiplier_v = shared_y_multiplier[(l < 4 ? l : 4) + q];
            const int8_t y_shift_v = shared_y_shift[(l < 4 ? l : 4) + q];
            const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, y_multiplier_v, y_shift_v) - 7);
            out0[j * 60 + (k < 3 ? k : 3) * 12 + r * 12 + (l < 4 ? l : 4) + q] = y;
          }
        }
      }
    }
  }
#endif
}

int shared(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % SHARED_ARENA_ALIGN != 0) return 2;
  _Static_assert(SHARED_ARENA_BYTES >= 1600, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 1008);
  int8_t *k0_pixels = (int8_t *)(void *)((unsigned char *)arena + 0);
  shared_k0_padded(x, x_padded);
  shared_k0_pixels(x_padded, k0_pixels);
  shared_k0(k0_pixels, out0);
  return 0;
}

// tosa.depthwise_conv2d, line 22
static void apart_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded, 253, 30);
  memset(x_padded + 240, 253, 30);
  for (size_t i1 = 0; i1 < 7; ++i1) {
    for (size_t i2 = 0; i2 < 3; ++i2) {
      x_padded[30 + i1 * 30 + i2] = -3;
    }
  }
  for (size_t i1 = 0; i1 < 7; ++i1) {
    for (size_t i2 = 0; i2 < 6; ++i2) {
      x_padded[54 + i1 * 30 + i2] = -3;
    }
  }
  for (size_t i1 = 0; i1 < 7; ++i1) {
    for (size_t i2 = 0; i2 < 21; ++i2) {
      x_padded[33 + i1 * 30 + i2] = x[i1 * 21 + i2];
    }
  }
}

// tosa.depthwise_conv2d, line 22
static void apart_k0_pixels(const int8_t *TOSAC_RESTRICT x_padded, int8_t *TOSAC_RESTRICT k0_pixels) {
  memset(k0_pixels, 0, 896);
  for (size_t i1 = 0; i1 < 9; ++i1) {
    for (size_t i2 = 0; i2 < 4; ++i2) {
      for (size_t i4 = 0; i4 < 3; ++i4) {
        for (size_t i5 = 0; i5 < 2; ++i5) {
          for (size_t i6 = 0; i6 < 4; ++i6) {
            k0_pixels[i1 * 96 + i2 * 24 + i4 * 8 + i5 * 4 + i6] = x_padded[i1 * 30 + i2 * 6 + i4 + i6 * 3];
          }
        }
      }
    }
  }
}

// tosa.depthwise_conv2d, line 22
static void apart_k0(const int8_t *TOSAC_RESTRICT k0_pixels, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 4; ++j) {
    for (size_t k = 0; k < 4; ++k) {
      int32x4_t acc[1][2];
      for (size_t r = 0; r < 1; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(apart_start + q * 4);
      for (size_t ky = 0; ky < 3; ++ky) {
        const int8_t *tile = k0_pixels + j * 192 + k * 24 + ky * 96;
        int8x16_t a[2];
        for (size_t q = 0; q < 2; ++q) a[q] = vld1q_s8(tile + q * 16);
        for (size_t q = 0; q < 2; ++q) {
          const int8x16_t w = vld1q_s8(apart_weights + ky * 32 + q * 16);
          acc[0][q] = tosac_dot4_narrow_s8(acc[0][q], w, a[q]);
        }
      }
      const int32x4_t sum_0 = acc[0][0];
      const int32x4_t sum_1 = acc[0][1];
      // tosa.rescale, line 27
      // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
      // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
      const int16x8_t y_s16 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_n_s32(sum_0, 1398580799), 7)), vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_n_s32(sum_1, 1398580799), 7)));
      const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vsubq_s16(y_s16, vdupq_n_s16(7))), vsubq_s16(y_s16, vdupq_n_s16(7)));
      tosac_store_s8(out0 + j * 24 + k * 6, y, 6);
    }
  }
#else
  for (size_t j = 0; j < 4; ++j) {
    for (size_t k = 0; k < 4; ++k) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = apart_start[q];
      for (size_t ky = 0; ky < 3; ++ky) {
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += k0_pixels[j * 192 + k * 24 + ky * 96 + q * 4] * apart_weights[ky * 32 + q * 4] + k0_pixels[j * 192 + k * 24 + ky * 96 + q * 4 + 1] * apart_weights[ky * 32 + q * 4 + 1] + k0_pixels[j * 192 + k * 24 + ky * 96 + q * 4 + 2] * apart_weights[ky * 32 + q * 4 + 2] + k0_pixels[j * 192 + k * 24 + ky * 96 + q * 4 + 3] * apart_weights[ky * 32 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 6; ++q) {
        const int32_t sum = acc[q];
        const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1398580799, 38) - 7);
        out0[j * 24 + k * 6 + q] = y;
      }
    }
  }
#endif
}

int apart(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % APART_ARENA_ALIGN != 0) return 2;
  _Static_assert(APART_ARENA_BYTES >= 1168, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 896);
  int8_t *k0_pixels = (int8_t *)(void *)((unsigned char *)arena + 0);
  apart_k0_padded(x, x_padded);
  apart_k0_pixels(x_padded, k0_pixels);
  apart_k0(k0_pixels, out0);
  return 0;
}

// tosa.max_pool2d, line 31
static void largest_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 3; ++k) {
      for (int32_t l = 0; l < 20; l += 16) {
        int8x16_t most = vdupq_n_s8(-128);
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j * 2 + ky - 1) & (j * 2 + ky - 1 < 5)) {
            const int32_t row = j * 2 + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k * 2 + kx - 1) & (k * 2 + kx - 1 < 5)) {
                const int32_t column = k * 2 + kx - 1;
                most = vmaxq_s8(most, vld1q_s8(x + row * 100 + column * 20 + (l < 4 ? l : 4)));
              }
            }
          }
        }
        vst1q_s8(out0 + j * 60 + k * 20 + (l < 4 ? l : 4), most);
      }
    }
  }
#else
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 3; ++k) {
      for (int32_t l = 0; l < 20; ++l) {
        int8_t most = -128;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j * 2 + ky - 1) & (j * 2 + ky - 1 < 5)) {
            const int32_t row = j * 2 + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k * 2 + kx - 1) & (k * 2 + kx - 1 < 5)) {
                const int32_t column = k * 2 + kx - 1;
                most = tosac_max_i8(most, x[row * 100 + column * 20 + l]);
              }
            }
          }
        }
        out0[j * 60 + k * 20 + l] = most;
      }
    }
  }
#endif
}

int largest(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  largest_k0(x, out0);
  return 0;
}

// tosa.avg_pool2d, line 37
static void mean_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 2; ++k) {
      int16x8_t sum0 = vdupq_n_s16(12);
      int16x8_t sum1 = vdupq_n_s16(12);
      for (int32_t ky = 0; ky < 2; ++ky) {
        for (int32_t kx = 0; kx < 2; ++kx) {
          const int16x8_t v_0 = vmovl_s8(vget_low_s8(vld1q_s8(x + j * 128 + ky * 64 + k * 32 + kx * 16)));
          const int16x8_t v_1 = vmovl_high_s8(vld1q_s8(x + j * 128 + ky * 64 + k * 32 + kx * 16));
          sum0 = tosac_wrapping_add_s16(sum0, v_0);
          sum1 = tosac_wrapping_add_s16(sum1, v_1);
        }
      }
      const int16x8_t v_s16_0 = vaddq_s16(vrshrq_n_s16(vaddq_s16(sum0, vshrq_n_s16(sum0, 15)), 2), vdupq_n_s16(4));
      const int16x8_t v_s16_1 = vaddq_s16(vrshrq_n_s16(vaddq_s16(sum1, vshrq_n_s16(sum1, 15)), 2), vdupq_n_s16(4));
      vst1q_s8(out0 + j * 32 + k * 16, vqmovn_high_s16(vqmovn_s16(v_s16_0), v_s16_1));
    }
  }
#else
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 2; ++k) {
      for (int32_t l = 0; l < 16; ++l) {
        int16_t sum = 12;
        for (int32_t ky = 0; ky < 2; ++ky) {
          for (int32_t kx = 0; kx < 2; ++kx) {
            sum = (int16_t)(sum + (int16_t)x[j * 128 + ky * 64 + k * 32 + kx * 16 + l]);
          }
        }
        out0[j * 32 + k * 16 + l] = tosac_saturate_i8_from_i16((int16_t)(tosac_rounding_shift_right_i16((int16_t)(sum + (int16_t)(sum >> 15)), 2) + 4));
      }
    }
  }
#endif
}

int mean(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  mean_k0(x, out0);
  return 0;
}

// tosa.avg_pool2d, line 43
static void mean_of_nine_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  int16x8_t sum = vdupq_n_s16(27);
  for (int32_t ky = 0; ky < 3; ++ky) {
    for (int32_t kx = 0; kx < 3; ++kx) {
      const int16x8_t v = vmovl_s8(vget_low_s8(vcombine_s8(vld1_s8(x + ky * 24 + kx * 8), vdup_n_s8(0))));
      sum = tosac_wrapping_add_s16(sum, v);
    }
  }
  vst1_s8(out0, vget_low_s8(vqmovn_high_s16(vqmovn_s16(vaddq_s16(vqrdmulhq_n_s16(sum, 3640), vdupq_n_s16(4))), vaddq_s16(vqrdmulhq_n_s16(sum, 3640), vdupq_n_s16(4)))));
#else
  for (int32_t l = 0; l < 8; ++l) {
    int16_t sum = 27;
    for (int32_t ky = 0; ky < 3; ++ky) {
      for (int32_t kx = 0; kx < 3; ++kx) {
        sum = (int16_t)(sum + (int16_t)x[ky * 24 + kx * 8 + l]);
      }
    }
    out0[l] = tosac_saturate_i8_from_i16((int16_t)(tosac_rounding_mul_q15_i16(sum, 3640) + 4));
  }
#endif
}

int mean_of_nine(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  mean_of_nine_k0(x, out0);
  return 0;
}

// tosa.avg_pool2d, line 49
static void mean_beside_a_border_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (int32_t j = 0; j < 4; ++j) {
    for (int32_t k = 0; k < 4; ++k) {
      int32x4_t sum0 = vdupq_n_s32(0);
      int32x4_t sum1 = vdupq_n_s32(0);
      int32x4_t sum2 = vdupq_n_s32(0);
      int32x4_t sum3 = vdupq_n_s32(0);
      int32_t count = 0;
      for (int32_t ky = 0; ky < 3; ++ky) {
        if ((0 <= j + ky - 1) & (j + ky - 1 < 4)) {
          const int32_t row = j + ky - 1;
          for (int32_t kx = 0; kx < 3; ++kx) {
            if ((0 <= k + kx - 1) & (k + kx - 1 < 4)) {
              const int32_t column = k + kx - 1;
              const int16x8_t v_s16_0_3 = vmovl_s8(vget_low_s8(vld1q_s8(x + row * 64 + column * 16)));
              const int16x8_t v_s16_1_3 = vmovl_high_s8(vld1q_s8(x + row * 64 + column * 16));
              const int32x4_t v_0 = vaddq_s32(vmovl_s16(vget_low_s16(v_s16_0_3)), vdupq_n_s32(3));
              const int32x4_t v_1 = vaddq_s32(vmovl_high_s16(v_s16_0_3), vdupq_n_s32(3));
              const int32x4_t v_2 = vaddq_s32(vmovl_s16(vget_low_s16(v_s16_1_3)), vdupq_n_s32(3));
              const int32x4_t v_3 = vaddq_s32(vmovl_high_s16(v_s16_1_3), vdupq_n_s32(3));
              sum0 = vaddq_s32(sum0, v_0);
              sum1 = vaddq_s32(sum1, v_1);
              sum2 = vaddq_s32(sum2, v_2);
              sum3 = vaddq_s32(sum3, v_3);
              count += 1;
            }
          }
        }
      }
      const int16x8_t v_s16_0 = vmovl_s8(vget_low_s8(vdupq_n_s8(mean_beside_a_border_reciprocal_shift[count])));
      const int16x8_t v_s16_1 = vmovl_high_s8(vdupq_n_s8(mean_beside_a_border_reciprocal_shift[count]));
      const int32x4_t v_s32_0 = tosac_rounding_mul_shift_s32(sum0, vdupq_n_s32(mean_beside_a_border_reciprocal[count]), vmovl_s16(vget_low_s16(v_s16_0)));
      const int32x4_t v_s32_1 = tosac_rounding_mul_shift_s32(sum1, vdupq_n_s32(mean_beside_a_border_reciprocal[count]), vmovl_high_s16(v_s16_0));
      const int32x4_t v_s32_2 = tosac_rounding_mul_shift_s32(sum2, vdupq_n_s32(mean_beside_a_border_reciprocal[count]), vmovl_s16(vget_low_s16(v_s16_1)));
      const int32x4_t v_s32_3 = tosac_rounding_mul_shift_s32(sum3, vdupq_n_s32(mean_beside_a_border_reciprocal[count]), vmovl_high_s16(v_s16_1));
      const int16x8_t v_s16_0_2 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(v_s32_0), v_s32_1), vdupq_n_s16(4));
      const int16x8_t v_s16_1_2 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(v_s32_2), v_s32_3), vdupq_n_s16(4));
      vst1q_s8(out0 + j * 64 + k * 16, vqmovn_high_s16(vqmovn_s16(v_s16_0_2), v_s16_1_2));
    }
  }
#else
  for (int32_t j = 0; j < 4; ++j) {
    for (int32_t k = 0; k < 4; ++k) {
      for (int32_t l = 0; l < 16; ++l) {
        int32_t sum = 0;
        int32_t count = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j + ky - 1) & (j + ky - 1 < 4)) {
            const int32_t row = j + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k + kx - 1) & (k + kx - 1 < 4)) {
                const int32_t column = k + kx - 1;
                sum += x[row * 64 + column * 16 + l] + 3;
                count += 1;
              }
            }
          }
        }
        out0[j * 64 + k * 16 + l] = tosac_saturate_i8_from_i32(tosac_saturating_add_i32(tosac_rounding_mul_shift_i32(sum, mean_beside_a_border_reciprocal[count], mean_beside_a_border_reciprocal_shift[count]), 4));
      }
    }
  }
#endif
}

int mean_beside_a_border(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  mean_beside_a_border_k0(x, out0);
  return 0;
}
