#include "floor_product.h"

#if !defined(FLOOR_PRODUCT_CONTENT) || FLOOR_PRODUCT_CONTENT != 0x5c79798ba9ae8f4au
#error "floor_product.h was not written together with this file"
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

// 57 elements
static void floor_product_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < FLOOR_PRODUCT_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.maximum, line 9: 3x19xi32, -2147483647..2147483647
    const int32_t a = tosac_max_i32(x_v, -2147483647);
    // tosa.cast, line 10: 3x19xi64, -2147483647..2147483647
    const int32_t wide = a;
    const int32_t y_v = y[i];
    // tosa.cast, line 11: 3x19xi64, -2147483648..2147483647
    const int32_t other = y_v;
    // tosa.mul, line 12: 3x19xi64, -4611686016279905280..4611686016279905280
    const int64_t product = (int64_t)wide * other;
    // tosa.arithmetic_right_shift, line 13: 3x19xi64, -2147483648..2147483647
    const int32_t high = (int32_t)(product >> 31);
    // tosa.cast, line 14: 3x19xi32, -2147483648..2147483647
    const int32_t z = high;
    out0[i] = z;
  }
}

int floor_product(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  floor_product_k0(x, y, out0);
  return 0;
}
