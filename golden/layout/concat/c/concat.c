#include "concat.h"

#if !defined(CONCAT_CONTENT) || CONCAT_CONTENT != 0xcb1768a6fc3ab804u
#error "concat.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tosa.concat, line 4
static void concat_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, const int32_t *TOSAC_RESTRICT w, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 3; ++i1) {
      out0[i0 * 9 + i1] = x[i0 * 3 + i1];
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    out0[3 + i0 * 9] = y[i0];
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 5; ++i1) {
      out0[4 + i0 * 9 + i1] = w[i0 * 5 + i1];
    }
  }
}

int concat(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, const int32_t *TOSAC_RESTRICT w, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || w == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)w % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  concat_k0(x, y, w, out0);
  return 0;
}
