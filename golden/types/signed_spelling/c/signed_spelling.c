#include "signed_spelling.h"

#if !defined(SIGNED_SPELLING_CONTENT) || SIGNED_SPELLING_CONTENT != 0x27910ce894cfe2c8u
#error "signed_spelling.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 84 elements
static void signed_spelling_k0(const int16_t *TOSAC_RESTRICT a, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SIGNED_SPELLING_OUT0_ELEMS; ++i) {
    const int16_t a_v = a[i];
    // tosa.cast, line 4: 4x21xi32, -32768..32767
    const int32_t r = a_v;
    out0[i] = r;
  }
}

int signed_spelling(const int16_t *TOSAC_RESTRICT a, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (a == NULL || out0 == NULL) return 1;
  if ((uintptr_t)a % 2 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  signed_spelling_k0(a, out0);
  return 0;
}
