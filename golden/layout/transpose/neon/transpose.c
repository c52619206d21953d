#include "transpose.h"

#if !defined(TRANSPOSE_CONTENT) || TRANSPOSE_CONTENT != 0x2c4b6a7beb776784u
#error "transpose.h was not written together with this file"
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

// tosa.transpose, line 4
static void transpose_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 7; ++i0) {
    for (size_t i1 = 0; i1 < 2; ++i1) {
      for (size_t i2 = 0; i2 < 3; ++i2) {
        out0[i0 * 6 + i1 * 3 + i2] = x[i0 + i1 * 21 + i2 * 7];
      }
    }
  }
}

int transpose(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  transpose_k0(x, out0);
  return 0;
}
