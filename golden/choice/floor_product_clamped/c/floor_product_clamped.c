#include "floor_product_clamped.h"

#if !defined(FLOOR_PRODUCT_CLAMPED_CONTENT) || FLOOR_PRODUCT_CLAMPED_CONTENT != 0x8a3fec0f1ea18d33u
#error "floor_product_clamped.h was not written together with this file"
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

// 105 elements
static void floor_product_clamped_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < FLOOR_PRODUCT_CLAMPED_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.cast, line 9: 5x21xi64, -2147483648..2147483647
    const int32_t wide = x_v;
    // tosa.mul, line 10: 5x21xi64, -3221225472000000512..3221225470500000256
    const int64_t product = (int64_t)wide * 1500000000;
    // tosa.arithmetic_right_shift, line 11: 5x21xi64, -1500000001..1499999999
    const int32_t high = (int32_t)(product >> 31);
    // tosa.cast, line 12: 5x21xi32, -1500000001..1499999999
    const int32_t word = high;
    // tosa.clamp, line 13: 5x21xi32, -1000000..1000000
    const int32_t y = tosac_min_i32(tosac_max_i32(word, -1000000), 1000000);
    out0[i] = y;
  }
}

int floor_product_clamped(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  floor_product_clamped_k0(x, out0);
  return 0;
}
