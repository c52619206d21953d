#include "clamp_i32.h"

#if !defined(CLAMP_I32_CONTENT) || CLAMP_I32_CONTENT != 0xafd37c94a153d493u
#error "clamp_i32.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

// 38 elements
static void clamp_i32_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < CLAMP_I32_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.clamp, line 5: 2x19xi32, 0..6
    const int32_t z = tosac_min_i32(tosac_max_i32(x_v, 0), 6);
    out0[i] = z;
  }
}

int clamp_i32(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  clamp_i32_k0(x, out0);
  return 0;
}
