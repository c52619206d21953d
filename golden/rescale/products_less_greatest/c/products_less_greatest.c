#include "products_less_greatest.h"

#if !defined(PRODUCTS_LESS_GREATEST_CONTENT) || PRODUCTS_LESS_GREATEST_CONTENT != 0x43b8915492149cf3u
#error "products_less_greatest.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// what each sum starts from: bias and zero points
static const int32_t products_less_greatest_start[32] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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
static void products_less_greatest_k0_packed(const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT k0_weights) {
  for (size_t i0 = 0; i0 < 4; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      for (size_t i2 = 0; i2 < 8; ++i2) {
        for (size_t i3 = 0; i3 < 4; ++i3) {
          k0_weights[i0 * 160 + i1 * 32 + i2 * 4 + i3] = y[i0 * 8 + i1 * 128 + i2 + i3 * 32];
        }
      }
    }
  }
  for (size_t i0 = 0; i0 < 4; ++i0) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      for (size_t i3 = 0; i3 < 4; ++i3) {
        k0_weights[128 + i0 * 160 + i2 * 4 + i3] = y[512 + i0 * 8 + i2 + i3 * 32];
      }
    }
  }
}

// tosa.matmul, line 8
static void products_less_greatest_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT k0_weights, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 8; ++i) {
    for (size_t j = 0; j < 32; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = products_less_greatest_start[j + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a_2[4];
        for (size_t g = 0; g < 4; ++g) a_2[g] = x[i * 20 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_2[0] * k0_weights[j * 20 + c * 8 + q * 4] + a_2[1] * k0_weights[j * 20 + c * 8 + q * 4 + 1] + a_2[2] * k0_weights[j * 20 + c * 8 + q * 4 + 2] + a_2[3] * k0_weights[j * 20 + c * 8 + q * 4 + 3];
        }
      }
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x[i * 20 + g + 16];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * k0_weights[j * 20 + q * 4 + 128] + a[1] * k0_weights[j * 20 + q * 4 + 129] + a[2] * k0_weights[j * 20 + q * 4 + 130] + a[3] * k0_weights[j * 20 + q * 4 + 131];
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int8_t codes = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1342177280, 39));
        out0[i * 32 + j + q] = codes;
      }
    }
  }
}

// 8 x 32 elements
static void products_less_greatest_k1(int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 8; ++i) {
    int8_t *row_out = out0 + i * 32;
    // tosa.reduce_max, line 10: 1x8x1xi8, -128..127
    int8_t most = -128;
    for (size_t j = 0; j < 32; ++j) {
      const int8_t out0_v = row_out[j];
      most = tosac_max_i8(most, out0_v);
    }
    for (size_t j = 0; j < 32; ++j) {
      const int8_t out0_v = row_out[j];
      // tosa.sub, line 11: 1x8x32xi8, -128..127
      const int8_t less = (int8_t)(out0_v - most);
      row_out[j] = less;
    }
  }
}

int products_less_greatest(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % PRODUCTS_LESS_GREATEST_ARENA_ALIGN != 0) return 2;
  _Static_assert(PRODUCTS_LESS_GREATEST_ARENA_BYTES >= 640, "the arena holds all buffers");
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  products_less_greatest_k0_packed(y, k0_weights);
  products_less_greatest_k0(x, k0_weights, out0);
  products_less_greatest_k1(out0);
  return 0;
}
