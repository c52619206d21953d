#include "sum_i32_middle.h"

#if !defined(SUM_I32_MIDDLE_CONTENT) || SUM_I32_MIDDLE_CONTENT != 0x626c8ebe74f20a9du
#error "sum_i32_middle.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 2 x 3 x 18 elements
static void sum_i32_middle_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 18; ++k) {
      const int32_t *row_x = x + i * 54 + k;
      // tosa.reduce_sum, line 4: 2x1x18xi32, -2147483648..2147483647
      int32_t z = 0;
      for (size_t j = 0; j < 3; ++j) {
        const int32_t x_v = row_x[j * 18];
        z = (int32_t)((uint32_t)z + (uint32_t)x_v);
      }
      out0[i * 18 + k] = z;
    }
  }
}

int sum_i32_middle(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  sum_i32_middle_k0(x, out0);
  return 0;
}
