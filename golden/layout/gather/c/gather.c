#include "gather.h"

#if !defined(GATHER_CONTENT) || GATHER_CONTENT != 0x6103fbe2351e35fcu
#error "gather.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tosa.gather, line 4
static void gather_k0(const int8_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT i, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i_2 = 0; i_2 < 8; ++i_2) {
    int32_t k = i[i_2];
    if (k < 0) k = 0;
    if (k > 4) k = 4;
    for (size_t c = 0; c < 3; ++c) {
      out0[i_2 * 3 + c] = x[(i_2 / 4 * 5 + (size_t)k) * 3 + c];
    }
  }
}

int gather(const int8_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT i, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || i == NULL || out0 == NULL) return 1;
  if ((uintptr_t)i % 4 != 0) return 2;
  (void)arena;
  gather_k0(x, i, out0);
  return 0;
}
