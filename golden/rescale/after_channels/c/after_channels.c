#include "after_channels.h"

#if !defined(AFTER_CHANNELS_CONTENT) || AFTER_CHANNELS_CONTENT != 0xc38101bd41ffc568u
#error "after_channels.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t scaled_channels_w[72] = {
  3, 67, -84, -72, -37, 67, 6, -52, 72, -26, -2, 64, 3, 31, -59, -61,
  34, 29, 32, 33, -11, -69, -54, -64, -3, -23, 32, 87, -49, 42, -85, -38,
  45, 2, -53, 86, 49, -84, 45, -14, 74, -67, 88, -24, 42, 3, -48, 1,
  -33, 46, 48, 38, -6, 72, -33, 66, -41, -29, 12, -32, -39, 42, 36, 1,
  -83, -83, -19, 30, -24, -41, 87, 64,
};

static const int32_t scaled_channels_b[8] = {
  -195, 15, 755, 580, -185, -154, -736, -449,
};

static const int32_t scaled_channels_y_multiplier[8] = {
  1293122628, 1560889534, 2083230907, 1496165102, 1799027542, 1512630281, 2110231898, 1077839898,
};

static const int8_t scaled_channels_y_shift[8] = {
  39, 39, 38, 38, 39, 38, 39, 38,
};

static const int8_t mean_o_table[256] = {
  -13, -11, -10, -8, -7, -6, -4, -3, -1, 0, 1, 3, 4, 6, 7, 8,
  10, 11, 13, 14, 15, 17, 18, 20, 21, 22, 24, 25, 27, 28, 29, 31,
  32, 34, 35, 36, 38, 39, 41, 42, 43, 45, 46, 48, 49, 50, 52, 53,
  55, 56, 57, 59, 60, 62, 63, 64, 66, 67, 69, 70, 71, 73, 74, 76,
  77, 78, 80, 81, 83, 84, 85, 87, 88, 90, 91, 92, 94, 95, 97, 98,
  99, 101, 102, 104, 105, 106, 108, 109, 111, 112, 113, 115, 116, 118, 119, 120,
  122, 123, 125, 126, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127,
  127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -127, -126,
  -125, -123, -122, -120, -119, -118, -116, -115, -113, -112, -111, -109, -108, -106, -105, -104,
  -102, -101, -99, -98, -97, -95, -94, -92, -91, -90, -88, -87, -85, -84, -83, -81,
  -80, -78, -77, -76, -74, -73, -71, -70, -69, -67, -66, -64, -63, -62, -60, -59,
  -57, -56, -55, -53, -52, -50, -49, -48, -46, -45, -43, -42, -41, -39, -38, -36,
  -35, -34, -32, -31, -29, -28, -27, -25, -24, -22, -21, -20, -18, -17, -15, -14,
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
static void scaled_channels_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
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
                sum += (x[row * 32 + column * 8 + l] + 3) * scaled_channels_w[ky * 24 + kx * 8 + l];
              }
            }
          }
        }
        c_buffer[j * 32 + k * 8 + l] = (int32_t)((uint32_t)sum + (uint32_t)scaled_channels_b[l]);
      }
    }
  }
}

// 16 x 8 elements
static void scaled_channels_k1(const int32_t *TOSAC_RESTRICT c_buffer, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 16; ++i) {
    const int32_t *row_c_buffer = c_buffer + i * 8;
    int8_t *row_out = out0 + i * 8;
    for (size_t j = 0; j < 8; ++j) {
      const int32_t c = row_c_buffer[j];
      const int32_t y_multiplier_v = scaled_channels_y_multiplier[j];
      const int8_t y_shift_v = scaled_channels_y_shift[j];
      // tosa.rescale, line 13: 1x4x4x8xi8, -128..127
      const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(c, y_multiplier_v, y_shift_v) - 7);
      row_out[j] = y;
    }
  }
}

int scaled_channels(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % SCALED_CHANNELS_ARENA_ALIGN != 0) return 2;
  _Static_assert(SCALED_CHANNELS_ARENA_BYTES >= 512, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  scaled_channels_k0(x, c_buffer);
  scaled_channels_k1(c_buffer, out0);
  return 0;
}

// tosa.avg_pool2d, line 19
static void mean_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT y_buffer) {
  for (int32_t l = 0; l < 8; ++l) {
    int16_t sum = 48;
    for (int32_t ky = 0; ky < 4; ++ky) {
      for (int32_t kx = 0; kx < 4; ++kx) {
        sum = (int16_t)(sum + (int16_t)x[ky * 32 + kx * 8 + l]);
      }
    }
    y_buffer[l] = tosac_saturate_i8_from_i16((int16_t)(tosac_rounding_shift_right_i16((int16_t)(sum + (int16_t)(sum >> 15)), 4) + 4));
  }
}

// 8 elements
static void mean_k1(const int8_t *TOSAC_RESTRICT y_buffer, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < MEAN_OUT0_ELEMS; ++i) {
    const int8_t y = y_buffer[i];
    // tosa.rescale, line 24: 1x1x1x8xi8, -128..127
    const int8_t o = mean_o_table[(uint8_t)y];
    out0[i] = o;
  }
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
