#include "column_value.h"

#if !defined(COLUMN_VALUE_CONTENT) || COLUMN_VALUE_CONTENT != 0x60d39842b614c768u
#error "column_value.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 3 x 19 elements
static void column_value_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    int32_t *row_out = out0 + i * 19;
    for (size_t j = 0; j < 19; ++j) {
      const int32_t x_v = row_x[j];
      const int32_t y_v = y[j];
      // tosa.sub, line 4: 3x19xi32, -2147483648..2147483647
      const int32_t z = (int32_t)((uint32_t)x_v - (uint32_t)y_v);
      row_out[j] = z;
    }
  }
}

int column_value(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  column_value_k0(x, y, out0);
  return 0;
}
