#include "centred.h"

#if !defined(CENTRED_CONTENT) || CENTRED_CONTENT != 0xbc463a3e6dd1366cu
#error "centred.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

// 3 x 19 elements
static void centred_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    int32_t *row_out = out0 + i * 19;
    // tosa.reduce_max, line 5: 3x1xi32, -2147483648..2147483647
    int32_t m = INT32_MIN;
    for (size_t j = 0; j < 19; ++j) {
      const int32_t x_v = row_x[j];
      m = tosac_max_i32(m, x_v);
    }
    for (size_t j = 0; j < 19; ++j) {
      const int32_t x_v = row_x[j];
      // tosa.sub, line 6: 3x19xi32, -2147483648..2147483647
      const int32_t z = (int32_t)((uint32_t)x_v - (uint32_t)m);
      row_out[j] = z;
    }
  }
}

int centred(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  centred_k0(x, out0);
  return 0;
}
