#include "concat.h"


#if !defined(CONCAT_CONTENT) || CONCAT_CONTENT != 0x11095bf7c515f674u
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
  for (size_t i0_2 = 0; i0_2 < 2; ++i0_2) {
    out0[3 + i0_2 * 9] = y[i0_2];
  }
  for (size_t i0_3 = 0; i0_3 < 2; ++i0_3) {
    for (size_t i1_3 = 0; i1_3 < 5; ++i1_3) {
      out0[4 + i0_3 * 9 + i1_3] = w[i0_3 * 5 + i1_3];
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
