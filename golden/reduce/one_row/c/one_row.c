#include "one_row.h"

#if !defined(ONE_ROW_CONTENT) || ONE_ROW_CONTENT != 0x45fcb1df3f4e5c5du
#error "one_row.h was not written together with this file"
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

// 100 elements
static void one_row_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  // tosa.reduce_max, line 4: 1x1xi8, -128..127
  int8_t z = -128;
  for (size_t i = 0; i < ONE_ROW_X_ELEMS; ++i) {
    const int8_t x_v = x[i];
    z = tosac_max_i8(z, x_v);
  }
  out0[0] = z;
}

int one_row(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  one_row_k0(x, out0);
  return 0;
}
