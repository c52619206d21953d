#include "rank_0.h"

#if !defined(RANK_0_CONTENT) || RANK_0_CONTENT != 0x716ee4ac5a9595fbu
#error "rank_0.h was not written together with this file"
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

// 1 elements
static void rank_0_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
  const int32_t x_v = x[0];
  const int32_t y_v = y[0];
  // tosa.add, line 4: i32, -2147483648..2147483647
  const int32_t z = (int32_t)((uint32_t)x_v + (uint32_t)y_v);
  out0[0] = z;
}

int rank_0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  rank_0_k0(x, y, out0);
  return 0;
}
