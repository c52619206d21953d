#include "unsigned_i16.h"

#if !defined(UNSIGNED_I16_CONTENT) || UNSIGNED_I16_CONTENT != 0x0f01223e71edc43du
#error "unsigned_i16.h was not written together with this file"
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
static void unsigned_i16_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < UNSIGNED_I16_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.rescale, line 8: 2x19xi16, -21845..21845
    const int16_t z = (int16_t)tosac_rounding_mul_high_fits((uint16_t)x_v - 32768, 1431655765);
    out0[i] = z;
  }
}

int unsigned_i16(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  unsigned_i16_k0(x, out0);
  return 0;
}
