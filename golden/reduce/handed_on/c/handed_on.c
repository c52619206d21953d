#include "handed_on.h"

#include <string.h>

#if !defined(HANDED_ON_CONTENT) || HANDED_ON_CONTENT != 0xc4bc6be84bfd2dd1u
#error "handed_on.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
}
#endif

// 14 x 57 elements
static void handed_on_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT rows_buffer) {
  for (size_t j = 0; j < 57; ++j) {
    const int8_t *row_x = x + j;
    // tosa.reduce_sum, line 15: 1x3x19xi32, -1792..1778
    int32_t rows = 0;
    for (size_t i = 0; i < 14; ++i) {
      const int8_t x_v = row_x[i * 57];
      // tosa.cast, line 14: 14x3x19xi32, -128..127
      const int32_t wide = x_v;
      rows += wide;
    }
    rows_buffer[j] = rows;
  }
}

// 3 x 19 elements
static void handed_on_k1(const int32_t *TOSAC_RESTRICT rows_buffer, int32_t *TOSAC_RESTRICT all_buffer) {
  for (size_t j = 0; j < 19; ++j) {
    const int32_t *row_rows_buffer = rows_buffer + j;
    // tosa.reduce_sum, line 16: 1x1x19xi32, -5376..5334
    int32_t all = 0;
    for (size_t i = 0; i < 3; ++i) {
      const int32_t rows = row_rows_buffer[i * 19];
      all += rows;
    }
    all_buffer[j] = all;
  }
}

// tosa.pad, line 17
static void handed_on_k2(const int32_t *TOSAC_RESTRICT all_buffer, int32_t *TOSAC_RESTRICT padded_buffer) {
  memset(padded_buffer, 0, 84);
  memcpy(padded_buffer + 1, all_buffer, 76);
}

// 21 elements
static void handed_on_k3(const int32_t *TOSAC_RESTRICT padded_buffer, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < HANDED_ON_OUT0_ELEMS; ++i) {
    const int32_t padded = padded_buffer[i];
    // tosa.mul, line 18: 1x1x21xi32, -161280..160020
    const int32_t scaled = padded * 30;
    // tosa.rescale, line 19: 1x1x21xi8, -111..110
    const int8_t y = (int8_t)tosac_rounding_mul_shift_fits(scaled, 1518500250, 41);
    out0[i] = y;
  }
}

int handed_on(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % HANDED_ON_ARENA_ALIGN != 0) return 2;
  _Static_assert(HANDED_ON_ARENA_BYTES >= 320, "the arena holds all buffers");
  int32_t *rows_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  int32_t *all_buffer = (int32_t *)(void *)((unsigned char *)arena + 240);
  int32_t *padded_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  handed_on_k0(x, rows_buffer);
  handed_on_k1(rows_buffer, all_buffer);
  handed_on_k2(all_buffer, padded_buffer);
  handed_on_k3(padded_buffer, out0);
  return 0;
}
