#include "pad_older.h"

#include <string.h>

#if !defined(PAD_OLDER_CONTENT) || PAD_OLDER_CONTENT != 0x5f639deed4a31018u
#error "pad_older.h was not written together with this file"
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

// tosa.pad, line 5
static void pad_older_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  memset(out0, 249, 15);
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 3; ++i1) {
      out0[1 + i0 * 5 + i1] = x[i0 * 3 + i1];
    }
  }
}

// tosa.pad, line 6
static void pad_older_k1(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out1) {
  memset(out1, 9, 15);
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 3; ++i1) {
      out1[1 + i0 * 5 + i1] = x[i0 * 3 + i1];
    }
  }
}

int pad_older(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  (void)arena;
  pad_older_k0(x, out0);
  pad_older_k1(x, out1);
  return 0;
}
