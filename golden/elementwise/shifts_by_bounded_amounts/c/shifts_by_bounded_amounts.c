#include "shifts_by_bounded_amounts.h"

#if !defined(SHIFTS_BY_BOUNDED_AMOUNTS_CONTENT) || SHIFTS_BY_BOUNDED_AMOUNTS_CONTENT != 0x79e3436b6bee7022u
#error "shifts_by_bounded_amounts.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I8
#define TOSAC_HAS_MIN_I8
static inline int8_t tosac_min_i8(int8_t a, int8_t b) {
  return a < b ? a : b;
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

#ifndef TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I8
#define TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I8
// a >> s filling with zeros at the width of a; amounts clamp to 0..63.
static inline int8_t tosac_logical_shift_right_i8(int8_t a, int8_t s) {
  return (int8_t)((int64_t)(uint8_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
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

#ifndef TOSAC_HAS_SHIFT_LEFT_I8
#define TOSAC_HAS_SHIFT_LEFT_I8
// a << s; amounts clamp to 0..63, bits shifted out are lost.
static inline int8_t tosac_shift_left_i8(int8_t a, int8_t s) {
  return (int8_t)(int64_t)((uint64_t)a << tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

#ifndef TOSAC_HAS_SHIFT_RIGHT_I8
#define TOSAC_HAS_SHIFT_RIGHT_I8
// a >> s rounded down; amounts clamp to 0..63, as if a were infinitely wide.
static inline int8_t tosac_shift_right_i8(int8_t a, int8_t s) {
  return (int8_t)((int64_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I16
#define TOSAC_HAS_MIN_I16
static inline int16_t tosac_min_i16(int16_t a, int16_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I16
#define TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I16
// a >> s filling with zeros at the width of a; amounts clamp to 0..63.
static inline int16_t tosac_logical_shift_right_i16(int16_t a, int16_t s) {
  return (int16_t)((int64_t)(uint16_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I16
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I16
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int16_t tosac_rounding_shift_right_i16(int16_t a, int16_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int16_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

#ifndef TOSAC_HAS_SHIFT_LEFT_I16
#define TOSAC_HAS_SHIFT_LEFT_I16
// a << s; amounts clamp to 0..63, bits shifted out are lost.
static inline int16_t tosac_shift_left_i16(int16_t a, int16_t s) {
  return (int16_t)(int64_t)((uint64_t)a << tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

#ifndef TOSAC_HAS_SHIFT_RIGHT_I16
#define TOSAC_HAS_SHIFT_RIGHT_I16
// a >> s rounded down; amounts clamp to 0..63, as if a were infinitely wide.
static inline int16_t tosac_shift_right_i16(int16_t a, int16_t s) {
  return (int16_t)((int64_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
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

#ifndef TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I32
#define TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I32
// a >> s filling with zeros at the width of a; amounts clamp to 0..63.
static inline int32_t tosac_logical_shift_right_i32(int32_t a, int32_t s) {
  return (int32_t)((int64_t)(uint32_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
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

#ifndef TOSAC_HAS_SHIFT_LEFT_I32
#define TOSAC_HAS_SHIFT_LEFT_I32
// a << s; amounts clamp to 0..63, bits shifted out are lost.
static inline int32_t tosac_shift_left_i32(int32_t a, int32_t s) {
  return (int32_t)(int64_t)((uint64_t)a << tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

#ifndef TOSAC_HAS_SHIFT_RIGHT_I32
#define TOSAC_HAS_SHIFT_RIGHT_I32
// a >> s rounded down; amounts clamp to 0..63, as if a were infinitely wide.
static inline int32_t tosac_shift_right_i32(int32_t a, int32_t s) {
  return (int32_t)((int64_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

// 57 elements
static void within_8_k0(const int8_t *TOSAC_RESTRICT amount, const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3) {
  for (size_t i = 0; i < WITHIN_8_OUT0_ELEMS; ++i) {
    const int8_t amount_v = amount[i];
    // tosa.clamp, line 6: 3x19xi8, 0..7
    const int8_t s = tosac_min_i8(tosac_max_i8(amount_v, 0), 7);
    const int8_t x_v = x[i];
    // tosa.logical_left_shift, line 7: 3x19xi8, -128..127
    const int8_t left = (int8_t)((uint32_t)x_v << s);
    // tosa.logical_right_shift, line 8: 3x19xi8, -128..127
    const int8_t logical = tosac_logical_shift_right_i8(x_v, s);
    // tosa.arithmetic_right_shift, line 9: 3x19xi8, -128..127
    const int8_t floor_ = (int8_t)(x_v >> s);
    // tosa.arithmetic_right_shift, line 10: 3x19xi8, -128..127
    const int8_t half_up = tosac_rounding_shift_right_i8(x_v, s);
    out0[i] = left;
    out1[i] = logical;
    out2[i] = floor_;
    out3[i] = half_up;
  }
}

int within_8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT amount, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || amount == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  (void)arena;
  within_8_k0(amount, x, out0, out1, out2, out3);
  return 0;
}

// 57 elements
static void beyond_8_k0(const int8_t *TOSAC_RESTRICT amount, const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3) {
  for (size_t i = 0; i < BEYOND_8_OUT0_ELEMS; ++i) {
    const int8_t amount_v = amount[i];
    // tosa.clamp, line 14: 3x19xi8, 0..60
    const int8_t s = tosac_min_i8(tosac_max_i8(amount_v, 0), 60);
    const int8_t x_v = x[i];
    // tosa.logical_left_shift, line 15: 3x19xi8, -128..127
    const int8_t left = tosac_shift_left_i8(x_v, s);
    // tosa.logical_right_shift, line 16: 3x19xi8, -128..127
    const int8_t logical = tosac_logical_shift_right_i8(x_v, s);
    // tosa.arithmetic_right_shift, line 17: 3x19xi8, -128..127
    const int8_t floor_ = tosac_shift_right_i8(x_v, s);
    // tosa.arithmetic_right_shift, line 18: 3x19xi8, -128..127
    const int8_t half_up = tosac_rounding_shift_right_i8(x_v, s);
    out0[i] = left;
    out1[i] = logical;
    out2[i] = floor_;
    out3[i] = half_up;
  }
}

int beyond_8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT amount, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || amount == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  (void)arena;
  beyond_8_k0(amount, x, out0, out1, out2, out3);
  return 0;
}

// 57 elements
static void within_16_k0(const int16_t *TOSAC_RESTRICT amount, const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3) {
  for (size_t i = 0; i < WITHIN_16_OUT0_ELEMS; ++i) {
    const int16_t amount_v = amount[i];
    // tosa.clamp, line 22: 3x19xi16, 0..15
    const int16_t s = tosac_min_i16(tosac_max_i16(amount_v, 0), 15);
    const int16_t x_v = x[i];
    // tosa.logical_left_shift, line 23: 3x19xi16, -32768..32767
    const int16_t left = (int16_t)((uint32_t)x_v << s);
    // tosa.logical_right_shift, line 24: 3x19xi16, -32768..32767
    const int16_t logical = tosac_logical_shift_right_i16(x_v, s);
    // tosa.arithmetic_right_shift, line 25: 3x19xi16, -32768..32767
    const int16_t floor_ = (int16_t)(x_v >> s);
    // tosa.arithmetic_right_shift, line 26: 3x19xi16, -32768..32767
    const int16_t half_up = tosac_rounding_shift_right_i16(x_v, s);
    out0[i] = left;
    out1[i] = logical;
    out2[i] = floor_;
    out3[i] = half_up;
  }
}

int within_16(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT amount, int16_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || amount == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)amount % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)out1 % 2 != 0 || (uintptr_t)out2 % 2 != 0 || (uintptr_t)out3 % 2 != 0) return 2;
  (void)arena;
  within_16_k0(amount, x, out0, out1, out2, out3);
  return 0;
}

// 57 elements
static void beyond_16_k0(const int16_t *TOSAC_RESTRICT amount, const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3) {
  for (size_t i = 0; i < BEYOND_16_OUT0_ELEMS; ++i) {
    const int16_t amount_v = amount[i];
    // tosa.clamp, line 30: 3x19xi16, 0..60
    const int16_t s = tosac_min_i16(tosac_max_i16(amount_v, 0), 60);
    const int16_t x_v = x[i];
    // tosa.logical_left_shift, line 31: 3x19xi16, -32768..32767
    const int16_t left = tosac_shift_left_i16(x_v, s);
    // tosa.logical_right_shift, line 32: 3x19xi16, -32768..32767
    const int16_t logical = tosac_logical_shift_right_i16(x_v, s);
    // tosa.arithmetic_right_shift, line 33: 3x19xi16, -32768..32767
    const int16_t floor_ = tosac_shift_right_i16(x_v, s);
    // tosa.arithmetic_right_shift, line 34: 3x19xi16, -32768..32767
    const int16_t half_up = tosac_rounding_shift_right_i16(x_v, s);
    out0[i] = left;
    out1[i] = logical;
    out2[i] = floor_;
    out3[i] = half_up;
  }
}

int beyond_16(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT amount, int16_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || amount == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)amount % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)out1 % 2 != 0 || (uintptr_t)out2 % 2 != 0 || (uintptr_t)out3 % 2 != 0) return 2;
  (void)arena;
  beyond_16_k0(amount, x, out0, out1, out2, out3);
  return 0;
}

// 57 elements
static void within_32_k0(const int32_t *TOSAC_RESTRICT amount, const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3) {
  for (size_t i = 0; i < WITHIN_32_OUT0_ELEMS; ++i) {
    const int32_t amount_v = amount[i];
    // tosa.clamp, line 38: 3x19xi32, 0..31
    const int32_t s = tosac_min_i32(tosac_max_i32(amount_v, 0), 31);
    const int32_t x_v = x[i];
    // tosa.logical_left_shift, line 39: 3x19xi32, -2147483648..2147483647
    const int32_t left = (int32_t)((uint32_t)x_v << s);
    // tosa.logical_right_shift, line 40: 3x19xi32, -2147483648..2147483647
    const int32_t logical = tosac_logical_shift_right_i32(x_v, s);
    // tosa.arithmetic_right_shift, line 41: 3x19xi32, -2147483648..2147483647
    const int32_t floor_ = x_v >> s;
    // tosa.arithmetic_right_shift, line 42: 3x19xi32, -2147483648..2147483647
    const int32_t half_up = tosac_rounding_shift_right_i32(x_v, s);
    out0[i] = left;
    out1[i] = logical;
    out2[i] = floor_;
    out3[i] = half_up;
  }
}

int within_32(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT amount, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || amount == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)amount % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0 || (uintptr_t)out2 % 4 != 0 || (uintptr_t)out3 % 4 != 0) return 2;
  (void)arena;
  within_32_k0(amount, x, out0, out1, out2, out3);
  return 0;
}

// 57 elements
static void beyond_32_k0(const int32_t *TOSAC_RESTRICT amount, const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3) {
  for (size_t i = 0; i < BEYOND_32_OUT0_ELEMS; ++i) {
    const int32_t amount_v = amount[i];
    // tosa.clamp, line 46: 3x19xi32, 0..60
    const int32_t s = tosac_min_i32(tosac_max_i32(amount_v, 0), 60);
    const int32_t x_v = x[i];
    // tosa.logical_left_shift, line 47: 3x19xi32, -2147483648..2147483647
    const int32_t left = tosac_shift_left_i32(x_v, s);
    // tosa.logical_right_shift, line 48: 3x19xi32, -2147483648..2147483647
    const int32_t logical = tosac_logical_shift_right_i32(x_v, s);
    // tosa.arithmetic_right_shift, line 49: 3x19xi32, -2147483648..2147483647
    const int32_t floor_ = tosac_shift_right_i32(x_v, s);
    // tosa.arithmetic_right_shift, line 50: 3x19xi32, -2147483648..2147483647
    const int32_t half_up = tosac_rounding_shift_right_i32(x_v, s);
    out0[i] = left;
    out1[i] = logical;
    out2[i] = floor_;
    out3[i] = half_up;
  }
}

int beyond_32(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT amount, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || amount == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)amount % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0 || (uintptr_t)out2 % 4 != 0 || (uintptr_t)out3 % 4 != 0) return 2;
  (void)arena;
  beyond_32_k0(amount, x, out0, out1, out2, out3);
  return 0;
}
