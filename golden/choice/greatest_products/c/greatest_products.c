#include "greatest_products.h"

#include <string.h>

#if !defined(GREATEST_PRODUCTS_CONTENT) || GREATEST_PRODUCTS_CONTENT != 0x2fe5b3d456085292u
#error "greatest_products.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// what each sum starts from: bias and zero points
static const int32_t greatest_products_start[16] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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

// tosa.matmul, line 8
static void greatest_products_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded + 96, 0, 16);
  memcpy(x_padded, x, 96);
}

// tosa.matmul, line 8
static void greatest_products_k0_packed(const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT k0_weights) {
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i3 = 0; i3 < 4; ++i3) {
        k0_weights[i0 * 96 + i2 * 4 + i3] = y[i0 * 8 + i2 + i3 * 16];
      }
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i3 = 0; i3 < 4; ++i3) {
        k0_weights[32 + i0 * 96 + i2 * 4 + i3] = y[64 + i0 * 8 + i2 + i3 * 16];
      }
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i3 = 0; i3 < 4; ++i3) {
        k0_weights[64 + i0 * 96 + i2 * 4 + i3] = y[128 + i0 * 8 + i2 + i3 * 16];
      }
    }
  }
}

// tosa.matmul, line 8
static void greatest_products_k0(const int8_t *TOSAC_RESTRICT x_padded, const int8_t *TOSAC_RESTRICT k0_weights, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 8; ++i) {
    for (size_t j = 0; j < 16; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = greatest_products_start[j + q];
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_padded[i * 12 + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * k0_weights[j * 12 + q * 4] + a[1] * k0_weights[j * 12 + q * 4 + 1] + a[2] * k0_weights[j * 12 + q * 4 + 2] + a[3] * k0_weights[j * 12 + q * 4 + 3];
      }
      int8_t a_2[4];
      for (size_t g = 0; g < 4; ++g) a_2[g] = x_padded[i * 12 + g + 4];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a_2[0] * k0_weights[j * 12 + q * 4 + 32] + a_2[1] * k0_weights[j * 12 + q * 4 + 33] + a_2[2] * k0_weights[j * 12 + q * 4 + 34] + a_2[3] * k0_weights[j * 12 + q * 4 + 35];
      }
      int8_t a_3[4];
      for (size_t g = 0; g < 4; ++g) a_3[g] = x_padded[i * 12 + g + 8];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a_3[0] * k0_weights[j * 12 + q * 4 + 64] + a_3[1] * k0_weights[j * 12 + q * 4 + 65] + a_3[2] * k0_weights[j * 12 + q * 4 + 66] + a_3[3] * k0_weights[j * 12 + q * 4 + 67];
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int8_t codes = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1342177280, 38));
        out0[i * 16 + j + q] = codes;
      }
    }
  }
}

// 8 x 16 elements
static void greatest_products_k1(int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 8; ++i) {
    int8_t *row_out = out0 + i * 16;
    // tosa.reduce_max, line 11: 1x8x1xi8, -128..127
    int8_t most = -128;
    for (size_t j = 0; j < 16; ++j) {
      const int8_t out0_v = row_out[j];
      most = tosac_max_i8(most, out0_v);
    }
    for (size_t j = 0; j < 16; ++j) {
      const int8_t out0_v = row_out[j];
      // tosa.greater_equal, line 12: 1x8x16xi1
      const int is = most <= out0_v;
      // tosa.select, line 13: 1x8x16xi8, -128..127
      const int8_t kept = is ? out0_v : 0;
      row_out[j] = kept;
    }
  }
}

int greatest_products(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % GREATEST_PRODUCTS_ARENA_ALIGN != 0) return 2;
  _Static_assert(GREATEST_PRODUCTS_ARENA_BYTES >= 304, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 192);
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  greatest_products_k0_padded(x, x_padded);
  greatest_products_k0_packed(y, k0_weights);
  greatest_products_k0(x_padded, k0_weights, out0);
  greatest_products_k1(out0);
  return 0;
}
