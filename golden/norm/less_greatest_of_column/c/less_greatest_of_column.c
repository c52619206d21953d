#include "less_greatest_of_column.h"

#if !defined(LESS_GREATEST_OF_COLUMN_CONTENT) || LESS_GREATEST_OF_COLUMN_CONTENT != 0x0aed56fa133bd1a0u
#error "less_greatest_of_column.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

// 6 x 21 elements
static void less_greatest_of_column_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t j = 0; j < 21; ++j) {
    const int16_t *row_x = x + j;
    int32_t *row_out = out0 + j;
    // tosa.reduce_max, line 5: 1x21xi16, -32768..32767
    int16_t most = -32768;
    for (size_t i = 0; i < 6; ++i) {
      const int16_t x_v = row_x[i * 21];
      most = tosac_max_i16(most, x_v);
    }
    // tosa.cast, line 7: 1x21xi32, -32768..32767
    const int32_t top = most;
    for (size_t i = 0; i < 6; ++i) {
      const int16_t x_v = row_x[i * 21];
      // tosa.cast, line 6: 6x21xi32, -32768..32767
      const int32_t wide = x_v;
      // tosa.sub, line 8: 6x21xi32, -65535..65535
      const int32_t y = wide - top;
      row_out[i * 21] = y;
    }
  }
}

int less_greatest_of_column(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  less_greatest_of_column_k0(x, out0);
  return 0;
}
