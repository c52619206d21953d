#include "sum_i32_last.h"

#if !defined(SUM_I32_LAST_CONTENT) || SUM_I32_LAST_CONTENT != 0xc1fdf1f0a134ea45u
#error "sum_i32_last.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 3 x 19 elements
static void sum_i32_last_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    // tosa.reduce_sum, line 6: 3x1xi32, -2147483648..2147483647
    int32_t z = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int32_t x_v = row_x[j];
      z = (int32_t)((uint32_t)z + (uint32_t)x_v);
    }
    out0[i] = z;
  }
}

int sum_i32_last(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  sum_i32_last_k0(x, out0);
  return 0;
}
