#include "sum_i32_first.h"

#if !defined(SUM_I32_FIRST_CONTENT) || SUM_I32_FIRST_CONTENT != 0xcdf32558b63ba0acu
#error "sum_i32_first.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 5 x 19 elements
static void sum_i32_first_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t j = 0; j < 19; ++j) {
    const int32_t *row_x = x + j;
    // tosa.reduce_sum, line 4: 1x19xi32, -2147483648..2147483647
    int32_t z = 0;
    for (size_t i = 0; i < 5; ++i) {
      const int32_t x_v = row_x[i * 19];
      z = (int32_t)((uint32_t)z + (uint32_t)x_v);
    }
    out0[j] = z;
  }
}

int sum_i32_first(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  sum_i32_first_k0(x, out0);
  return 0;
}
