#include "transpose_conv2d_i8.h"

#if !defined(TRANSPOSE_CONV2D_I8_CONTENT) || TRANSPOSE_CONV2D_I8_CONTENT != 0x520407f5491ddbf8u
#error "transpose_conv2d_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tosa.transpose_conv2d, line 5
static void transpose_conv2d_i8_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT w, const int32_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 8; ++j) {
    for (int32_t k = 0; k < 8; ++k) {
      for (int32_t l = 0; l < 3; ++l) {
        int32_t sum = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j - ky) & (j - ky < 6)) {
            const int32_t row = j - ky;
            if (row % 2 == 0) {
              for (int32_t kx = 0; kx < 2; ++kx) {
                if (0 <= k - kx) {
                  const int32_t column = k - kx;
                  if (column % 2 == 0) {
                    for (int32_t c = 0; c < 2; ++c) {
                      sum += x[row / 2 * 8 + column / 2 * 2 + c] * w[l * 12 + ky * 4 + kx * 2 + c];
                    }
                  }
                }
              }
            }
          }
        }
        out0[j * 24 + k * 3 + l] = (int32_t)((uint32_t)sum + (uint32_t)b[0]);
      }
    }
  }
}

int transpose_conv2d_i8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT w, const int32_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || w == NULL || b == NULL || out0 == NULL) return 1;
  if ((uintptr_t)b % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  transpose_conv2d_i8_k0(x, w, b, out0);
  return 0;
}
