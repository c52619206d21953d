#include "i8_chain.h"

#if !defined(I8_CHAIN_CONTENT) || I8_CHAIN_CONTENT != 0x4367a27a5d17cd44u
#error "i8_chain.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t i8_chain_z_table[256] = {
  0, 0, 0, 0, 1, 2, 2, 3, 4, 6, 7, 9, 10, 12, 14, 16,
  18, 20, 22, 24, 27, 29, 32, 34, 36, 38, 41, 43, 46, 48, 51, 53,
  55, 57, 60, 61, 64, 66, 69, 70, 73, 75, 76, 78, 81, 82, 84, 86,
  87, 89, 91, 92, 92, 94, 96, 98, 98, 99, 101, 101, 103, 105, 105, 106,
  106, 108, 108, 108, 110, 110, 112, 112, 112, 114, 114, 114, 114, 116, 116, 116,
  116, 118, 118, 118, 118, 118, 120, 120, 120, 120, 120, 120, 120, 122, 122, 122,
  122, 122, 122, 122, 122, 122, 122, 124, 124, 124, 124, 124, 124, 124, 124, 124,
  124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 126, 126, 126,
  126, 126, 126, 126, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 124,
  124, 124, 124, 124, 124, 124, 124, 124, 124, 124, 122, 122, 122, 122, 122, 122,
  122, 122, 122, 122, 120, 120, 120, 120, 120, 120, 120, 118, 118, 118, 118, 118,
  116, 116, 116, 116, 114, 114, 114, 114, 112, 112, 112, 110, 110, 108, 108, 108,
  106, 106, 105, 105, 103, 101, 101, 99, 98, 98, 96, 94, 92, 92, 91, 89,
  87, 86, 84, 82, 81, 78, 76, 75, 73, 70, 69, 66, 64, 61, 60, 57,
  55, 53, 51, 48, 46, 43, 41, 38, 36, 34, 32, 29, 27, 24, 22, 20,
  18, 16, 14, 12, 10, 9, 7, 6, 4, 3, 2, 2, 1, 0, 0, 0,
};

// 38 elements
static void i8_chain_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < I8_CHAIN_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.table, line 8: 2x19xi8, 0..126
    const int8_t z = i8_chain_z_table[(uint8_t)x_v];
    out0[i] = z;
  }
}

int i8_chain(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  i8_chain_k0(x, out0);
  return 0;
}
