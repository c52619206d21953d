#include "products_of_bytes.h"

#if !defined(PRODUCTS_OF_BYTES_CONTENT) || PRODUCTS_OF_BYTES_CONTENT != 0xf1d49bbcbcf79b29u
#error "products_of_bytes.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 3 x 200 elements
static void dot_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 200;
    const int8_t *row_y = y + i * 200;
    // tosa.reduce_sum, line 9: 3x1xi32, -3251200..3276800
    int32_t s = 0;
    for (size_t j = 0; j < 200; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 6: 3x200xi32, -128..127
      const int32_t a = x_v;
      const int8_t y_v = row_y[j];
      // tosa.cast, line 7: 3x200xi32, -128..127
      const int32_t b = y_v;
      // tosa.mul, line 8: 3x200xi32, -16256..16384
      const int32_t p = a * b;
      s += p;
    }
    out0[i] = s;
  }
}

int dot(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  dot_k0(x, y, out0);
  return 0;
}

// 3 x 57 elements
static void moments_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 57;
    // sum of byte 0 of what tosa.reduce_sum (line 16) adds
    int32_t sum0 = 0;
    // tosa.reduce_sum, line 17: 3x1xi32, 0..933888
    int32_t s = 0;
    for (size_t j = 0; j < 57; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 14: 3x57xi32, -128..127
      const int32_t a = x_v;
      // tosa.mul, line 15: 3x57xi32, 0..16384
      const int32_t p = a * a;
      // how far above its least value the key is, modulo 256: the index of tables
      const uint8_t distance = (uint8_t)(x_v - 128);
      sum0 += distance;
      s += p;
    }
    // tosa.reduce_sum, line 16: 3x1xi32, -7296..7239
    const int32_t m = -7296 + sum0;
    out0[i] = m;
    out1[i] = s;
  }
}

int moments(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  moments_k0(x, out0, out1);
  return 0;
}

// 3 x 20 elements
static void kept_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 20;
    int32_t *row_out0 = out0 + i * 20;
    // tosa.reduce_sum, line 24: 3x1xi32, 0..327680
    int32_t s = 0;
    for (size_t j = 0; j < 20; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 22: 3x20xi32, -128..127
      const int32_t a = x_v;
      // tosa.mul, line 23: 3x20xi32, 0..16384
      const int32_t p = a * a;
      s += p;
      row_out0[j] = p;
    }
    out1[i] = s;
  }
}

int kept(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  kept_k0(x, out0, out1);
  return 0;
}
