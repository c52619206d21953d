#include "select_compared.h"

#if !defined(SELECT_COMPARED_CONTENT) || SELECT_COMPARED_CONTENT != 0x514775a29bf72a96u
#error "select_compared.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void select_compared_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SELECT_COMPARED_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.greater, line 6: 2x19xi1
    const int m = y_v < x_v;
    // tosa.select, line 7: 2x19xi32, -2147483648..2147483647
    const int32_t z = m ? x_v : y_v;
    out0[i] = z;
  }
}

int select_compared(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  select_compared_k0(x, y, out0);
  return 0;
}
