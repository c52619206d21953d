#include "decided.h"

#if !defined(DECIDED_CONTENT) || DECIDED_CONTENT != 0xeeb1cef1ddb19be9u
#error "decided.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 15 elements
static void decided_k0(int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < DECIDED_OUT0_ELEMS; ++i) {
    // tosa.maximum, line 9: 3x5xi32, 5..5
    const int32_t maximum_0 = 5;
    out0[i] = maximum_0;
  }
}

int decided(const int32_t *TOSAC_RESTRICT arg0, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (arg0 == NULL || out0 == NULL) return 1;
  if ((uintptr_t)arg0 % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  decided_k0(out0);
  return 0;
}
