#include "negate_i8.h"


#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}

static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}

// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}

// 38 elements
static void negate_i8_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 38; ++i) {
    const int8_t x_v = x[i];
    // tosa.negate, line 6: 2x19xi8, -128..126
    const int8_t z_ = tosac_saturate_i8_from_i32(-2 - (int32_t)x_v);
    out0[i] = z_;
  }
}

int negate_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  negate_i8_k0(x, out0);
  return 0;
}
