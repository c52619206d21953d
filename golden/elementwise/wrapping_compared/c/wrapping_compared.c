#include "wrapping_compared.h"

#if !defined(WRAPPING_COMPARED_CONTENT) || WRAPPING_COMPARED_CONTENT != 0x21b5a09c5f8a7622u
#error "wrapping_compared.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 16 elements
static void wrapping_compared_k0(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < WRAPPING_COMPARED_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.add, line 6: 16xi32, -2147483648..2147483647
    const int32_t add_0 = (int32_t)((uint32_t)x_v + (uint32_t)x_v);
    // tosa.greater_equal, line 7: 16xi1
    const int greater_equal_1 = add_0 <= x_v;
    out0[i] = (uint8_t)greater_equal_1;
  }
}

int wrapping_compared(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  wrapping_compared_k0(x, out0);
  return 0;
}
