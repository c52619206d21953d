#include "argmax_first.h"

#if !defined(ARGMAX_FIRST_CONTENT) || ARGMAX_FIRST_CONTENT != 0x2e8efec8fb0edd40u
#error "argmax_first.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 5 x 7 elements
static void argmax_first_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t j = 0; j < 7; ++j) {
    const int8_t *row_x = x + j;
    // tosa.argmax, line 4: 7xi32, 0..4
    int32_t z = 0;
    int8_t z_best = 0;
    for (size_t i = 0; i < 5; ++i) {
      const int8_t x_v = row_x[i * 7];
      if (i == 0 || z_best < x_v) {
        z = (int32_t)i;
        z_best = x_v;
      }
    }
    out0[j] = z;
  }
}

int argmax_first(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  argmax_first_k0(x, out0);
  return 0;
}
