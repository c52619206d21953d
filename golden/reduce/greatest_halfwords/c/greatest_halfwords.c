#include "greatest_halfwords.h"

#if !defined(GREATEST_HALFWORDS_CONTENT) || GREATEST_HALFWORDS_CONTENT != 0xa7cf1357f38c038du
#error "greatest_halfwords.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t halfwords_to_greatest_w[128] = {
  67, 92, -56, 98, 16, 102, 94, 113, 13, -13, 117, 49, 92, -19, -53, -110,
  110, 60, -114, 54, 12, 7, 84, 71, -30, 101, 107, -79, 122, -27, -120, -115,
  34, -109, 126, 2, -16, -7, 69, 126, 16, -2, 2, -14, -118, -79, 92, -1,
  -47, 26, -48, 113, 24, 28, 16, -45, -79, -2, 32, 105, -52, 52, 16, 82,
  47, -73, 13, -41, -34, 40, -61, -61, -15, 96, -74, -119, 98, 85, 125, -108,
  -85, 72, -41, -71, 124, 94, -59, -44, -3, -44, 54, 125, -112, -12, -40, 103,
  36, -50, -106, -10, -112, 13, 38, -71, 118, -94, -89, -55, 25, 8, -17, 31,
  -4, -95, -33, -41, 83, -39, 81, -99, 103, -62, -6, 31, -23, -94, 47, -116,
};

static const int32_t halfwords_to_greatest_b[8] = {
  21164, -22952, -30096, 79386, 8710, -29176, 45368, -2520,
};

static const int16_t halfwords_to_greatest_y_multiplier[8] = {
  31742, 32649, 16724, 20610, 26223, 20263, 31511, 32584,
};

static const int8_t halfwords_to_greatest_y_shift[8] = {
  26, 24, 24, 25, 24, 24, 25, 25,
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
static void halfwords_to_greatest_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 6; ++k) {
      for (int32_t l = 0; l < 8; ++l) {
        int32_t sum = 0;
        for (int32_t c = 0; c < 16; ++c) {
          sum += x[j * 96 + k * 16 + c] * halfwords_to_greatest_w[l * 16 + c];
        }
        c_buffer[j * 48 + k * 8 + l] = (int32_t)((uint32_t)sum + (uint32_t)halfwords_to_greatest_b[l]);
      }
    }
  }
}

// 18 x 8 elements
static void halfwords_to_greatest_k1(const int32_t *TOSAC_RESTRICT c_buffer, int16_t *TOSAC_RESTRICT q_buffer) {
  for (size_t i = 0; i < 18; ++i) {
    const int32_t *row_c_buffer = c_buffer + i * 8;
    // tosa.reduce_max, line 14: 1x3x6x1xi16, -32768..32767
    int16_t q = -32768;
    for (size_t j = 0; j < 8; ++j) {
      const int32_t c = row_c_buffer[j];
      // tosac.i48_written, line 8: 1x3x6x8xi48, -39770051..39723904
      const int32_t c_2 = c;
      const int16_t y_multiplier_v = halfwords_to_greatest_y_multiplier[j];
      const int8_t y_shift_v = halfwords_to_greatest_y_shift[j];
      // tosa.rescale, line 13: 1x3x6x8xi16, -32768..32767
      const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c_2, y_multiplier_v, y_shift_v));
      q = tosac_max_i16(q, y);
    }
    q_buffer[i] = q;
  }
}

// 3 x 6 elements
static void halfwords_to_greatest_k2(const int16_t *TOSAC_RESTRICT q_buffer, int16_t *TOSAC_RESTRICT out0) {
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

int halfwords_to_greatest(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % HALFWORDS_TO_GREATEST_ARENA_ALIGN != 0) return 2;
  _Static_assert(HALFWORDS_TO_GREATEST_ARENA_BYTES >= 624, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  int16_t *q_buffer = (int16_t *)(void *)((unsigned char *)arena + 576);
  halfwords_to_greatest_k0(x, c_buffer);
  halfwords_to_greatest_k1(c_buffer, q_buffer);
  halfwords_to_greatest_k2(q_buffer, out0);
  return 0;
}
