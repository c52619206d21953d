#include "argmax_i16.h"

#if !defined(ARGMAX_I16_CONTENT) || ARGMAX_I16_CONTENT != 0x1a7df946ebc02e89u
#error "argmax_i16.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 3 x 19 elements
static void argmax_i16_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int16_t *row_x = x + i * 19;
    // tosa.argmax, line 4: 3xi32, 0..18
    int32_t z = 0;
    int16_t z_best = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int16_t x_v = row_x[j];
      if (j == 0 || z_best < x_v) {
        z = (int32_t)j;
        z_best = x_v;
      }
    }
    out0[i] = z;
  }
}

int argmax_i16(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  argmax_i16_k0(x, out0);
  return 0;
}
