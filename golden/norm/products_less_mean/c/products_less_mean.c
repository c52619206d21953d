#include "products_less_mean.h"

#if !defined(PRODUCTS_LESS_MEAN_CONTENT) || PRODUCTS_LESS_MEAN_CONTENT != 0xb0a03f18a5ff20e0u
#error "products_less_mean.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// what each sum starts from: bias and zero points
static const int32_t products_less_mean_start[48] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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

// tosa.matmul, line 8
static void products_less_mean_k0_packed(const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT k0_weights) {
  for (size_t i0 = 0; i0 < 6; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      for (size_t i2 = 0; i2 < 8; ++i2) {
        for (size_t i3 = 0; i3 < 4; ++i3) {
          k0_weights[i0 * 128 + i1 * 32 + i2 * 4 + i3] = y[i0 * 8 + i1 * 192 + i2 + i3 * 48];
        }
      }
    }
  }
}

// tosa.matmul, line 8
static void products_less_mean_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT k0_weights, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 8; ++i) {
    for (size_t j = 0; j < 48; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = products_less_mean_start[j + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x[i * 16 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * k0_weights[j * 16 + c * 8 + q * 4] + a[1] * k0_weights[j * 16 + c * 8 + q * 4 + 1] + a[2] * k0_weights[j * 16 + c * 8 + q * 4 + 2] + a[3] * k0_weights[j * 16 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int8_t codes = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1342177280, 39));
        out0[i * 48 + j + q] = codes;
      }
    }
  }
}

// 8 x 48 elements
static void products_less_mean_k1(int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 8; ++i) {
    int8_t *row_out = out0 + i * 48;
    // sum of byte 0 of what tosa.reduce_sum (line 13) adds
    int32_t sum0 = 0;
    for (size_t j = 0; j < 48; ++j) {
      const int8_t out0_v = row_out[j];
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(out0_v - 128);
      sum0 += distance;
    }
    // tosa.reduce_sum, line 13: 1x8x1xi32, -6144..6096
    const int32_t sum = -6144 + sum0;
    // tosa.mul, line 14: 1x8x1xi32, -128..127
    const int32_t mean = tosac_rounding_mul_shift_fits(sum, 1365, 16);
    for (size_t j = 0; j < 48; ++j) {
      const int8_t out0_v = row_out[j];
      // tosa.cast, line 12: 1x8x48xi32, -128..127
      const int32_t wide = out0_v;
      // tosa.sub, line 15: 1x8x48xi32, -255..255
      const int32_t less = wide - mean;
      // tosa.cast, line 16: 1x8x48xi8, -128..127
      const int8_t y8 = (int8_t)less;
      row_out[j] = y8;
    }
  }
}

int products_less_mean(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % PRODUCTS_LESS_MEAN_ARENA_ALIGN != 0) return 2;
  _Static_assert(PRODUCTS_LESS_MEAN_ARENA_BYTES >= 768, "the arena holds all buffers");
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  products_less_mean_k0_packed(y, k0_weights);
  products_less_mean_k0(x, k0_weights, out0);
  products_less_mean_k1(out0);
  return 0;
}
