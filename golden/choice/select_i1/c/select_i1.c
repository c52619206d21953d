#include "select_i1.h"

#if !defined(SELECT_I1_CONTENT) || SELECT_I1_CONTENT != 0x80aed4c525e823b3u
#error "select_i1.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void select_i1_k0(const uint8_t *TOSAC_RESTRICT m, const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SELECT_I1_OUT0_ELEMS; ++i) {
    const int m_v = m[i] != 0;
    const int x_v = x[i] != 0;
    const int y_v = y[i] != 0;
    // tosa.select, line 5: 2x19xi1
    const int z = m_v ? x_v : y_v;
    out0[i] = (uint8_t)z;
  }
}

int select_i1(const uint8_t *TOSAC_RESTRICT m, const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (m == NULL || x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  select_i1_k0(m, x, y, out0);
  return 0;
}
