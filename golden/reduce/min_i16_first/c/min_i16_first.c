#include "min_i16_first.h"

#if !defined(MIN_I16_FIRST_CONTENT) || MIN_I16_FIRST_CONTENT != 0x32b035db34762f3du
#error "min_i16_first.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MIN_I16
#define TOSAC_HAS_MIN_I16
static inline int16_t tosac_min_i16(int16_t a, int16_t b) {
  return a < b ? a : b;
}
#endif

// 5 x 19 elements
static void min_i16_first_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
  for (size_t j = 0; j < 19; ++j) {
    const int16_t *row_x = x + j;
    // tosa.reduce_min, line 4: 1x19xi16, -32768..32767
    int16_t z = 32767;
    for (size_t i = 0; i < 5; ++i) {
      const int16_t x_v = row_x[i * 19];
      z = tosac_min_i16(z, x_v);
    }
    out0[j] = z;
  }
}

int min_i16_first(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  min_i16_first_k0(x, out0);
  return 0;
}
