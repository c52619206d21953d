#include "reduce_columns.h"

#if !defined(REDUCE_COLUMNS_CONTENT) || REDUCE_COLUMNS_CONTENT != 0x670d54b1e594a169u
#error "reduce_columns.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 5 x 19 elements
static void reduce_columns_k0(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t j = 0; j < 19; ++j) {
    const uint8_t *row_x = x + j;
    // tosa.reduce_any, line 4: 1x19xi1
    int a = 0;
    for (size_t i = 0; i < 5; ++i) {
      const int x_v = row_x[i * 19] != 0;
      a = a | x_v;
    }
    out0[j] = (uint8_t)a;
  }
}

int reduce_columns(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  reduce_columns_k0(x, out0);
  return 0;
}
