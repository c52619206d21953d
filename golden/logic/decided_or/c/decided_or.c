#include "decided_or.h"

#if !defined(DECIDED_OR_CONTENT) || DECIDED_OR_CONTENT != 0x1c2caf1805f09f85u
#error "decided_or.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 57 elements
static void decided_or_k0(const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < DECIDED_OR_OUT0_ELEMS; ++i) {
    const int y_v = y[i] != 0;
    // tosa.logical_or, line 6: 3x19xi1
    const int o = y_v;
    out0[i] = (uint8_t)o;
  }
}

int decided_or(const int8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  decided_or_k0(y, out0);
  return 0;
}
