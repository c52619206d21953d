#include "after_channels.h"

#if !defined(AFTER_CHANNELS_CONTENT) || AFTER_CHANNELS_CONTENT != 0xfeaa4045e6060f1au
#error "after_channels.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t channels_w[72] = {
  21, 72, -5, -68, 11, 28, 12, -69, -50, -47, -58, -83, -52, 61, 29, 77,
  -53, 66, 62, 31, 78, -1, -51, 50, 50, -57, -85, -87, 76, -64, 44, -55,
  21, -41, -36, -83, -26, -36, -16, 38, -29, 60, -7, -24, 49, 17, -57, -75,
  0, 27, 79, 59, 42, 17, 38, -57, 46, -52, 44, 40, -86, 22, -44, 65,
  -89, -52, -46, -54, 31, 68, -60, 52,
};

static const int32_t channels_b[8] = {
  -774, -233, 497, 161, 186, 237, 88, 706,
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

// tosa.depthwise_conv2d, line 8
static void channels_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 4; ++j) {
    for (int32_t k = 0; k < 4; ++k) {
      for (int32_t l = 0; l < 8; ++l) {
        int32_t sum = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j + ky - 1) & (j + ky - 1 < 4)) {
            const int32_t row = j + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k + kx - 1) & (k + kx - 1 < 4)) {
                const int32_t column = k + kx - 1;
                sum += (x[row * 32 + column * 8 + l] + 3) * channels_w[ky * 24 + kx * 8 + l];
              }
            }
          }
        }
        c_buffer[j * 32 + k * 8 + l] = (int32_t)((uint32_t)sum + (uint32_t)channels_b[l]);
      }
    }
  }
}

// 128 elements
static void channels_k1(const int32_t *TOSAC_RESTRICT c_buffer, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < CHANNELS_OUT0_ELEMS; ++i) {
    const int32_t c = c_buffer[i];
    // tosa.rescale, line 13: 1x4x4x8xi8, -128..127
    const uint8_t y = (uint8_t)tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(c, 1301610060, 38) - 7);
    // tosa.table, line 15: 1x4x4x8xi8, -128..125
    const int8_t o = channels_o_table[y];
    out0[i] = o;
  }
}

int channels(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % CHANNELS_ARENA_ALIGN != 0) return 2;
  _Static_assert(CHANNELS_ARENA_BYTES >= 512, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  channels_k0(x, c_buffer);
  channels_k1(c_buffer, out0);
  return 0;
}

// tosa.avg_pool2d, line 21
static void mean_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
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
}

// 64 elements
static void mean_k1(int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < MEAN_OUT0_ELEMS; ++i) {
    const int8_t out0_v = out0[i];
    // tosa.table, line 23: 1x2x2x16xi8, -128..127
    const int8_t o = mean_o_table[(uint8_t)out0_v];
    out0[i] = o;
  }
}

int mean(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  mean_k0(x, out0);
  mean_k1(out0);
  return 0;
}
