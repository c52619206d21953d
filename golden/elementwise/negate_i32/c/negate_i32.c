#include "negate_i32.h"

#if !defined(NEGATE_I32_CONTENT) || NEGATE_I32_CONTENT != 0x73af84fb98839247u
#error "negate_i32.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

// 38 elements
static void negate_i32_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < NEGATE_I32_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.negate, line 6: 2x19xi32, -2147483647..2147483647
    const int32_t z = 0 - tosac_max_i32(x_v, -2147483647);
    out0[i] = z;
  }
}

int negate_i32(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  negate_i32_k0(x, out0);
  return 0;
}
