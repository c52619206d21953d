#include "after_halfwords.h"

#if !defined(AFTER_HALFWORDS_CONTENT) || AFTER_HALFWORDS_CONTENT != 0x857f10c4266a572eu
#error "after_halfwords.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t after_halfwords_w[256] = {
  41, -127, 9, 118, -39, -35, -32, -42, 26, 124, -100, -107, 50, -61, -30, 69,
  78, -6, 2, 25, -115, -114, -103, 71, -1, -88, 95, -3, -7, 0, -67, 124,
  36, -43, -20, -62, -75, -23, 78, -10, 49, -40, 37, -34, 118, -111, -19, 127,
  109, -126, -23, -45, -78, -83, 23, 26, -29, -48, -68, -12, 50, -59, 116, -73,
  -41, 40, 110, -101, 55, -119, -57, 35, -124, 121, -15, 43, 103, -48, 17, -87,
  -13, -89, 76, 44, 33, -63, 84, -14, 6, 20, 38, 68, -36, -40, 108, -11,
  95, -4, -77, -95, -26, 102, -125, -64, -123, 28, 103, -118, 83, 57, 90, -116,
  -45, 68, -53, -116, -115, -31, 14, 16, -47, 100, 17, -38, 7, -8, 27, 119,
  12, -87, -59, 21, -21, 50, -76, 21, 58, 72, -72, -44, -73, 21, 118, 32,
  115, 16, 117, -24, -17, 23, 4, 28, 31, 8, 52, -112, 74, -52, 45, 9,
  -80, -67, 84, 64, -26, 80, -52, 127, -50, 32, -119, -19, 75, 36, 37, 82,
  64, 71, 39, -42, -103, 81, -108, 108, 57, -76, 115, -107, 35, 18, 55, 60,
  122, 20, -63, 104, -100, -53, -112, 47, -122, 20, -101, 65, -72, 92, 101, -23,
  96, 43, 11, 39, -111, -4, -11, -15, 107, 2, 120, -117, -17, -109, 25, -46,
  96, 5, -57, -120, -22, 68, -96, -39, 23, -22, 76, -78, -92, 81, 104, -33,
  67, -65, 50, -39, 52, 100, -90, 104, 90, 10, 39, 80, -125, 75, 18, -47,
};

static const int32_t after_halfwords_b[8] = {
  35591, 31052, -66351, -1082, -37886, 51367, 61599, -76059,
};

static const int8_t after_halfwords_q_table[256] = {
  -110, -82, -61, 32, 105, 43, 78, -107, 111, 65, 61, 62, -84, 41, 123, -92,
  124, -53, 34, -6, 42, 38, -108, -123, -35, 108, 15, 113, -59, -87, 5, -99,
  -69, -76, -38, -109, -53, 40, -101, 74, -31, -123, 62, 72, 6, -48, -16, -22,
  58, -111, 43, -106, -52, 6, -47, -65, -37, -114, 71, 115, 68, -28, -19, -85,
  -1, 33, 52, -35, -49, 112, 29, -32, -95, -64, 125, -75, -110, 111, -97, 12,
  -88, -20, -123, 87, -24, -80, -53, 16, 15, 93, 59, -26, -16, -41, 0, -118,
  2, 56, -118, -35, -76, 59, -15, -26, -110, -96, -127, 14, -42, -97, -84, -75,
  -91, -126, 41, 78, 42, 63, -31, 106, 126, 14, -14, -118, -103, 104, -96, -41,
  105, -70, -92, -116, -90, 104, -95, 4, -2, -91, 34, 125, -83, -119, -102, 97,
  -33, -100, -21, -72, -106, 49, -107, -33, 106, -90, 72, 94, 22, -73, -37, -38,
  -94, 70, -64, 1, 35, -55, -124, 71, 71, 81, 48, -97, -6, 101, -71, -122,
  -64, 62, -119, -102, 81, -86, 54, -45, -10, 77, -3, -104, -70, -26, 6, 6,
  57, 76, -60, -22, 10, -73, -37, 105, 108, -35, 69, 67, -83, 51, -38, 96,
  -65, 24, 65, -75, -11, 45, -77, -118, 64, 8, -70, -38, -128, 25, -3, 11,
  70, -12, 76, -119, -105, 127, 108, -83, -27, 80, -16, -9, -58, -6, 78, 120,
  -124, 127, 18, -4, 69, -50, 104, 66, 85, -34, -1, 117, 79, -34, 38, 99,
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

// tosa.conv2d, line 8
static void after_halfwords_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 5; ++k) {
      for (int32_t l = 0; l < 8; ++l) {
        int32_t sum = 0;
        for (int32_t kx = 0; kx < 2; ++kx) {
          for (int32_t c = 0; c < 16; ++c) {
            sum += x[j * 96 + k * 16 + kx * 16 + c] * after_halfwords_w[l * 32 + kx * 16 + c];
          }
        }
        c_buffer[j * 40 + k * 8 + l] = (int32_t)((uint32_t)sum + (uint32_t)after_halfwords_b[l]);
      }
    }
  }
}

// 120 elements
static void after_halfwords_k1(const int32_t *TOSAC_RESTRICT c_buffer, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < AFTER_HALFWORDS_OUT0_ELEMS; ++i) {
    const int32_t c = c_buffer[i];
    // tosac.i48_written, line 8: 1x3x5x8xi48, -71021576..71123839
    const int32_t c_2 = c;
    // tosa.rescale, line 13: 1x3x5x8xi8, -128..127
    const uint8_t y = (uint8_t)tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(c_2, 23443, 30) + 5);
    // tosa.table, line 15: 1x3x5x8xi8, -128..127
    const int8_t q = after_halfwords_q_table[y];
    out0[i] = q;
  }
}

int after_halfwords(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)arena % AFTER_HALFWORDS_ARENA_ALIGN != 0) return 2;
  _Static_assert(AFTER_HALFWORDS_ARENA_BYTES >= 480, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  after_halfwords_k0(x, c_buffer);
  after_halfwords_k1(c_buffer, out0);
  return 0;
}
