#include "conv2d_of_one_number.h"

#include <string.h>

#if !defined(CONV2D_OF_ONE_NUMBER_CONTENT) || CONV2D_OF_ONE_NUMBER_CONTENT != 0xd3a7ee424b85b9a1u
#error "conv2d_of_one_number.h was not written together with this file"
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

static const int32_t conv2d_of_one_number_u[16] = {
  -91, -139, -139, -91, -139, -211, -211, -139, -139, -211, -211, -139, -91, -139, -139, -91,
};

// tosa.conv2d, line 6
static void conv2d_of_one_number_k0(const int8_t *TOSAC_RESTRICT w, const int32_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 4; ++j) {
    for (int32_t k = 0; k < 4; ++k) {
      for (int32_t l = 0; l < 2; ++l) {
        int32_t sum = 0;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j + ky - 1) & (j + ky - 1 < 4)) {
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k + kx - 1) & (k + kx - 1 < 4)) {
                sum += (7 - 1) * (w[l * 9 + ky * 3 + kx] - 1);
              }
            }
          }
        }
        out0[j * 8 + k * 2 + l] = (int32_t)((uint32_t)sum + (uint32_t)b[l]);
      }
    }
  }
}

// copy of a result
static void conv2d_of_one_number_copy1(int32_t *TOSAC_RESTRICT out1) {
  memcpy(out1, conv2d_of_one_number_u, 64);
}

int conv2d_of_one_number(const int8_t *TOSAC_RESTRICT w, const int32_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (w == NULL || b == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)b % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  conv2d_of_one_number_k0(w, b, out0);
  conv2d_of_one_number_copy1(out1);
  return 0;
}
