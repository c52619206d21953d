#include "after_halfwords.h"

#if !defined(AFTER_HALFWORDS_CONTENT) || AFTER_HALFWORDS_CONTENT != 0x442833e1f34168edu
#error "after_halfwords.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t to_halfwords_w[576] = {
  -93, -34, -100, 92, 14, 5, -88, -106, -125, -109, -118, 126, 72, 25, 43, -114,
  -125, -9, 117, -29, 93, 82, -125, -14, 99, -32, -127, -12, -72, 76, -96, -98,
  13, 88, 41, 108, -72, -119, 23, -27, 74, -58, -111, 91, -84, 18, 72, -126,
  32, -51, 61, -58, -107, 23, -35, -124, 91, -127, 85, 27, 102, 57, 7, -114,
  120, 30, -77, -74, 81, 81, -93, 42, 32, 33, 17, -66, -17, -10, -63, 123,
  107, 3, 103, 43, -15, 68, -31, -55, -10, -49, 4, 122, 112, 53, -126, -82,
  -67, 8, 84, -46, -13, 44, -62, 45, -61, 91, 37, 16, 42, -93, -31, 6,
  -101, -100, -1, -8, 51, -20, -85, -34, 5, -64, -26, -85, -105, -59, 64, 41,
  -32, -84, 60, -5, -13, 118, -112, 120, 107, 65, -49, 4, -34, 21, -80, -4,
  81, 98, -39, -15, -11, -114, 68, 100, 89, -71, 44, 106, 76, 100, -127, -55,
  99, -62, 44, 94, -41, 101, -64, -2, 47, -102, 74, 2, 62, 110, 50, -34,
  36, 38, 95, 102, -119, 10, -12, -39, -94, 23, 40, -55, 91, 85, 55, -72,
  67, 69, -109, 7, 25, -70, -112, 104, -5, 114, -4, -90, -41, 107, 101, -125,
  -93, 73, 61, -110, -51, -103, -8, 42, -49, 127, -116, -44, 0, 20, 107, -53,
  -74, -74, 53, -47, -99, -38, 101, -71, -122, 49, -67, 14, -64, -122, 34, 26,
  5, -19, 44, -58, 19, 29, 93, -77, -78, 27, -72, -33, 17, -42, 72, 58,
  -15, -89, 105, 30, -64, 102, 98, -15, 2, -82, 58, -87, 123, -55, 102, 88,
  76, 68, 48, 74, -38, -81, 59, 57, 29, -78, 19, 66, -96, 14, 99, -20,
  80, 55, 114, -43, -7, 78, -40, 16, 23, 96, 103, 102, -32, -23, -36, 92,
  40, 35, -47, 32, 89, 77, -82, -12, -109, 92, 100, -13, -4, 66, 41, -104,
  -54, 72, 83, -74, -88, 27, 12, -96, 106, -58, 63, -75, -111, -10, 92, -113,
  120, -98, 113, 62, -66, 87, -126, -49, 12, -19, 39, 31, -92, -123, -3, 24,
  -114, 31, -103, -50, 107, -28, 30, -16, -56, -121, 20, 57, -91, 89, -36, -77,
  52, 78, -49, 88, -104, 78, 115, -45, -102, 78, 29, 75, -20, 95, 10, 13,
  61, -117, -60, -88, -15, 82, -44, 24, -16, -14, 34, -24, -19, -34, 73, 99,
  44, -44, 48, -19, -27, -82, -52, 69, 18, 51, 36, -71, -2, 35, 127, -76,
  -79, -49, 8, 121, 122, -34, -58, -10, 62, -1, 54, 127, 106, -106, -29, -66,
  -49, -51, 61, 108, 64, 52, 29, -9, 6, 3, -106, 118, -5, -59, -39, 88,
  64, -7, 124, -113, 1, -54, 83, -10, -30, 21, -20, -107, 41, 8, -81, 12,
  -8, -97, -114, 75, -38, -74, 97, 30, 125, -12, -64, 67, 18, -109, 5, 108,
  -120, 117, -87, 104, 43, -81, -95, 0, 97, 107, -19, -58, -59, -121, -98, -108,
  -119, -106, -114, 101, -32, 34, 58, 124, -87, 38, 17, 72, -97, -15, -95, 39,
  -11, 113, 47, -89, -54, -107, -120, -119, 19, -30, -57, -52, -54, -51, 106, -21,
  -23, 7, 68, -8, -105, -49, -120, 97, -24, -81, 28, 72, -5, 52, -7, -120,
  99, -28, 39, 107, -9, 1, 38, -106, -124, 73, -117, -86, -119, 8, -29, 64,
  6, -127, 81, 124, -67, -108, -9, -124, -35, -59, -69, -121, 73, 39, -2, -17,
};

static const int32_t to_halfwords_b[8] = {
  44730, -43847, 62063, -52027, -66227, 3464, 37629, 54453,
};

static const int16_t to_halfwords_y_multiplier[8] = {
  30115, 32612, 27940, 19911, 17449, 19090, 30112, 25407,
};

static const int8_t to_halfwords_y_shift[8] = {
  22, 24, 23, 22, 22, 25, 23, 23,
};

static const int8_t to_bytes_w[192] = {
  -75, -37, -37, -35, -71, -3, 39, 16, 53, 22, 80, -22, 25, -4, 26, -8,
  1, 90, 50, 44, 57, -104, -108, -30, 77, 38, 127, -61, 125, -20, -51, -124,
  -70, 10, 113, 73, 82, -94, -105, 27, 7, 18, 30, 59, -108, -23, 119, 87,
  -73, 15, 97, -45, -76, -67, -121, -39, -72, -60, -113, -92, 55, -82, 21, 88,
  -66, -114, 77, 122, -60, -56, -32, -83, -65, -121, 12, 64, 111, -2, 75, -57,
  86, -114, 92, 65, 47, 105, -63, -9, 11, -37, -19, -5, 11, 19, -35, 35,
  -81, 2, 94, 83, 43, -36, 21, -1, 0, -65, -94, -13, -2, 21, -117, 121,
  -16, 116, -36, 90, 1, -60, 35, -88, -88, -14, -99, -79, -92, 80, -56, -6,
  43, 83, -87, 62, -16, 56, -117, -34, 89, -93, 100, -97, 100, 0, 86, 99,
  -103, 29, -14, -117, -55, 100, -34, -82, 17, -80, 99, 101, 83, -4, -93, -2,
  43, -20, 108, 65, 22, 7, -67, -8, 61, 0, -110, 63, -78, -6, -123, -118,
  -40, 28, -13, -45, 54, -12, -65, 122, -111, 74, 13, -43, -103, -60, 64, -68,
};

static const int32_t to_bytes_b[12] = {
  59116, 60923, 14694, -41580, 49923, 58026, -73365, 63109, 57082, 45768, -11724, 80447,
};

static const int16_t to_bytes_y_multiplier[12] = {
  17780, 24714, 23848, 24397, 31730, 21832, 28414, 28744, 23633, 20576, 22509, 19648,
};

static const int8_t to_bytes_y_shift[12] = {
  31, 31, 30, 31, 30, 31, 29, 29, 29, 29, 31, 29,
};

static const int8_t clamped_w[128] = {
  111, 42, 116, -58, -65, -10, -54, 51, -68, 67, 127, 52, 78, 35, -27, -50,
  124, -44, 15, -66, -53, 45, 38, -15, 25, -38, 96, -103, -55, 23, 122, -66,
  69, 17, -65, -85, -61, 33, -103, 64, 98, 86, -20, 107, 95, 25, 30, 23,
  -118, 77, -95, -110, 45, -35, -85, -98, -105, 110, 71, -115, -103, -27, -118, 126,
  -27, 127, -11, 1, 104, 16, -53, -60, 111, 119, 27, 109, -77, 60, 103, -37,
  9, -48, -94, -123, -120, 112, 64, 27, -71, -42, -67, -107, 127, 38, -34, 124,
  -11, 82, -60, -98, -109, 50, -42, -122, -15, 120, -45, 59, 45, -15, 127, 29,
  -113, -6, -55, 3, -53, 24, -88, 103, 13, 42, 52, 123, -124, -3, 105, 82,
};

static const int32_t clamped_b[8] = {
  19763, 80785, 36692, 46427, 10913, 31666, 83386, 7172,
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

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I16
#define TOSAC_HAS_MIN_I16
static inline int16_t tosac_min_i16(int16_t a, int16_t b) {
  return a < b ? a : b;
}
#endif

// tosa.conv2d, line 8
static void to_halfwords_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
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
                for (int32_t c = 0; c < 8; ++c) {
                  sum += x[row * 32 + column * 8 + c] * to_halfwords_w[l * 72 + ky * 24 + kx * 8 + c];
                }
              }
            }
          }
        }
        c_buffer[j * 32 + k * 8 + l] = (int32_t)((uint32_t)sum + (uint32_t)to_halfwords_b[l]);
      }
    }
  }
}

// 16 x 8 elements
static void to_halfwords_k1(const int32_t *TOSAC_RESTRICT c_buffer, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 16; ++i) {
    const int32_t *row_c_buffer = c_buffer + i * 8;
    int16_t *row_out = out0 + i * 8;
    for (size_t j = 0; j < 8; ++j) {
      const int32_t c = row_c_buffer[j];
      // tosac.i48_written, line 8: 1x4x4x8xi48, -173425979..173516311
      const int32_t c_2 = c;
      const int16_t y_multiplier_v = to_halfwords_y_multiplier[j];
      const int8_t y_shift_v = to_halfwords_y_shift[j];
      // tosa.rescale, line 13: 1x4x4x8xi16, -32768..32767
      const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c_2, y_multiplier_v, y_shift_v));
      row_out[j] = y;
    }
  }
}

int to_halfwords(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % TO_HALFWORDS_ARENA_ALIGN != 0) return 2;
  _Static_assert(TO_HALFWORDS_ARENA_BYTES >= 512, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  to_halfwords_k0(x, c_buffer);
  to_halfwords_k1(c_buffer, out0);
  return 0;
}

// tosa.conv2d, line 21
static void to_bytes_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 5; ++k) {
      for (int32_t l = 0; l < 12; ++l) {
        int32_t sum = 0;
        for (int32_t c = 0; c < 16; ++c) {
          sum += x[j * 80 + k * 16 + c] * to_bytes_w[l * 16 + c];
        }
        c_buffer[j * 60 + k * 12 + l] = (int32_t)((uint32_t)sum + (uint32_t)to_bytes_b[l]);
      }
    }
  }
}

// 15 x 12 elements
static void to_bytes_k1(const int32_t *TOSAC_RESTRICT c_buffer, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 15; ++i) {
    const int32_t *row_c_buffer = c_buffer + i * 12;
    int8_t *row_out = out0 + i * 12;
    for (size_t j = 0; j < 12; ++j) {
      const int32_t c = row_c_buffer[j];
      // tosac.i48_written, line 21: 1x3x5x12xi48, -38018890..38132780
      const int32_t c_2 = c;
      const int16_t y_multiplier_v = to_bytes_y_multiplier[j];
      const int8_t y_shift_v = to_bytes_y_shift[j];
      // tosa.rescale, line 26: 1x3x5x12xi8, -128..127
      const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(c_2, y_multiplier_v, y_shift_v) + 5);
      row_out[j] = y;
    }
  }
}

int to_bytes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)arena % TO_BYTES_ARENA_ALIGN != 0) return 2;
  _Static_assert(TO_BYTES_ARENA_BYTES >= 720, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  to_bytes_k0(x, c_buffer);
  to_bytes_k1(c_buffer, out0);
  return 0;
}

// tosa.conv2d, line 34
static void clamped_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT c_buffer) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 5; ++k) {
      for (int32_t l = 0; l < 8; ++l) {
        int32_t sum = 0;
        for (int32_t c = 0; c < 16; ++c) {
          sum += x[j * 80 + k * 16 + c] * clamped_w[l * 16 + c];
        }
        c_buffer[j * 40 + k * 8 + l] = (int32_t)((uint32_t)sum + (uint32_t)clamped_b[l]);
      }
    }
  }
}

// 120 elements
static void clamped_k1(const int32_t *TOSAC_RESTRICT c_buffer, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < CLAMPED_OUT0_ELEMS; ++i) {
    const int32_t c = c_buffer[i];
    // tosac.i48_written, line 34: 1x3x5x8xi48, -47072948..47166382
    const int32_t c_2 = c;
    // tosa.rescale, line 39: 1x3x5x8xi16, -32768..32767
    const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c_2, 18124, 24));
    // tosa.clamp, line 40: 1x3x5x8xi16, -3..20000
    const int16_t q = tosac_min_i16(tosac_max_i16(y, -3), 20000);
    out0[i] = q;
  }
}

int clamped(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % CLAMPED_ARENA_ALIGN != 0) return 2;
  _Static_assert(CLAMPED_ARENA_BYTES >= 480, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  clamped_k0(x, c_buffer);
  clamped_k1(c_buffer, out0);
  return 0;
}
