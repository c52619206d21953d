#include "max_i8_first.h"

#if !defined(MAX_I8_FIRST_CONTENT) || MAX_I8_FIRST_CONTENT != 0x5abb6ccc87fc1013u
#error "max_i8_first.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

// 5 x 19 elements
static void max_i8_first_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t j = 0; j < 19; ++j) {
    const int8_t *row_x = x + j;
    // tosa.reduce_max, line 6: 1x19xi8, -128..127
    int8_t z = -128;
    for (size_t i = 0; i < 5; ++i) {
      const int8_t x_v = row_x[i * 19];
      z = tosac_max_i8(z, x_v);
    }
    out0[j] = z;
  }
}

int max_i8_first(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  max_i8_first_k0(x, out0);
  return 0;
}
