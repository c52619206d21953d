#include "reduce_rows.h"

#if !defined(REDUCE_ROWS_CONTENT) || REDUCE_ROWS_CONTENT != 0xca228b4bde8b0933u
#error "reduce_rows.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 3 x 19 elements
static void reduce_rows_k0(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const uint8_t *row_x = x + i * 19;
    // tosa.reduce_all, line 6: 3x1xi1
    int a = 1;
    for (size_t j = 0; j < 19; ++j) {
      const int x_v = row_x[j] != 0;
      a = a & x_v;
    }
    out0[i] = (uint8_t)a;
  }
}

// 3 x 19 elements
static void reduce_rows_k1(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < 3; ++i) {
    const uint8_t *row_x = x + i * 19;
    // tosa.reduce_any, line 7: 3x1xi1
    int b = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int x_v = row_x[j] != 0;
      b = b | x_v;
    }
    out1[i] = (uint8_t)b;
  }
}

int reduce_rows(const uint8_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  (void)arena;
  reduce_rows_k0(x, out0);
  reduce_rows_k1(x, out1);
  return 0;
}
