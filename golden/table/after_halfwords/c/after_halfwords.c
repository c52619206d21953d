#include "after_halfwords.h"

#if !defined(AFTER_HALFWORDS_CONTENT) || AFTER_HALFWORDS_CONTENT != 0xcafca9e4fd403083u
#error "after_halfwords.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t halfwords_to_bytes_w[256] = {
  78, -10, 49, -40, 37, -34, 118, -111, -19, 127, 109, -126, -23, -45, -78, -83,
  23, 26, -29, -48, -68, -12, 50, -59, 116, -73, -41, 40, 110, -101, 55, -119,
  -57, 35, -124, 121, -15, 43, 103, -48, 17, -87, -13, -89, 76, 44, 33, -63,
  84, -14, 6, 20, 38, 68, -36, -40, 108, -11, 95, -4, -77, -95, -26, 102,
  -125, -64, -123, 28, 103, -118, 83, 57, 90, -116, -45, 68, -53, -116, -115, -31,
  14, 16, -47, 100, 17, -38, 7, -8, 27, 119, 12, -87, -59, 21, -21, 50,
  -76, 21, 58, 72, -72, -44, -73, 21, 118, 32, 115, 16, 117, -24, -17, 23,
  4, 28, 31, 8, 52, -112, 74, -52, 45, 9, -80, -67, 84, 64, -26, 80,
  -52, 127, -50, 32, -119, -19, 75, 36, 37, 82, 64, 71, 39, -42, -103, 81,
  -108, 108, 57, -76, 115, -107, 35, 18, 55, 60, 122, 20, -63, 104, -100, -53,
  -112, 47, -122, 20, -101, 65, -72, 92, 101, -23, 96, 43, 11, 39, -111, -4,
  -11, -15, 107, 2, 120, -117, -17, -109, 25, -46, 96, 5, -57, -120, -22, 68,
  -96, -39, 23, -22, 76, -78, -92, 81, 104, -33, 67, -65, 50, -39, 52, 100,
  -90, 104, 90, 10, 39, 80, -125, 75, 18, -47, -5, 82, 124, 60, 65, -9,
  -104, -41, -77, 11, 74, 21, -114, 32, 105, -72, 46, 94, 50, -100, -11, -98,
  36, 124, -109, -121, -108, 21, 2, 5, -11, 37, -111, 76, 103, 54, -61, 95,
};

static const int32_t halfwords_to_bytes_b[8] = {
  -25209, -70652, -6630, 70182, 83093, 85935, 39727, -66500,
};

static const int8_t halfwords_to_bytes_q_table[256] = {
  -92, 124, -53, 34, -6, 42, 38, -108, -123, -35, 108, 15, 113, -59, -87, 5,
  -99, -69, -76, -38, -109, -53, 40, -101, 74, -31, -123, 62, 72, 6, -48, -16,
  -22, 58, -111, 43, -106, -52, 6, -47, -65, -37, -114, 71, 115, 68, -28, -19,
  -85, -1, 33, 52, -35, -49, 112, 29, -32, -95, -64, 125, -75, -110, 111, -97,
  12, -88, -20, -123, 87, -24, -80, -53, 16, 15, 93, 59, -26, -16, -41, 0,
  -118, 2, 56, -118, -35, -76, 59, -15, -26, -110, -96, -127, 14, -42, -97, -84,
  -75, -91, -126, 41, 78, 42, 63, -31, 106, 126, 14, -14, -118, -103, 104, -96,
  -41, -118, -22, 75, 33, -24, 11, 56, 103, -18, -90, 61, 46, -50, -19, -48,
  97, -33, -100, -21, -72, -106, 49, -107, -33, 106, -90, 72, 94, 22, -73, -37,
  -38, -94, 70, -64, 1, 35, -55, -124, 71, 71, 81, 48, -97, -6, 101, -71,
  -122, -64, 62, -119, -102, 81, -86, 54, -45, -10, 77, -3, -104, -70, -26, 6,
  6, 57, 76, -60, -22, 10, -73, -37, 105, 108, -35, 69, 67, -83, 51, -38,
  96, -65, 24, 65, -75, -11, 45, -77, -118, 64, 8, -70, -38, -128, 25, -3,
  11, 70, -12, 76, -119, -105, 127, 108, -83, -27, 80, -16, -9, -58, -6, 78,
  120, -124, 127, 18, -4, 69, -50, 104, 66, 85, -34, -1, 117, 79, -34, 38,
  99, -110, -82, -61, 32, 105, 43, 78, -107, 111, 65, 61, 62, -84, 41, 123,
};

static const int64_t wide_to_bytes_b[8] = {
  INT64_C(29342), INT64_C(-34571), INT64_C(19911), INT64_C(-58460), INT64_C(30342), INT64_C(83776), INT64_C(78820), INT64_C(-35813),
};

static const int8_t wide_to_bytes_q_table[256] = {
  37, 24, 61, -94, -22, -69, -52, -83, 108, -35, -7, 60, 116, -8, -74, -31,
  112, 76, 120, -21, -65, 66, 5, 68, -64, 4, -16, -82, 48, 80, 4, 112,
  -96, 90, -58, -126, -15, -90, 0, -78, -44, 12, -113, 68, 63, 90, 52, 1,
  9, 99, 37, 45, 127, 46, 16, 32, 92, 24, -41, 5, 43, -56, -8, 40,
  -50, -67, -95, -48, -70, 53, 118, -113, -91, -55, -65, 119, -65, 61, -83, 41,
  122, -66, -90, -51, -72, 13, -26, -102, -104, 44, -16, -126, -68, 87, 114, -85,
  -42, -45, 118, 19, 60, -28, -72, 0, -85, -87, -102, -33, -107, 113, 44, -48,
  -118, -5, 15, 126, -2, -43, -19, 68, -34, 24, 33, -60, -66, 21, -34, -125,
  -99, 29, 60, 88, 56, 11, 35, -74, 114, 93, 53, -78, -29, -41, 86, -21,
  123, -11, 112, 25, -53, -88, 0, 98, -64, 42, -30, 70, -104, 122, 33, 10,
  -86, -88, 54, -99, 38, 21, -91, -119, 24, 125, 24, 48, -46, -100, -96, -121,
  -107, -24, -73, -123, 99, -78, 3, -111, 83, -45, -64, 58, -106, 78, -25, 98,
  18, 99, -120, -69, 63, -76, -81, 86, 94, -45, 77, -44, -41, 119, 123, -16,
  20, -87, -29, -29, -37, -121, -55, 57, -100, -74, 4, -24, -1, 91, 28, -114,
  -117, -18, 95, -36, -123, -13, -19, 9, -124, 5, 72, -58, 68, 101, -73, -115,
  -14, 124, 3, -93, 31, 81, 50, 8, 0, -74, -103, -43, -77, -65, -15, 59,
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

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I64
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I64
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int64_t tosac_rounding_shift_right_i64(int64_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int64_t)((uint64_t)(a >> t0) + (uint64_t)(0 < t0 ? (a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

// tosa.conv2d, line 8
static void halfwords_to_bytes_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 5; ++k) {
      for (int32_t l = 0; l < 8; ++l) {
        int32_t sum = 0;
        for (int32_t kx = 0; kx < 2; ++kx) {
          for (int32_t c = 0; c < 16; ++c) {
            sum += x[j * 96 + k * 16 + kx * 16 + c] * halfwords_to_bytes_w[l * 32 + kx * 16 + c];
          }
        }
        c_buffer[j * 40 + k * 8 + l] = (int32_t)((uint32_t)sum + (uint32_t)halfwords_to_bytes_b[l]);
      }
    }
  }
}

// 120 elements
static void halfwords_to_bytes_k1(const int32_t *TOSAC_RESTRICT c_buffer, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < HALFWORDS_TO_BYTES_OUT0_ELEMS; ++i) {
    const int32_t c = c_buffer[i];
    // tosac.i48_written, line 8: 1x3x5x8xi48, -72988655..73154395
    const int32_t c_2 = c;
    // tosa.rescale, line 13: 1x3x5x8xi8, -128..127
    const uint8_t y = (uint8_t)tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(c_2, 16963, 30) + 5);
    // tosa.table, line 15: 1x3x5x8xi8, -128..127
    const int8_t q = halfwords_to_bytes_q_table[y];
    out0[i] = q;
  }
}

int halfwords_to_bytes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)arena % HALFWORDS_TO_BYTES_ARENA_ALIGN != 0) return 2;
  _Static_assert(HALFWORDS_TO_BYTES_ARENA_BYTES >= 480, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  halfwords_to_bytes_k0(x, c_buffer);
  halfwords_to_bytes_k1(c_buffer, out0);
  return 0;
}

// tosa.conv2d, line 23
static void wide_to_bytes_k0(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t l = 0; l < 8; ++l) {
      int64_t sum = INT64_C(0);
      for (int32_t ky = 0; ky < 3; ++ky) {
        for (int32_t kx = 0; kx < 3; ++kx) {
          for (int32_t c = 0; c < 72; ++c) {
            sum = (int64_t)((uint64_t)sum + (uint64_t)((int64_t)x[j * 216 + ky * 216 + kx * 72 + c] * 127));
          }
        }
      }
      c_buffer[j * 8 + l] = (int64_t)((uint64_t)sum + (uint64_t)wide_to_bytes_b[l]);
    }
  }
}

// 16 elements
static void wide_to_bytes_k1(const int64_t *TOSAC_RESTRICT c_buffer, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < WIDE_TO_BYTES_OUT0_ELEMS; ++i) {
    const int64_t c = c_buffer[i];
    // tosac.i48_written, line 23: 1x2x1x8xi48, -2696733788..2696676808
    const int64_t c_2 = c;
    // tosa.rescale, line 28: 1x2x1x8xi8, -128..127
    const uint8_t y = (uint8_t)tosac_saturate_i8_from_i32((int32_t)tosac_rounding_shift_right_i64(c_2 * 29191, 37) + 5);
    // tosa.table, line 30: 1x2x1x8xi8, -126..127
    const int8_t q = wide_to_bytes_q_table[y];
    out0[i] = q;
  }
}

int wide_to_bytes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)arena % WIDE_TO_BYTES_ARENA_ALIGN != 0) return 2;
  _Static_assert(WIDE_TO_BYTES_ARENA_BYTES >= 128, "the arena holds all buffers");
  int64_t *c_buffer = (int64_t *)(void *)((unsigned char *)arena + 0);
  wide_to_bytes_k0(x, c_buffer);
  wide_to_bytes_k1(c_buffer, out0);
  return 0;
}
