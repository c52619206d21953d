#include "unsigned_in.h"

#if !defined(UNSIGNED_IN_CONTENT) || UNSIGNED_IN_CONTENT != 0xcd17d457d86eb158u
#error "unsigned_in.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void unsigned_in_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < UNSIGNED_IN_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 9: 2x19xi8, -128..127; straight-line, bits; all 256 inputs agree
    const int8_t z = (int8_t)(x_v ^ -128);
    out0[i] = z;
  }
}

int unsigned_in(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  unsigned_in_k0(x, out0);
  return 0;
}
