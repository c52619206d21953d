#include "branch.h"

#include <string.h>

#if !defined(BRANCH_CONTENT) || BRANCH_CONTENT != 0xe6ca8c072a15d810u
#error "branch.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 8 elements
static void branch_k0_then_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < BRANCH_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.add, line 5: 8xi32, -2147483648..2147483647
    const int32_t s = (int32_t)((uint32_t)x_v + (uint32_t)y_v);
    out0[i] = s;
  }
}

// copy of a result
static void branch_k0_else_copy0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  memcpy(out0, x, 32);
}

int branch(const uint8_t *TOSAC_RESTRICT c, const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (c == NULL || x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  if (c[0]) {
    branch_k0_then_k0(x, y, out0);
  } else {
    branch_k0_else_copy0(x, out0);
  }
  return 0;
}
