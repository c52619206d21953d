#include "concat_first.h"

#include <string.h>

#if !defined(CONCAT_FIRST_CONTENT) || CONCAT_FIRST_CONTENT != 0xd44b7b4c2d3e06dcu
#error "concat_first.h was not written together with this file"
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

// tosa.concat, line 5
static void concat_first_k0(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 3; ++i1) {
      out0[i0 * 3 + i1] = x[i0 * 3 + i1];
    }
  }
  memcpy(out0 + 6, y, 6);
}

int concat_first(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)y % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  concat_first_k0(x, y, out0);
  return 0;
}
