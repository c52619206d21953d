#include "widen_i8.h"

#if !defined(WIDEN_I8_CONTENT) || WIDEN_I8_CONTENT != 0x169874861cc9709bu
#error "widen_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void widen_i8_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < WIDEN_I8_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 10: 2x19xi32, -145..110
    const int32_t z = x_v - 17;
    out0[i] = z;
  }
}

int widen_i8(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  widen_i8_k0(x, out0);
  return 0;
}
