#include "middle.h"

#if !defined(MIDDLE_CONTENT) || MIDDLE_CONTENT != 0x737787b9b71c6c51u
#error "middle.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 2 x 5 x 7 elements
static void middle_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 5; ++j) {
      const int32_t *row_x = x + i * 35 + j * 7;
      const int32_t *row_y = y + i * 7;
      int32_t *row_out = out0 + i * 35 + j * 7;
      for (size_t k = 0; k < 7; ++k) {
        const int32_t x_v = row_x[k];
        const int32_t y_v = row_y[k];
        // tosa.sub, line 4: 2x5x7xi32, -2147483648..2147483647
        const int32_t z = (int32_t)((uint32_t)x_v - (uint32_t)y_v);
        row_out[k] = z;
      }
    }
  }
}

int middle(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  middle_k0(x, y, out0);
  return 0;
}
