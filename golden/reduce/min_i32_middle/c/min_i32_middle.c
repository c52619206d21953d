#include "min_i32_middle.h"

#if !defined(MIN_I32_MIDDLE_CONTENT) || MIN_I32_MIDDLE_CONTENT != 0xf309701268c22d90u
#error "min_i32_middle.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

// 2 x 3 x 18 elements
static void min_i32_middle_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 18; ++k) {
      const int32_t *row_x = x + i * 54 + k;
      // tosa.reduce_min, line 4: 2x1x18xi32, -2147483648..2147483647
      int32_t z = 2147483647;
      for (size_t j = 0; j < 3; ++j) {
        const int32_t x_v = row_x[j * 18];
        z = tosac_min_i32(z, x_v);
      }
      out0[i * 18 + k] = z;
    }
  }
}

int min_i32_middle(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  min_i32_middle_k0(x, out0);
  return 0;
}
