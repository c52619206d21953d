#include "select_i16.h"

#if !defined(SELECT_I16_CONTENT) || SELECT_I16_CONTENT != 0x696f5be33b17d879u
#error "select_i16.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void select_i16_k0(const uint8_t *TOSAC_RESTRICT m, const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SELECT_I16_OUT0_ELEMS; ++i) {
    const int m_v = m[i] != 0;
    const int16_t x_v = x[i];
    const int16_t y_v = y[i];
    // tosa.select, line 5: 2x19xi16, -32768..32767
    const int16_t z = m_v ? x_v : y_v;
    out0[i] = z;
  }
}

int select_i16(const uint8_t *TOSAC_RESTRICT m, const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (m == NULL || x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)y % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  select_i16_k0(m, x, y, out0);
  return 0;
}
