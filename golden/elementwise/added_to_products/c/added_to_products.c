#include "added_to_products.h"

#include <string.h>

#if !defined(ADDED_TO_PRODUCTS_CONTENT) || ADDED_TO_PRODUCTS_CONTENT != 0x7f19c03079143cdcu
#error "added_to_products.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// what each sum starts from: bias and zero points
static const int32_t added_to_products_start[8] = {
  -727, 3158, -1281, -378, 2381, -400, -867, -518,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t added_to_products_weights[64] = {
  -85, -20, 49, -20, -72, 126, 75, -6, 2, 8, -67, 74, 22, -18, -110, -90,
  -68, 50, -117, -16, -23, 30, -14, -119, 50, -98, 39, 116, 62, 82, -105, -96,
  35, -55, -5, 88, 79, 119, 4, -81, -127, -124, -33, 111, 76, 65, -68, 108,
  127, 62, 70, 97, 117, -43, 11, 0, 113, -33, -122, -88, 80, 110, -122, -11,
};

static const int32_t added_to_products_e_table[256] = {
  -41574, -41216, -40858, -40499, -40141, -39782, -39424, -39066, -38707, -38349, -37990, -37632, -37274, -36915, -36557, -36198,
  -35840, -35482, -35123, -34765, -34406, -34048, -33690, -33331, -32973, -32614, -32256, -31898, -31539, -31181, -30822, -30464,
  -30106, -29747, -29389, -29030, -28672, -28314, -27955, -27597, -27238, -26880, -26522, -26163, -25805, -25446, -25088, -24730,
  -24371, -24013, -23654, -23296, -22938, -22579, -22221, -21862, -21504, -21146, -20787, -20429, -20070, -19712, -19354, -18995,
  -18637, -18278, -17920, -17562, -17203, -16845, -16486, -16128, -15770, -15411, -15053, -14694, -14336, -13978, -13619, -13261,
  -12902, -12544, -12186, -11827, -11469, -11110, -10752, -10394, -10035, -9677, -9318, -8960, -8602, -8243, -7885, -7526,
  -7168, -6810, -6451, -6093, -5734, -5376, -5018, -4659, -4301, -3942, -3584, -3226, -2867, -2509, -2150, -1792,
  -1434, -1075, -717, -358, 0, 358, 717, 1075, 1434, 1792, 2150, 2509, 2867, 3226, 3584, 3942,
  4301, 4659, 5018, 5376, 5734, 6093, 6451, 6810, 7168, 7526, 7885, 8243, 8602, 8960, 9318, 9677,
  10035, 10394, 10752, 11110, 11469, 11827, 12186, 12544, 12902, 13261, 13619, 13978, 14336, 14694, 15053, 15411,
  15770, 16128, 16486, 16845, 17203, 17562, 17920, 18278, 18637, 18995, 19354, 19712, 20070, 20429, 20787, 21146,
  21504, 21862, 22221, 22579, 22938, 23296, 23654, 24013, 24371, 24730, 25088, 25446, 25805, 26163, 26522, 26880,
  27238, 27597, 27955, 28314, 28672, 29030, 29389, 29747, 30106, 30464, 30822, 31181, 31539, 31898, 32256, 32614,
  32973, 33331, 33690, 34048, 34406, 34765, 35123, 35482, 35840, 36198, 36557, 36915, 37274, 37632, 37990, 38349,
  38707, 39066, 39424, 39782, 40141, 40499, 40858, 41216, 41574, 41933, 42291, 42650, 43008, 43366, 43725, 44083,
  44442, 44800, 45158, 45517, 45875, 46234, 46592, 46950, 47309, 47667, 48026, 48384, 48742, 49101, 49459, 49818,
};

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
}
#endif

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

// tosa.conv2d, line 8
static void added_to_products_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded + 120, 244, 16);
  memcpy(x_padded, x, 120);
}

// tosa.conv2d, line 8
static void added_to_products_k0(const int8_t *TOSAC_RESTRICT x_padded, const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 15; ++i) {
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = added_to_products_start[q];
    int8_t a[4];
    for (size_t g = 0; g < 4; ++g) a[g] = x_padded[i * 8 + g];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] += a[0] * added_to_products_weights[q * 4] + a[1] * added_to_products_weights[q * 4 + 1] + a[2] * added_to_products_weights[q * 4 + 2] + a[3] * added_to_products_weights[q * 4 + 3];
    }
    int8_t a_2[4];
    for (size_t g = 0; g < 4; ++g) a_2[g] = x_padded[i * 8 + g + 4];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] += a_2[0] * added_to_products_weights[q * 4 + 32] + a_2[1] * added_to_products_weights[q * 4 + 33] + a_2[2] * added_to_products_weights[q * 4 + 34] + a_2[3] * added_to_products_weights[q * 4 + 35];
    }
    for (size_t q = 0; q < 8; ++q) {
      const int32_t sum = acc[q];
      const int32_t d = tosac_rounding_mul_shift_fits(sum, 1518500250, 36);
      const int8_t x_v = x[i * 8 + q];
      const int8_t distance = (int8_t)(x_v - 128);
      const int32_t index_ = (uint8_t)distance;
      const int32_t e = added_to_products_e_table[index_];
      const int32_t f = d + e;
      const int8_t g = (int8_t)(tosac_rounding_mul_shift_fits(f, 1518500250, 40) + 3);
      const int8_t h = tosac_max_i8(g, 3);
      out0[i * 8 + q] = h;
    }
  }
}

int added_to_products(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % ADDED_TO_PRODUCTS_ARENA_ALIGN != 0) return 2;
  _Static_assert(ADDED_TO_PRODUCTS_ARENA_BYTES >= 144, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  added_to_products_k0_padded(x, x_padded);
  added_to_products_k0(x_padded, x, out0);
  return 0;
}
