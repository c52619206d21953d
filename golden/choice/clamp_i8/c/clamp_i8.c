#include "clamp_i8.h"

#if !defined(CLAMP_I8_CONTENT) || CLAMP_I8_CONTENT != 0x4d06e21222cccbbbu
#error "clamp_i8.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I8
#define TOSAC_HAS_MIN_I8
static inline int8_t tosac_min_i8(int8_t a, int8_t b) {
  return a < b ? a : b;
}
#endif

// 38 elements
static void clamp_i8_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < CLAMP_I8_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.clamp, line 5: 2x19xi8, -5..100
    const int8_t z = tosac_min_i8(tosac_max_i8(x_v, -5), 100);
    out0[i] = z;
  }
}

int clamp_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  clamp_i8_k0(x, out0);
  return 0;
}
