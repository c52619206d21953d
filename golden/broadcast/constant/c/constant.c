#include "constant.h"

#if !defined(CONSTANT_CONTENT) || CONSTANT_CONTENT != 0x81aa5de857e447aeu
#error "constant.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int32_t constant_bias[5] = {
  1, -2, 3, -4, 5,
};

// 3 x 5 elements
static void constant_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 5;
    int32_t *row_out = out0 + i * 5;
    for (size_t j = 0; j < 5; ++j) {
      const int32_t x_v = row_x[j];
      const int32_t bias_v = constant_bias[j];
      // tosa.add, line 5: 3x5xi32, -2147483648..2147483647
      const int32_t z = (int32_t)((uint32_t)x_v + (uint32_t)bias_v);
      row_out[j] = z;
    }
  }
}

int constant(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  constant_k0(x, out0);
  return 0;
}
