#include "clamp_i16.h"

#if !defined(CLAMP_I16_CONTENT) || CLAMP_I16_CONTENT != 0xdefe21bf25cde374u
#error "clamp_i16.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I16
#define TOSAC_HAS_MIN_I16
static inline int16_t tosac_min_i16(int16_t a, int16_t b) {
  return a < b ? a : b;
}
#endif

// 38 elements
static void clamp_i16_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < CLAMP_I16_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.clamp, line 5: 2x19xi16, -300..3000
    const int16_t z = tosac_min_i16(tosac_max_i16(x_v, -300), 3000);
    out0[i] = z;
  }
}

int clamp_i16(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  clamp_i16_k0(x, out0);
  return 0;
}
