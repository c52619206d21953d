#include "mul_shift_40.h"

#if !defined(MUL_SHIFT_40_CONTENT) || MUL_SHIFT_40_CONTENT != 0x4cb5cef3ecdf0db9u
#error "mul_shift_40.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
}
#endif

// 38 elements
static void mul_shift_40_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < MUL_SHIFT_40_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.mul, line 7: 2x19xi32, -4194304..4194304
    const int32_t z = tosac_rounding_mul_shift_fits(x_v, y_v, 40);
    out0[i] = z;
  }
}

int mul_shift_40(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  mul_shift_40_k0(x, y, out0);
  return 0;
}
