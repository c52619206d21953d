#include "max_pool2d_i16.h"

#if !defined(MAX_POOL2D_I16_CONTENT) || MAX_POOL2D_I16_CONTENT != 0xbac4737180180d78u
#error "max_pool2d_i16.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

// tosa.max_pool2d, line 4
static void max_pool2d_i16_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 2; ++k) {
      for (int32_t l = 0; l < 3; ++l) {
        int16_t most = -32768;
        for (int32_t ky = 0; ky < 2; ++ky) {
          if (0 <= j * 2 + ky - 1) {
            const int32_t row = j * 2 + ky - 1;
            for (int32_t kx = 0; kx < 2; ++kx) {
              most = tosac_max_i16(most, x[row * 12 + k * 6 + kx * 3 + l]);
            }
          }
        }
        out0[j * 6 + k * 3 + l] = most;
      }
    }
  }
}

int max_pool2d_i16(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  max_pool2d_i16_k0(x, out0);
  return 0;
}
