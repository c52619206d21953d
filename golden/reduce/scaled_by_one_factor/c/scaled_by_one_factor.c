#include "scaled_by_one_factor.h"

#if !defined(SCALED_BY_ONE_FACTOR_CONTENT) || SCALED_BY_ONE_FACTOR_CONTENT != 0x5d10015f72964df3u
#error "scaled_by_one_factor.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MIN_I64
#define TOSAC_HAS_MIN_I64
static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I64
#define TOSAC_HAS_MAX_I64
static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int32_t tosac_rounding_shift_right_i32(int32_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int32_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
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

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
// (a * b + 2^(n-1)) >> n for 1 <= n <= 63, saturated to i32. TOSA's mul with shift n and single-round rescale.
static inline int32_t tosac_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t n) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((((int64_t)a * b) >> ((int64_t)n - 1)) + 1) >> 1, 2147483647), INT32_MIN);
}
#endif

// 7 x 40 elements
static void scaled_by_one_factor_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT shift, const int32_t *TOSAC_RESTRICT factor, const int8_t *TOSAC_RESTRICT none, const int32_t *TOSAC_RESTRICT mix, int32_t *TOSAC_RESTRICT out0) {
  const int32_t shift_v = shift[0];
  const int32_t factor_v = factor[0];
  const int8_t none_v = none[0];
  for (size_t i = 0; i < 7; ++i) {
    const int32_t *row_x = x + i * 40;
    const int32_t mix_v = mix[i];
    // tosa.reduce_sum, line 5: 7x1xi32, -2147483648..2147483647
    int32_t s = 0;
    for (size_t j = 0; j < 40; ++j) {
      const int32_t x_v = row_x[j];
      s = (int32_t)((uint32_t)s + (uint32_t)x_v);
    }
    // tosa.arithmetic_right_shift, line 6: 7x1xi32, -2147483648..2147483647
    const int32_t m = tosac_rounding_shift_right_i32(s, shift_v);
    // tosa.mul, line 7: 7x1xi32, -2147483648..2147483647
    const int32_t v = none_v;
    const int32_t p = 0 < v ? tosac_rounding_mul_shift_i32(m, factor_v, tosac_max_i32(tosac_min_i32(v, 63), 1)) : (int32_t)((uint32_t)m * (uint32_t)factor_v);
    // tosa.add, line 8: 7x1xi32, -2147483648..2147483647
    const int32_t a = (int32_t)((uint32_t)p + (uint32_t)mix_v);
    // tosa.bitwise_xor, line 9: 7x1xi32, -2147483648..2147483647
    const int32_t b = a ^ m;
    // tosa.sub, line 10: 7x1xi32, -2147483648..2147483647
    const int32_t c = (int32_t)((uint32_t)b - (uint32_t)factor_v);
    // tosa.bitwise_and, line 11: 7x1xi32, -2147483648..2147483647
    const int32_t d = c & mix_v;
    // tosa.arithmetic_right_shift, line 12: 7x1xi32, -2147483648..2147483647
    const int32_t e = tosac_rounding_shift_right_i32(d, shift_v);
    // tosa.bitwise_or, line 13: 7x1xi32, -2147483648..2147483647
    const int32_t f = e | b;
    // tosa.add, line 14: 7x1xi32, -2147483648..2147483647
    const int32_t g = (int32_t)((uint32_t)f + (uint32_t)p);
    // tosa.bitwise_xor, line 15: 7x1xi32, -2147483648..2147483647
    const int32_t h = g ^ c;
    out0[i] = h;
  }
}

int scaled_by_one_factor(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT mix, const int32_t *TOSAC_RESTRICT shift, const int32_t *TOSAC_RESTRICT factor, const int8_t *TOSAC_RESTRICT none, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || mix == NULL || shift == NULL || factor == NULL || none == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)mix % 4 != 0 || (uintptr_t)shift % 4 != 0 || (uintptr_t)factor % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  scaled_by_one_factor_k0(x, shift, factor, none, mix, out0);
  return 0;
}
