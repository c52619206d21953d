#include "argmax_i8.h"


#if !defined(ARGMAX_I8_CONTENT) || ARGMAX_I8_CONTENT != 0xb78f60550583f9e5u
#error "argmax_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 3 x 19 elements
static void argmax_i8_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    // tosa.argmax, line 4: 3xi32, 0..18
    int32_t z_ = 0;
    int8_t z__best = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t x_v = x[i * 19 + j];
      if (j == 0 || z__best < x_v) {
        z_ = (int32_t)j;
        z__best = x_v;
      }
    }
    out0[i] = z_;
  }
}

int argmax_i8(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  argmax_i8_k0(x, out0);
  return 0;
}
