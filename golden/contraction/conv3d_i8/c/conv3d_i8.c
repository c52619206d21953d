#include "conv3d_i8.h"


#if !defined(CONV3D_I8_CONTENT) || CONV3D_I8_CONTENT != 0x11822c4f6b9a0d62u
#error "conv3d_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t conv3d_i8_w[16] = {
  1, -2, 3, 4, 5, 6, -7, 8, -128, 127, 0, 1, 2, 3, 4, 5,
};

// tosa.conv3d, line 7
static void conv3d_i8_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 4; ++k) {
      for (int32_t l = 0; l < 3; ++l) {
        for (int32_t m = 0; m < 2; ++m) {
          int32_t sum = 0;
          for (int32_t n = 0; n < 2; ++n) {
            if (j + n < 3) {
              const int32_t plane = j + n;
              for (int32_t i7 = 0; i7 < 2; ++i7) {
                for (int32_t i8 = 0; i8 < 2; ++i8) {
                  sum = sum + x[plane * 32 + k * 8 + l * 2 + i7 * 2 + i8] * conv3d_i8_w[m * 8 + n * 4 + i7 * 2 + i8];
                }
              }
            }
          }
          out0[j * 24 + k * 6 + l * 2 + m] = (int32_t)((uint32_t)sum + (uint32_t)100);
        }
      }
    }
  }
}

int conv3d_i8(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  conv3d_i8_k0(x, out0);
  return 0;
}
