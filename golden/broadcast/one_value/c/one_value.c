#include "one_value.h"

#if !defined(ONE_VALUE_CONTENT) || ONE_VALUE_CONTENT != 0xccef81fd7969ae8fu
#error "one_value.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 57 elements
static void one_value_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
  const int32_t y_v = y[0];
  for (size_t i = 0; i < ONE_VALUE_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.sub, line 4: 3x19xi32, -2147483648..2147483647
    const int32_t z = (int32_t)((uint32_t)x_v - (uint32_t)y_v);
    out0[i] = z;
  }
}

int one_value(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  one_value_k0(x, y, out0);
  return 0;
}
