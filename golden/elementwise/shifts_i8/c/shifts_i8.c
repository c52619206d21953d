#include "shifts_i8.h"

#if !defined(SHIFTS_I8_CONTENT) || SHIFTS_I8_CONTENT != 0x81c81d3d6d20a447u
#error "shifts_i8.h was not written together with this file"
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

#ifndef TOSAC_HAS_SHIFT_LEFT_I8
#define TOSAC_HAS_SHIFT_LEFT_I8
// a << s; amounts clamp to 0..63, bits shifted out are lost.
static inline int8_t tosac_shift_left_i8(int8_t a, int8_t s) {
  return (int8_t)(int64_t)((uint64_t)a << tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

#ifndef TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I8
#define TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I8
// a >> s filling with zeros at the width of a; amounts clamp to 0..63.
static inline int8_t tosac_logical_shift_right_i8(int8_t a, int8_t s) {
  return (int8_t)((int64_t)(uint8_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

#ifndef TOSAC_HAS_SHIFT_RIGHT_I8
#define TOSAC_HAS_SHIFT_RIGHT_I8
// a >> s rounded down; amounts clamp to 0..63, as if a were infinitely wide.
static inline int8_t tosac_shift_right_i8(int8_t a, int8_t s) {
  return (int8_t)((int64_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I8
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I8
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int8_t tosac_rounding_shift_right_i8(int8_t a, int8_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int8_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

// 38 elements
static void shifts_i8_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT s, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SHIFTS_I8_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    const int8_t s_v = s[i];
    // tosa.logical_left_shift, line 6: 2x19xi8, -128..127
    const int8_t a = tosac_shift_left_i8(x_v, s_v);
    out0[i] = a;
  }
}

// 38 elements
static void shifts_i8_k1(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT s, int8_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < SHIFTS_I8_OUT1_ELEMS; ++i) {
    const int8_t x_v = x[i];
    const int8_t s_v = s[i];
    // tosa.logical_right_shift, line 7: 2x19xi8, -128..127
    const int8_t b = tosac_logical_shift_right_i8(x_v, s_v);
    out1[i] = b;
  }
}

// 38 elements
static void shifts_i8_k2(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT s, int8_t *TOSAC_RESTRICT out2) {
  for (size_t i = 0; i < SHIFTS_I8_OUT2_ELEMS; ++i) {
    const int8_t x_v = x[i];
    const int8_t s_v = s[i];
    // tosa.arithmetic_right_shift, line 8: 2x19xi8, -128..127
    const int8_t c = tosac_shift_right_i8(x_v, s_v);
    out2[i] = c;
  }
}

// 38 elements
static void shifts_i8_k3(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT s, int8_t *TOSAC_RESTRICT out3) {
  for (size_t i = 0; i < SHIFTS_I8_OUT3_ELEMS; ++i) {
    const int8_t x_v = x[i];
    const int8_t s_v = s[i];
    // tosa.arithmetic_right_shift, line 9: 2x19xi8, -128..127
    const int8_t d = tosac_rounding_shift_right_i8(x_v, s_v);
    out3[i] = d;
  }
}

int shifts_i8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT s, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || s == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  (void)arena;
  shifts_i8_k0(x, s, out0);
  shifts_i8_k1(x, s, out1);
  shifts_i8_k2(x, s, out2);
  shifts_i8_k3(x, s, out3);
  return 0;
}
