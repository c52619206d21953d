#include "select_i32.h"

#if !defined(SELECT_I32_CONTENT) || SELECT_I32_CONTENT != 0xa99ef7c4a0e5f96au
#error "select_i32.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void select_i32_k0(const uint8_t *TOSAC_RESTRICT m, const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SELECT_I32_OUT0_ELEMS; ++i) {
    const int m_v = m[i] != 0;
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.select, line 5: 2x19xi32, -2147483648..2147483647
    const int32_t z = m_v ? x_v : y_v;
    out0[i] = z;
  }
}

int select_i32(const uint8_t *TOSAC_RESTRICT m, const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (m == NULL || x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  select_i32_k0(m, x, y, out0);
  return 0;
}
