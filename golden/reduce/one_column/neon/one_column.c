#include "one_column.h"

#include <string.h>

#if !defined(ONE_COLUMN_CONTENT) || ONE_COLUMN_CONTENT != 0x6efda2f0dc81a1cfu
#error "one_column.h was not written together with this file"
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

// copy of a result
static void one_column_copy0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  memcpy(out0, x, 28);
}

int one_column(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  one_column_copy0(x, out0);
  return 0;
}
