#include "after_matrices.h"

#if !defined(AFTER_MATRICES_CONTENT) || AFTER_MATRICES_CONTENT != 0x9bf5f021ce972929u
#error "after_matrices.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// what each sum starts from: bias and zero points
static const int32_t matrices_start[24] = {
  573, 225, 1401, 366, 15, -417, 186, 645, 1560, -1152, 390, 678, -1992, 648, -1320, -285,
  -552, 78, -1233, 252, 204, -417, 1023, 2142,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t matrices_weights[384] = {
  -94, 32, -125, -24, -2, 85, -113, -80, -69, -6, 38, -67, 29, -87, 83, -87,
  40, -93, 16, -113, -116, -124, 101, 106, -122, 112, -38, 72, -114, 78, 25, -101,
  81, 62, 46, -76, 29, 40, -16, 114, -83, -12, 48, -87, 3, -83, 74, 64,
  -48, -70, 107, 107, -111, -101, 6, -44, -51, -61, 121, -78, 33, -68, -60, 98,
  -7, -119, 92, -119, 87, -121, 24, -119, 8, -99, 68, 116, 51, -100, -34, 90,
  -126, 32, -76, 106, 92, 110, 82, 80, -121, -86, 117, 65, -16, -39, 82, 35,
  -41, 74, 7, 20, -19, -22, -76, 114, -61, -120, -54, -87, -122, -16, 68, -55,
  -38, 5, 65, 81, -62, 70, 123, -73, 111, -102, -114, 113, -55, -39, -126, 52,
  -127, -65, 38, -124, 18, 54, 21, 29, -37, -89, -14, 14, -50, -12, 27, 41,
  -100, -103, 112, 113, 6, -111, 5, -77, -36, 36, 60, -91, 9, -90, -1, -22,
  -115, 37, -52, -28, 127, -118, 37, -43, 100, -96, 110, 26, 58, -42, 120, -66,
  73, 101, 101, -30, -5, 64, -72, 105, 56, 109, -106, 91, 10, 50, 98, 34,
  117, 123, 9, -105, 58, -91, 101, 84, -68, 52, 43, 65, 19, -120, -111, 34,
  99, -120, 98, 34, -49, -117, 95, -54, 75, -92, 66, -5, -73, 50, 107, -102,
  -115, -7, -38, -68, 56, 53, -2, 0, 67, -115, -103, -85, -33, 10, -2, -99,
  106, 17, 50, 113, -45, -72, 76, 35, 69, 55, 84, 69, 119, 93, -80, -107,
  -70, 96, -64, -76, -22, 43, -85, 5, 22, 73, 104, 28, -50, -58, -127, 37,
  23, -25, -116, 2, -93, 80, -112, 38, -75, -60, 9, 37, -34, 120, -121, -21,
  -126, 114, 2, 108, -31, 89, -124, 50, 89, -60, -84, 124, -16, 55, -61, 43,
  63, -114, 104, 88, 106, -59, -67, 123, -8, 35, 88, 10, -107, 14, 63, -7,
  -27, 37, 55, -94, 32, 35, 114, -102, 22, -117, -29, 75, -108, 51, -100, 66,
  17, -110, -64, 38, 106, 61, -75, -75, -84, -116, -75, -52, -90, -111, -99, -46,
  27, 84, 120, -2, 1, -104, -1, 74, -6, 20, 24, 126, 90, 82, -39, 51,
  -54, -54, 118, 16, 31, -84, 85, 74, 63, -16, 4, -101, -120, -127, -61, 33,
};

static const int32_t matrices_y_multiplier[24] = {
  1775204942, 1837423650, 1278071601, 1935463804, 1921137698, 1258796727, 1980259072, 1127802641, 1872498364, 1516374241, 1724732235, 1638949685, 1992995505, 1441186537, 1888293423, 1575341543,
  2063534241, 1346215664, 1146507395, 1822108609, 1775239278, 1407303467, 2040767828, 1768096113,
};

static const int8_t matrices_y_shift[24] = {
  37, 38, 38, 39, 38, 39, 37, 37, 38, 38, 39, 39, 37, 39, 37, 38,
  38, 39, 39, 37, 39, 37, 37, 39,
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
static void matrices_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 4; ++i) {
    for (size_t j = 0; j < 24; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = matrices_start[j + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x[i * 16 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * matrices_weights[j * 16 + c * 8 + q * 4] + a[1] * matrices_weights[j * 16 + c * 8 + q * 4 + 1] + a[2] * matrices_weights[j * 16 + c * 8 + q * 4 + 2] + a[3] * matrices_weights[j * 16 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int32_t y_multiplier_v = matrices_y_multiplier[j + q];
        const int8_t y_shift_v = matrices_y_shift[j + q];
        const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, y_multiplier_v, y_shift_v) - 7);
        out0[i * 24 + j + q] = y;
      }
    }
  }
}

int matrices(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  matrices_k0(x, out0);
  return 0;
}
