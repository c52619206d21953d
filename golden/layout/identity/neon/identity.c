#include "identity.h"

#if !defined(IDENTITY_CONTENT) || IDENTITY_CONTENT != 0xa51be80f711106e1u
#error "identity.h was not written together with this file"
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
static void identity_copy0(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 14; ++i0) {
    out0[i0] = (uint8_t)(x[i0] != 0);
  }
}

int identity(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  identity_copy0(x, out0);
  return 0;
}
