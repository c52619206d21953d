#include "negate_i8.h"

#if !defined(NEGATE_I8_CONTENT) || NEGATE_I8_CONTENT != 0x3432f4ec4ad47600u
#error "negate_i8.h was not written together with this file"
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

#ifndef TOSAC_HAS_SATURATING_SUB_I8
#define TOSAC_HAS_SATURATING_SUB_I8
// a - b kept inside the type.
static inline int8_t tosac_saturating_sub_i8(int8_t a, int8_t b) {
  return (int8_t)tosac_max_i64(tosac_min_i64((int64_t)a - b, 127), -128);
}
#endif

// 38 elements
static void negate_i8_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < NEGATE_I8_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.negate, line 6: 2x19xi8, -128..126; straight-line, a difference; all 256 inputs agree
    const int8_t z = tosac_saturating_sub_i8(-2, x_v);
    out0[i] = z;
  }
}

int negate_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  negate_i8_k0(x, out0);
  return 0;
}
