#include "separable_i8.h"

#if !defined(SEPARABLE_I8_CONTENT) || SEPARABLE_I8_CONTENT != 0x764f5fafab8f3c43u
#error "separable_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t separable_i8_v0[144] = {
  121, -52, -58, 99, -43, 105, -34, 57, -115, -111, -50, 113, -18, 35, -101, -18,
  -32, 51, 96, 118, 44, -65, 120, -8, 18, 95, -4, -79, 62, 2, 24, -16,
  -84, 28, 72, 68, -100, -72, -104, 110, -86, -21, -12, 60, 59, -102, -91, 70,
  20, -19, 48, -122, 40, 119, -93, 46, 36, 54, -94, -104, -10, 118, -50, -66,
  97, -55, -108, -121, -52, -35, 126, -121, 118, 16, 21, 53, 102, -1, -9, 123,
  -37, 84, -65, -74, 70, -31, 84, -23, 94, 107, 59, -116, 114, -119, -4, -26,
  -36, 75, 96, -64, 70, 102, 89, -112, 81, -93, 99, 96, 3, -9, -34, 114,
  -9, 92, -74, 73, 94, 75, 48, -4, -50, -40, 50, 63, -46, 28, -41, 75,
  -81, 119, -3, 101, -24, -90, -3, 122, 122, 57, 27, 30, -41, 88, -8, -81,
};

static const int32_t separable_i8_v1[16] = {
  3409, -4807, 2142, 4339, -1311, -4705, 3339, 4952, -1149, -3712, 3802, -1322, 3351, -2655, 2508, -4829,
};

static const int32_t separable_i8_v9_multiplier[16] = {
  1664403615, 2131759928, 1710520096, 1245118729, 1089538895, 2041333131, 1506006383, 2070818034, 1994641716, 1642551876, 1676458095, 1166377376, 1098464214, 1394133100, 1100682064, 1794441244,
};

// what each sum starts from: bias and zero points
static const int32_t separable_i8_start[16] = {
  -2931, -3132, 1638, 526, -2049, 4645, -2778, -1492, 977, 4293, 3062, -1308, -4823, 2643, 4455, 3841,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t separable_i8_weights[256] = {
  -39, 48, -123, -119, -126, 114, -35, -85, -15, -1, 116, -5, -3, 65, 35, -24,
  72, -62, 111, -75, 70, -90, -4, -61, -74, 38, 60, -127, 114, 108, -66, 57,
  -25, 38, -67, 54, 85, 63, -5, 58, 50, -36, -54, 124, 28, -15, 50, -29,
  65, 67, -14, -35, 74, 41, 35, 120, -83, 9, 66, 7, -78, 68, 8, 94,
  56, -50, -43, -51, -103, 13, 35, 46, 82, 100, 42, -91, 32, 22, 80, -81,
  119, 3, 16, -55, 12, -75, -100, 27, 1, 105, 30, 53, 37, 81, -32, 46,
  48, -115, 37, -55, 121, 9, -10, -31, -62, 116, -110, -102, -93, -98, 72, -71,
  -97, -75, -70, 89, -110, 56, -10, -21, 6, 36, 51, -28, 24, 0, 62, -107,
  30, 76, -125, -126, 33, 39, 42, -62, 48, -51, -32, -110, -120, 103, -6, 30,
  114, -68, -80, 92, 52, 73, 0, -11, -82, 20, 36, -80, 121, 3, -110, 34,
  88, -14, 40, 27, -66, 91, 9, -48, -71, -69, 120, -72, -19, -93, -99, 76,
  0, 5, -79, 100, 76, -65, 57, -21, -75, -33, -77, 69, -104, 35, 34, -50,
  -118, 49, 19, -30, 120, 97, 122, -39, 113, -32, 96, -116, -18, -21, -78, 43,
  -8, -101, 93, 54, -38, 70, 101, -117, 45, 121, 85, -21, -74, -10, -17, -45,
  -76, -49, 14, -116, -57, 31, 45, -55, -53, -115, 74, 118, 68, -20, 46, 8,
  116, -89, -58, -106, 64, 101, -77, -14, -2, 63, -38, 107, 80, 94, 64, 7,
};

static const int32_t separable_i8_v20_multiplier[16] = {
  1194271491, 1628894852, 1525670832, 1357723817, 1175616531, 2098381200, 2083426729, 1708342067, 1774575250, 1679230399, 1133597014, 1921159077, 1318793677, 1395613936, 1537494234, 1107260714,
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

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

// tosa.depthwise_conv2d, line 8
static void separable_i8_k0(const int8_t *TOSAC_RESTRICT x0, int32_t *TOSAC_RESTRICT v4_buffer) {
  for (int32_t j = 0; j < 16; ++j) {
    for (int32_t k = 0; k < 16; ++k) {
      for (int32_t l = 0; l < 16; ++l) {
        int32_t sum = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j + ky - 1) & (j + ky - 1 < 16)) {
            const int32_t row = j + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k + kx - 1) & (k + kx - 1 < 16)) {
                const int32_t column = k + kx - 1;
                sum += (x0[row * 256 + column * 16 + l] + 3) * separable_i8_v0[ky * 48 + kx * 16 + l];
              }
            }
          }
        }
        v4_buffer[j * 256 + k * 16 + l] = (int32_t)((uint32_t)sum + (uint32_t)separable_i8_v1[l]);
      }
    }
  }
}

// 16 x 16 elements
static void separable_i8_k1(const int32_t *TOSAC_RESTRICT v4_buffer, int8_t *TOSAC_RESTRICT v10_buffer) {
  for (size_t i = 0; i < 16; ++i) {
    const int32_t *row_v4_buffer = v4_buffer + i * 16;
    int8_t *row_v10_buffer = v10_buffer + i * 16;
    for (size_t j = 0; j < 16; ++j) {
      const int32_t v4 = row_v4_buffer[j];
      const int32_t v9_multiplier_v = separable_i8_v9_multiplier[j];
      // tosa.rescale, line 13: 1x16x16x16xi8, -128..127
      const int8_t v9 = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(v4, v9_multiplier_v, 40) - 3);
      // tosa.clamp, line 14: 1x16x16x16xi8, -3..127
      const int8_t v10 = tosac_max_i8(v9, -3);
      row_v10_buffer[j] = v10;
    }
  }
}

// tosa.conv2d, line 19
static void separable_i8_k2(const int8_t *TOSAC_RESTRICT v10_buffer, int8_t *TOSAC_RESTRICT out0_) {
  for (size_t i = 0; i < 16; ++i) {
    for (size_t j = 0; j < 16; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = separable_i8_start[j + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = v10_buffer[i * 16 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * separable_i8_weights[j * 16 + c * 8 + q * 4] + a[1] * separable_i8_weights[j * 16 + c * 8 + q * 4 + 1] + a[2] * separable_i8_weights[j * 16 + c * 8 + q * 4 + 2] + a[3] * separable_i8_weights[j * 16 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int32_t v20_multiplier_v = separable_i8_v20_multiplier[j + q];
        const int8_t v20 = (int8_t)(tosac_rounding_mul_shift_fits(sum, v20_multiplier_v, 41) - 3);
        const int8_t v21 = tosac_max_i8(v20, -3);
        out0_[i * 16 + j + q] = v21;
      }
    }
  }
}

int separable_i8(const int8_t *TOSAC_RESTRICT x0, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x0 == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % SEPARABLE_I8_ARENA_ALIGN != 0) return 2;
  _Static_assert(SEPARABLE_I8_ARENA_BYTES >= 16640, "the arena holds all buffers");
  int32_t *v4_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  int8_t *v10_buffer = (int8_t *)(void *)((unsigned char *)arena + 16384);
  separable_i8_k0(x0, v4_buffer);
  for (size_t row = 0; row < 256; row += 16) {
    separable_i8_k1(v4_buffer + row * 16, v10_buffer);
    separable_i8_k2(v10_buffer, out0 + row * 16);
  }
  return 0;
}
