#include "gather_by_itself.h"

#if !defined(GATHER_BY_ITSELF_CONTENT) || GATHER_BY_ITSELF_CONTENT != 0xccae43185ce3093cu
#error "gather_by_itself.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tosa.gather, line 6
static void gather_by_itself_k1(const int32_t *TOSAC_RESTRICT i, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i_2 = 0; i_2 < 8; ++i_2) {
    int32_t k = i[i_2];
    if (k < 0) k = 0;
    if (k > 3) k = 3;
    for (size_t c = 0; c < 1; ++c) {
      out0[i_2 * 1 + c] = i[(i_2 / 4 * 4 + (size_t)k) * 1 + c];
    }
  }
}

int gather_by_itself(const int32_t *TOSAC_RESTRICT i, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (i == NULL || out0 == NULL) return 1;
  if ((uintptr_t)i % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  gather_by_itself_k1(i, out0);
  return 0;
}
