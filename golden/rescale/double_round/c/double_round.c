#include "double_round.h"

#if !defined(DOUBLE_ROUND_CONTENT) || DOUBLE_ROUND_CONTENT != 0x5343d6e61b2e64c5u
#error "double_round.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits; 2^30 more (less for a < 0) when n > 31.
static inline int32_t tosac_double_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  const int32_t more = n <= 31 ? 0 : a < 0 ? -1073741824 : 1073741824;
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1)) + more) >> n);
}
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

// 38 elements
static void double_round_k0(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < DOUBLE_ROUND_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.rescale, line 9: 2x19xi8, -128..127
    const int8_t z = tosac_saturate_i8_from_i32(tosac_double_rounding_mul_shift_fits(x_v, 1717986918, 38) - 3);
    out0[i] = z;
  }
}

int double_round(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  double_round_k0(x, out0);
  return 0;
}
