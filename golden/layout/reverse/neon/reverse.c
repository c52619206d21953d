#include "reverse.h"

#if !defined(REVERSE_CONTENT) || REVERSE_CONTENT != 0xe682b9ec18aaaba3u
#error "reverse.h was not written together with this file"
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

// tosa.reverse, line 4
static void reverse_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 3; ++i0) {
    for (size_t i1 = 0; i1 < 7; ++i1) {
      out0[i0 * 7 + i1] = x[6 + i0 * 7 - i1];
    }
  }
}

int reverse(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  reverse_k0(x, out0);
  return 0;
}
