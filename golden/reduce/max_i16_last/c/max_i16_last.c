#include "max_i16_last.h"

#if !defined(MAX_I16_LAST_CONTENT) || MAX_I16_LAST_CONTENT != 0x440235b838fb775eu
#error "max_i16_last.h was not written together with this file"
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

// 3 x 37 elements
static void max_i16_last_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int16_t *row_x = x + i * 37;
    // tosa.reduce_max, line 5: 3x1xi16, -32768..32767
    int16_t z = -32768;
    for (size_t j = 0; j < 37; ++j) {
      const int16_t x_v = row_x[j];
      z = tosac_max_i16(z, x_v);
    }
    out0[i] = z;
  }
}

int max_i16_last(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  max_i16_last_k0(x, out0);
  return 0;
}
