#include "saturating.h"

#if !defined(SATURATING_CONTENT) || SATURATING_CONTENT != 0xeb326e1182ae1ea0u
#error "saturating.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MIN_I64
#define TOSAC_HAS_MIN_I64
static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I64
#define TOSAC_HAS_MAX_I64
static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATING_ADD_I8
#define TOSAC_HAS_SATURATING_ADD_I8
// a + b kept inside the type.
static inline int8_t tosac_saturating_add_i8(int8_t a, int8_t b) {
  return (int8_t)tosac_max_i64(tosac_min_i64((int64_t)a + b, 127), -128);
}
#endif

// 120 elements
static void saturating_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SATURATING_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.table, line 4: 3x40xi8, -125..127; straight-line, a sum; all 256 inputs agree
    const int8_t y = tosac_saturating_add_i8(x_v, 3);
    out0[i] = y;
  }
}

int saturating(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  saturating_k0(x, out0);
  return 0;
}
