#include "select_i8.h"

#if !defined(SELECT_I8_CONTENT) || SELECT_I8_CONTENT != 0x7f8b73379e15d3b6u
#error "select_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void select_i8_k0(const uint8_t *TOSAC_RESTRICT m, const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SELECT_I8_OUT0_ELEMS; ++i) {
    const int m_v = m[i] != 0;
    const int8_t x_v = x[i];
    const int8_t y_v = y[i];
    // tosa.select, line 5: 2x19xi8, -128..127
    const int8_t z = m_v ? x_v : y_v;
    out0[i] = z;
  }
}

int select_i8(const uint8_t *TOSAC_RESTRICT m, const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (m == NULL || x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  select_i8_k0(m, x, y, out0);
  return 0;
}
