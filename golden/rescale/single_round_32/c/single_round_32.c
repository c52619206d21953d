#include "single_round_32.h"

#if !defined(SINGLE_ROUND_32_CONTENT) || SINGLE_ROUND_32_CONTENT != 0x10b506b2ea37bc8cu
#error "single_round_32.h was not written together with this file"
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
static void single_round_32_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SINGLE_ROUND_32_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.rescale, line 10: 2x19xi32, -715827882..715827882
    const int32_t z = tosac_rounding_mul_shift_fits(x_v, 1431655765, 32);
    out0[i] = z;
  }
}

int single_round_32(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  single_round_32_k0(x, out0);
  return 0;
}
