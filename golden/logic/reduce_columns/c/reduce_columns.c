#include "reduce_columns.h"


#if !defined(REDUCE_COLUMNS_CONTENT) || REDUCE_COLUMNS_CONTENT != 0xd2223fbf022b45d0u
#error "reduce_columns.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 5 x 19 elements
static void reduce_columns_k0(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t j = 0; j < 19; ++j) {
    // tosa.reduce_any, line 4: 1x19xi1
    int a_ = 0;
    for (size_t i = 0; i < 5; ++i) {
      const int x_v = x[i * 19 + j] != 0;
      a_ = a_ | x_v;
    }
    out0[j] = (uint8_t)a_;
  }
}

int reduce_columns(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  reduce_columns_k0(x, out0);
  return 0;
}
