#include "reverse_first.h"

#if !defined(REVERSE_FIRST_CONTENT) || REVERSE_FIRST_CONTENT != 0x23d94f503cce69ccu
#error "reverse_first.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tosa.reverse, line 4
static void reverse_first_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 3; ++i0) {
    for (size_t i1 = 0; i1 < 7; ++i1) {
      out0[i0 * 7 + i1] = x[14 - i0 * 7 + i1];
    }
  }
}

int reverse_first(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  reverse_first_k0(x, out0);
  return 0;
}
