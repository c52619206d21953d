#include "operators.h"

#if !defined(OPERATORS_CONTENT) || OPERATORS_CONTENT != 0x0b46e56039a3c22fu
#error "operators.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void operators_k0(const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < OPERATORS_OUT0_ELEMS; ++i) {
    const int x_v = x[i] != 0;
    const int y_v = y[i] != 0;
    // tosa.logical_and, line 5: 2x19xi1
    const int a = x_v & y_v;
    // tosa.logical_or, line 6: 2x19xi1
    const int b = a | y_v;
    // tosa.logical_xor, line 7: 2x19xi1
    const int c = b ^ x_v;
    // tosa.logical_not, line 8: 2x19xi1
    const int d = c ^ 1;
    out0[i] = (uint8_t)d;
  }
}

int operators(const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  operators_k0(x, y, out0);
  return 0;
}
