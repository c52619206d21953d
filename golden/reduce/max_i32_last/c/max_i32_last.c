#include "max_i32_last.h"

#if !defined(MAX_I32_LAST_CONTENT) || MAX_I32_LAST_CONTENT != 0x6b31eff6cf980362u
#error "max_i32_last.h was not written together with this file"
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

// 3 x 37 elements
static void max_i32_last_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 37;
    // tosa.reduce_max, line 5: 3x1xi32, -2147483648..2147483647
    int32_t z = INT32_MIN;
    for (size_t j = 0; j < 37; ++j) {
      const int32_t x_v = row_x[j];
      z = tosac_max_i32(z, x_v);
    }
    out0[i] = z;
  }
}

int max_i32_last(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  max_i32_last_k0(x, out0);
  return 0;
}
