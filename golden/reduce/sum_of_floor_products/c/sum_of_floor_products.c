#include "sum_of_floor_products.h"

#if !defined(SUM_OF_FLOOR_PRODUCTS_CONTENT) || SUM_OF_FLOOR_PRODUCTS_CONTENT != 0xb7eab779c1d0d516u
#error "sum_of_floor_products.h was not written together with this file"
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

// 4 x 37 elements
static void sum_of_floor_products_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 4; ++i) {
    const int32_t *row_x = x + i * 37;
    // tosa.reduce_sum, line 14: 4x1xi32, -2147483648..2147483647
    int32_t sum = 0;
    for (size_t j = 0; j < 37; ++j) {
      const int32_t x_v = row_x[j];
      // tosa.maximum, line 9: 4x37xi32, -2147483647..2147483647
      const int32_t a = tosac_max_i32(x_v, -2147483647);
      // tosa.cast, line 10: 4x37xi64, -2147483647..2147483647
      const int32_t wide = a;
      // tosa.mul, line 11: 4x37xi64, -4611686014132421632..4611686014132421632
      const int64_t square = (int64_t)wide * wide;
      // tosa.arithmetic_right_shift, line 12: 4x37xi64, -2147483647..2147483646
      const int32_t high = (int32_t)(square >> 31);
      // tosa.cast, line 13: 4x37xi32, -2147483647..2147483646
      const int32_t word = high;
      sum = (int32_t)((uint32_t)sum + (uint32_t)word);
    }
    out0[i] = sum;
  }
}

int sum_of_floor_products(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  sum_of_floor_products_k0(x, out0);
  return 0;
}
