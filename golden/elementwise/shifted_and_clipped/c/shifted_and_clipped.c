#include "shifted_and_clipped.h"

#if !defined(SHIFTED_AND_CLIPPED_CONTENT) || SHIFTED_AND_CLIPPED_CONTENT != 0x5452c39172bd1f11u
#error "shifted_and_clipped.h was not written together with this file"
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

// 57 elements
static void shifted_and_clipped_k0(const int32_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SHIFTED_AND_CLIPPED_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.arithmetic_right_shift, line 6: 3x19xi32, -67108864..67108863
    const int32_t w = x_v >> 5;
    // tosa.clamp, line 7: 3x19xi32, -32768..32767
    const int32_t c = tosac_min_i32(tosac_max_i32(w, -32768), 32767);
    // tosa.cast, line 8: 3x19xi16, -32768..32767
    const int16_t cast_0 = (int16_t)c;
    out0[i] = cast_0;
  }
}

int shifted_and_clipped(const int32_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  shifted_and_clipped_k0(x, out0);
  return 0;
}
