#include "mul_i16.h"

#if !defined(MUL_I16_CONTENT) || MUL_I16_CONTENT != 0x3430edd7892f2fc2u
#error "mul_i16.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void mul_i16_k0(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < MUL_I16_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    const int16_t y_v = y[i];
    // tosa.mul, line 6: 2x19xi32, -1073709056..1073741824
    const int32_t z = x_v * y_v;
    out0[i] = z;
  }
}

int mul_i16(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)y % 2 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  mul_i16_k0(x, y, out0);
  return 0;
}
