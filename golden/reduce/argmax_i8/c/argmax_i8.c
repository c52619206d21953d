#include "argmax_i8.h"

#if !defined(ARGMAX_I8_CONTENT) || ARGMAX_I8_CONTENT != 0x728ad021bb4e2312u
#error "argmax_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 3 x 19 elements
static void argmax_i8_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 19;
    // tosa.argmax, line 4: 3xi32, 0..18
    int32_t z = 0;
    int8_t z_best = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t x_v = row_x[j];
      if (j == 0 || z_best < x_v) {
        z = (int32_t)j;
        z_best = x_v;
      }
    }
    out0[i] = z;
  }
}

int argmax_i8(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  argmax_i8_k0(x, out0);
  return 0;
}
