#include "comparisons.h"

#if !defined(COMPARISONS_CONTENT) || COMPARISONS_CONTENT != 0x2f82a42b548a2208u
#error "comparisons.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 38 elements
static void comparisons_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < COMPARISONS_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.equal, line 6: 2x19xi1
    const int a = x_v == y_v;
    out0[i] = (uint8_t)a;
  }
}

// 38 elements
static void comparisons_k1(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < COMPARISONS_OUT1_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.greater, line 7: 2x19xi1
    const int b = y_v < x_v;
    out1[i] = (uint8_t)b;
  }
}

// 38 elements
static void comparisons_k2(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out2) {
  for (size_t i = 0; i < COMPARISONS_OUT2_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.greater_equal, line 8: 2x19xi1
    const int c = y_v <= x_v;
    out2[i] = (uint8_t)c;
  }
}

int comparisons(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0) return 2;
  (void)arena;
  comparisons_k0(x, y, out0);
  comparisons_k1(x, y, out1);
  comparisons_k2(x, y, out2);
  return 0;
}
