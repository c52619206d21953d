#include "max_i8_last.h"

#if !defined(MAX_I8_LAST_CONTENT) || MAX_I8_LAST_CONTENT != 0x1bcc532aee3c26e2u
#error "max_i8_last.h was not written together with this file"
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

// 3 x 37 elements
static void max_i8_last_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 37;
    // tosa.reduce_max, line 5: 3x1xi8, -128..127
    int8_t z = -128;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = row_x[j];
      z = tosac_max_i8(z, x_v);
    }
    out0[i] = z;
  }
}

int max_i8_last(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  max_i8_last_k0(x, out0);
  return 0;
}
