#include "conv2d_i8.h"

#if !defined(CONV2D_I8_CONTENT) || CONV2D_I8_CONTENT != 0xc313633508fd067eu
#error "conv2d_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

/* Define TOSAC_FORCE_SCALAR to take the portable path; both give the same bits. */
#if defined(__aarch64__) && defined(__ARM_NEON) && !defined(TOSAC_FORCE_SCALAR)
#define TOSAC_NEON 1
#include <arm_neon.h>
#else
#define TOSAC_NEON 0
#endif

// tosa.conv2d, line 6
static void conv2d_i8_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT w, const int32_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 7; ++k) {
      for (int32_t l = 0; l < 4; ++l) {
        int32_t sum = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if (0 <= j * 2 + ky - 1) {
            const int32_t row = j * 2 + ky - 1;
            for (int32_t kx = 0; kx < 2; ++kx) {
              if (k + kx * 2 < 7) {
                const int32_t column = k + kx * 2;
                for (int32_t c = 0; c < 3; ++c) {
                  sum += (x[row * 21 + column * 3 + c] + 5) * (w[l * 18 + ky * 6 + kx * 3 + c] - 3);
                }
              }
            }
          }
        }
        out0[j * 28 + k * 4 + l] = (int32_t)((uint32_t)sum + (uint32_t)b[l]);
      }
    }
  }
}

int conv2d_i8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT w, const int32_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || w == NULL || b == NULL || out0 == NULL) return 1;
  if ((uintptr_t)b % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  conv2d_i8_k0(x, w, b, out0);
  return 0;
}
