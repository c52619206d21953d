#include "shape_arithmetic.h"

#include <string.h>

#if !defined(SHAPE_ARITHMETIC_CONTENT) || SHAPE_ARITHMETIC_CONTENT != 0x9137241f12e5583fu
#error "shape_arithmetic.h was not written together with this file"
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
static void shape_arithmetic_copy0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  memcpy(out0, x, 24);
}

int shape_arithmetic(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  shape_arithmetic_copy0(x, out0);
  return 0;
}
