#include "after_matrices.h"

#include <string.h>

#if !defined(AFTER_MATRICES_CONTENT) || AFTER_MATRICES_CONTENT != 0x3f2ff2642886044fu
#error "after_matrices.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// what each sum starts from: bias and zero points
static const int32_t matrices_start[17] = {
  -405, -1071, -4491, 1557, -4527, 279, -1170, -126, -9, 3177, 1107, 774, 936, 927, -459, 738,
  3150,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t matrices_weights[192] = {
  -45, 40, -101, -53, 26, -102, -57, -10, 5, -78, -76, -123, -39, -30, 98, -92,
  -87, -90, -29, -63, -68, 123, -10, 26, -45, -91, -120, 60, 116, 75, -125, -25,
  63, -82, 33, 100, 37, 36, -88, 39, -21, -97, -64, -45, 88, -12, 89, 71,
  -70, -18, -20, -126, 42, -48, -5, -29, 56, -62, -12, 84, 39, 32, -123, -3,
  -80, -51, -26, -127, -62, 59, 90, 61, 121, -52, 74, -66, 116, -17, -17, 104,
  58, -58, 49, 90, 126, -78, -72, -18, -102, -101, 0, 51, -86, 35, 123, 18,
  97, 51, 31, 104, 96, -103, 91, 121, 70, 101, -24, -101, 36, -21, 4, -119,
  51, -66, 44, -64, 21, 72, 41, 11, 90, -26, 110, -73, -70, 54, 95, -87,
  -62, 59, 90, 61, 121, -52, 74, -66, 116, -17, -17, 104, 58, -58, 49, 90,
  126, -78, -72, -18, -102, -101, 0, 51, -86, 35, 123, 18, 118, 105, 33, 22,
  96, -103, 91, 121, 70, 101, -24, -101, 36, -21, 4, -119, 51, -66, 44, -64,
  21, 72, 41, 11, 90, -26, 110, -73, -70, 54, 95, -87, 45, 54, -82, 55,
};

static const int8_t matrices_o_table[256] = {
  -118, -105, 41, -80, 119, 120, -55, -111, -19, 84, -64, 45, -80, 59, 46, 114,
  -21, 17, 94, 47, 88, 0, -102, 20, 21, 53, 124, 78, 42, 11, 48, -24,
  124, -68, 41, -30, 34, 25, -63, -84, -108, 76, 79, -103, 76, 25, -73, -125,
  -105, -31, 115, -98, 64, -53, -86, -20, -108, 106, -39, -77, -36, -110, 87, -77,
  -122, 60, -57, 30, 4, 26, -34, 87, -111, 35, -118, 92, -101, 126, -108, -68,
  87, 79, 100, -94, -121, 70, -49, 115, 83, -76, -86, 113, -20, -51, -121, 90,
  -126, -124, -66, -83, -17, -66, -62, 113, -119, 13, -4, 102, -33, -103, 59, -54,
  -85, 22, 127, 107, 2, -102, -112, -123, -97, -121, -88, 71, 31, 31, -44, 121,
  50, -77, 105, -24, 115, -120, 61, 47, 82, 105, -21, -34, 72, -66, 54, -100,
  1, 12, 67, 76, -97, -122, -90, 86, 87, 52, 7, -73, -14, 27, 77, -16,
  72, 108, -20, -44, -62, -93, -30, 112, -13, -54, 52, 83, 111, 22, -64, 112,
  53, -11, 8, 64, 1, 90, -33, 118, -127, 15, 55, -3, 26, 36, 117, 120,
  91, -85, 57, -50, 27, 69, -99, -85, 38, -57, 48, -121, -123, -21, -92, 22,
  0, -77, -55, -9, -33, 103, 49, -50, -22, 78, -43, -82, 24, -27, 125, -19,
  -88, 96, -69, -68, 7, 86, -9, -57, 114, 124, -99, 119, 111, -55, 123, -2,
  127, -44, -125, -46, 36, 111, 126, 23, 110, 63, 90, 86, -90, -36, 56, -114,
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

// tosa.matmul, line 7
static void matrices_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded + 48, 247, 16);
  memcpy(x_padded, x, 48);
}

// tosa.matmul, line 7
static void matrices_k0(const int8_t *TOSAC_RESTRICT x_padded, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 6; ++i) {
    for (size_t j = 0; j < 17; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = matrices_start[(j < 9 ? j : 9) + q];
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_padded[i * 8 + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * matrices_weights[j * 8 + q * 4] + a[1] * matrices_weights[j * 8 + q * 4 + 1] + a[2] * matrices_weights[j * 8 + q * 4 + 2] + a[3] * matrices_weights[j * 8 + q * 4 + 3];
      }
      int8_t a_2[4];
      for (size_t g = 0; g < 4; ++g) a_2[g] = x_padded[i * 8 + g + 4];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a_2[0] * matrices_weights[j * 8 + q * 4 + 32] + a_2[1] * matrices_weights[j * 8 + q * 4 + 33] + a_2[2] * matrices_weights[j * 8 + q * 4 + 34] + a_2[3] * matrices_weights[j * 8 + q * 4 + 35];
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1502833799, 39) - 7);
        const int32_t index_ = (uint8_t)y;
        const int8_t o = matrices_o_table[index_];
        out0[i * 17 + (j < 9 ? j : 9) + q] = o;
      }
    }
  }
}

int matrices(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % MATRICES_ARENA_ALIGN != 0) return 2;
  _Static_assert(MATRICES_ARENA_BYTES >= 64, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  matrices_k0_padded(x, x_padded);
  matrices_k0(x_padded, out0);
  return 0;
}
