#include "mul_shift_31_by_constant.h"

#if !defined(MUL_SHIFT_31_BY_CONSTANT_CONTENT) || MUL_SHIFT_31_BY_CONSTANT_CONTENT != 0x7e6ae3ae05547bd7u
#error "mul_shift_31_by_constant.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
#define TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
// Q31 product, halves up; not both factors are INT32_MIN here, so it fits.
static inline int32_t tosac_rounding_mul_high_fits(int32_t a, int32_t b) {
  return (int32_t)(((int64_t)a * b + INT64_C(1073741824)) >> 31);
}
#endif

// 38 elements
static void mul_shift_31_by_constant_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < MUL_SHIFT_31_BY_CONSTANT_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.mul, line 7: 2x19xi32, -1073741824..1073741824
    const int32_t z = tosac_rounding_mul_high_fits(x_v, 1073741824);
    out0[i] = z;
  }
}

int mul_shift_31_by_constant(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  mul_shift_31_by_constant_k0(x, out0);
  return 0;
}
