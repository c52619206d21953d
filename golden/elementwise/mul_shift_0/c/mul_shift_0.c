#include "mul_shift_0.h"

#if !defined(MUL_SHIFT_0_CONTENT) || MUL_SHIFT_0_CONTENT != 0x5942d6bf368a4b54u
#error "mul_shift_0.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void mul_shift_0_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < MUL_SHIFT_0_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.mul, line 6: 2x19xi32, -2147483648..2147483647
    const int32_t z = (int32_t)((uint32_t)x_v * (uint32_t)y_v);
    out0[i] = z;
  }
}

int mul_shift_0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  mul_shift_0_k0(x, y, out0);
  return 0;
}
