#include "l1.h"

#if !defined(L1_CONTENT) || L1_CONTENT != 0x6d35c182e421aec4u
#error "l1.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_ABS_I8
#define TOSAC_HAS_ABS_I8
// Magnitude of an integer; the least value stays itself (wraps).
static inline int8_t tosac_abs_i8(int8_t a) {
  return a < 0 ? (int8_t)(0 - a) : a;
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_QUOTIENT
#define TOSAC_HAS_QUOTIENT
// Quotient towards zero; by 0 gives 0, the least value by -1 wraps.
static inline int32_t tosac_quotient(int32_t a, int32_t b) {
  if (b == 0) return 0;
  if (b == -1) return (int32_t)(0u - (uint32_t)a);
  return a / b;
}
#endif

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
}
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

// 3 x 37 elements
static void l1_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 37;
    int8_t *row_out = out0 + i * 37;
    // sum of byte 0 of what tosa.reduce_sum (line 10) adds
    int32_t sum0 = 0;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = row_x[j];
      const uint8_t magnitude = (uint8_t)tosac_abs_i8(x_v);
      sum0 += magnitude;
    }
    // tosa.reduce_sum, line 10: 3x1xi32, 0..4736
    const int32_t sum = sum0;
    // tosa.maximum, line 11: 3x1xi32, 1..4736
    const int32_t divisor = tosac_max_i32(sum, 1);
    // tosa.intdiv, line 12: 3x1xi32, 224947..1065353216
    const int32_t factor = tosac_quotient(1065353216, divisor);
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 8: 3x37xi32, -128..127
      const int32_t i_2 = x_v;
      // tosa.mul, line 13: 3x37xi32, -520192..516128
      const int32_t code = tosac_rounding_mul_shift_fits(i_2, factor, 18);
      // tosa.clamp, line 14: 3x37xi32, -128..127
      const int32_t clamped = tosac_min_i32(tosac_max_i32(code, -128), 127);
      // tosa.cast, line 15: 3x37xi8, -128..127
      const int8_t y = (int8_t)clamped;
      row_out[j] = y;
    }
  }
}

int l1(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  l1_k0(x, out0);
  return 0;
}
