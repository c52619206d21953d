#include "bitwise_i8.h"

#if !defined(BITWISE_I8_CONTENT) || BITWISE_I8_CONTENT != 0x8479f5b47315bb20u
#error "bitwise_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 63 elements
static void bitwise_i8_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < BITWISE_I8_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    const int8_t y_v = y[i];
    // tosa.bitwise_and, line 6: 3x21xi8, -128..127
    const int8_t a = (int8_t)(x_v & y_v);
    // tosa.bitwise_or, line 7: 3x21xi8, -128..127
    const int8_t b = (int8_t)(a | x_v);
    // tosa.bitwise_xor, line 8: 3x21xi8, -128..127
    const int8_t c = (int8_t)(b ^ y_v);
    // tosa.bitwise_not, line 9: 3x21xi8, -128..127
    const int8_t d = (int8_t)(c ^ -1);
    out0[i] = d;
  }
}

int bitwise_i8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  bitwise_i8_k0(x, y, out0);
  return 0;
}
