#include "greatest_halfwords.h"

#if !defined(GREATEST_HALFWORDS_CONTENT) || GREATEST_HALFWORDS_CONTENT != 0x85226b67e5dbd3f3u
#error "greatest_halfwords.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t greatest_halfwords_w[128] = {
  -122, 7, 121, 85, -74, 77, 44, -26, -47, -75, -58, -35, -12, -72, -108, -33,
  -40, 78, -88, 44, -73, 75, 64, -87, 59, -11, -73, 83, 72, -20, 122, 59,
  -97, -10, 42, 37, -75, -27, -98, 13, -113, -49, 107, 27, -33, 71, -19, -35,
  74, -58, 20, 1, -46, 52, 115, 12, 83, 15, 56, 40, 108, 116, 15, -100,
  -6, 119, -17, -37, -102, 53, -78, 67, 14, -84, 86, -20, 71, 47, -74, 27,
  -2, -69, -7, -51, 91, 74, -90, 67, -107, -63, 94, -14, 84, -95, -42, 82,
  72, 56, -78, -28, -115, -2, 113, 74, 125, -47, 41, -58, 63, -106, -107, -36,
  -113, -44, -53, -109, 32, 86, 32, -123, -51, -1, 23, 4, 34, 61, -51, 4,
};

static const int32_t greatest_halfwords_b[8] = {
  449, 58298, -47869, 77626, 71459, -75508, 71432, 82533,
};

static const int16_t greatest_halfwords_y_multiplier[8] = {
  18478, 16869, 17730, 23095, 19927, 16733, 30969, 19622,
};

static const int8_t greatest_halfwords_y_shift[8] = {
  26, 25, 24, 25, 24, 24, 26, 26,
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

#ifndef TOSAC_HAS_SATURATE_I16_FROM_I32
#define TOSAC_HAS_SATURATE_I16_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int16_t tosac_saturate_i16_from_i32(int32_t a) {
  return (int16_t)tosac_max_i32(tosac_min_i32(a, 32767), -32768);
}
#endif

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

// tosa.conv2d, line 8
static void greatest_halfwords_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 6; ++k) {
      for (int32_t l = 0; l < 8; ++l) {
        int32_t sum = 0;
        for (int32_t c = 0; c < 16; ++c) {
          sum += x[j * 96 + k * 16 + c] * greatest_halfwords_w[l * 16 + c];
        }
        c_buffer[j * 48 + k * 8 + l] = (int32_t)((uint32_t)sum + (uint32_t)greatest_halfwords_b[l]);
      }
    }
  }
}

// 18 x 8 elements
static void greatest_halfwords_k1(const int32_t *TOSAC_RESTRICT c_buffer, int16_t *TOSAC_RESTRICT q_buffer) {
  for (size_t i = 0; i < 18; ++i) {
    const int32_t *row_c_buffer = c_buffer + i * 8;
    // tosa.reduce_max, line 14: 1x3x6x1xi16, -32768..32767
    int16_t q = -32768;
    for (size_t j = 0; j < 8; ++j) {
      const int32_t c = row_c_buffer[j];
      // tosac.i48_written, line 8: 1x3x6x8xi48, -36660919..36803816
      const int32_t c_2 = c;
      const int16_t y_multiplier_v = greatest_halfwords_y_multiplier[j];
      const int8_t y_shift_v = greatest_halfwords_y_shift[j];
      // tosa.rescale, line 13: 1x3x6x8xi16, -32768..32767
      const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c_2, y_multiplier_v, y_shift_v));
      q = tosac_max_i16(q, y);
    }
    q_buffer[i] = q;
  }
}

// 3 x 6 elements
static void greatest_halfwords_k2(const int16_t *TOSAC_RESTRICT q_buffer, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int16_t *row_q_buffer = q_buffer + i * 6;
    // tosa.reduce_max, line 15: 1x3x1x1xi16, -32768..32767
    int16_t r = -32768;
    for (size_t j = 0; j < 6; ++j) {
      const int16_t q = row_q_buffer[j];
      r = tosac_max_i16(r, q);
    }
    out0[i] = r;
  }
}

int greatest_halfwords(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % GREATEST_HALFWORDS_ARENA_ALIGN != 0) return 2;
  _Static_assert(GREATEST_HALFWORDS_ARENA_BYTES >= 624, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  int16_t *q_buffer = (int16_t *)(void *)((unsigned char *)arena + 576);
  greatest_halfwords_k0(x, c_buffer);
  greatest_halfwords_k1(c_buffer, q_buffer);
  greatest_halfwords_k2(q_buffer, out0);
  return 0;
}
