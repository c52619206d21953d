#include "loud_rows.h"

#if !defined(LOUD_ROWS_CONTENT) || LOUD_ROWS_CONTENT != 0xa980097df099e50fu
#error "loud_rows.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_ABS_I8
#define TOSAC_HAS_ABS_I8
// Magnitude of an integer; the least value stays itself (wraps).
static inline int8_t tosac_abs_i8(int8_t a) {
  return a < 0 ? (int8_t)(0 - a) : a;
}
#endif

// 2 x 300 elements
static void loud_rows_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_x = x + i * 300;
    int32_t *row_out = out0 + i * 300;
    // sum of byte 0 of what tosa.reduce_sum (line 8) adds
    int32_t sum0 = 0;
    for (size_t block = 0; block < 300; block += 128) {
      for (size_t j = block; j < block + 128 && j < 300; ++j) {
        const int8_t x_v = row_x[j];
        const uint8_t magnitude = (uint8_t)tosac_abs_i8(x_v);
        sum0 += magnitude;
      }
      if (sum0 > 1000) break;
    }
    // tosa.reduce_sum, line 8: 2x1xi32, 0..38400
    const int32_t s = sum0;
    // past 1000 all of the row is 0, whatever the other lanes are (derived: branch and bound over what the sum can be)
    if (s > 1000) {
      for (size_t j = 0; j < 300; ++j) {
        row_out[j] = 0;
      }
    } else {
      // tosa.greater, line 9: 2x1xi1
      const int g = 1000 < s;
      for (size_t j = 0; j < 300; ++j) {
        const int8_t x_v = row_x[j];
        // tosa.cast, line 6: 2x300xi32, -128..127
        const int32_t w = x_v;
        // tosa.select, line 10: 2x300xi32, -128..127
        const int32_t y = g ? 0 : w;
        row_out[j] = y;
      }
    }
  }
}

int loud_rows(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  loud_rows_k0(x, out0);
  return 0;
}
