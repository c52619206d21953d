#include "squared_scale.h"

#if !defined(SQUARED_SCALE_CONTENT) || SQUARED_SCALE_CONTENT != 0x46196571543fa977u
#error "squared_scale.h was not written together with this file"
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

#ifndef TOSAC_HAS_CLZ
#define TOSAC_HAS_CLZ
// Leading zero bits; 32 for 0.
static inline int32_t tosac_clz(int32_t a) {
  uint32_t v = (uint32_t)a;
#if defined(__GNUC__)
  return v == 0 ? 32 : (int32_t)__builtin_clz(v);
#else
  int32_t n = 32;
  while (v != 0) {
    v >>= 1;
    --n;
  }
  return n;
#endif
}
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

// 7 x 40 elements
static void squared_scale_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 7; ++i) {
    const int8_t *row_x = x + i * 40;
    int8_t *row_out = out0 + i * 40;
    // sum of byte 0 of what tosa.reduce_sum (line 13) adds
    int32_t sum0 = 0;
    for (size_t j = 0; j < 40; ++j) {
      const int8_t x_v = row_x[j];
      const uint8_t magnitude = (uint8_t)tosac_abs_i8(x_v);
      sum0 += magnitude;
    }
    // tosa.reduce_sum, line 13: 7x1xi32, 0..5120
    const int32_t s = sum0;
    // tosa.arithmetic_right_shift, line 14: 7x1xi32, 0..80
    const int32_t m = tosac_rounding_shift_right_i32(s, 6);
    // tosa.mul, line 15: 7x1xi32, 0..6400
    const int32_t m2 = m * m;
    // tosa.arithmetic_right_shift, line 16: 7x1xi32, 0..200
    const int32_t q = tosac_rounding_shift_right_i32(m2, 5);
    // tosa.mul, line 17: 7x1xi32, -6160..0
    const int32_t p = m * -77;
    // tosa.add, line 18: 7x1xi32, -6160..200
    const int32_t pq = p + q;
    // tosa.add, line 19: 7x1xi32, 2841..9201
    const int32_t pqc = pq + 9001;
    // tosa.arithmetic_right_shift, line 20: 7x1xi32, 89..288
    const int32_t half = tosac_rounding_shift_right_i32(pqc, 5);
    // tosa.bitwise_xor, line 21: 7x1xi32, 0..511
    const int32_t low = half ^ m;
    // tosa.clz, line 22: 7x1xi32, 23..32
    const int32_t z = tosac_clz(low);
    // tosa.add, line 23: 7x1xi32, 23..543
    const int32_t f = low + z;
    // tosa.bitwise_xor, line 24: 7x1xi32, 0..1023
    const int32_t e = f ^ q;
    // tosa.sub, line 25: 7x1xi32, -32..1000
    const int32_t g = e - z;
    // tosa.bitwise_xor, line 26: 7x1xi32, -2147483648..2147483647
    const int32_t h = g ^ pq;
    // tosa.bitwise_and, line 27: 7x1xi32, 0..9001
    const int32_t w = h & 9001;
    for (size_t j = 0; j < 40; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 11: 7x40xi32, -128..127
      const int32_t i_2 = x_v;
      // tosa.mul, line 28: 7x40xi32, -1152128..1143127
      const int32_t r = i_2 * w;
      // tosa.arithmetic_right_shift, line 29: 7x40xi32, -36004..35723
      const int32_t t = tosac_rounding_shift_right_i32(r, 5);
      // tosa.clamp, line 30: 7x40xi32, -128..127
      const int32_t k = tosac_min_i32(tosac_max_i32(t, -128), 127);
      // tosa.cast, line 31: 7x40xi8, -128..127
      const int8_t y = (int8_t)k;
      row_out[j] = y;
    }
  }
}

int squared_scale(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  squared_scale_k0(x, out0);
  return 0;
}
