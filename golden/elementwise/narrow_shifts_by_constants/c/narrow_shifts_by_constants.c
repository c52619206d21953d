#include "narrow_shifts_by_constants.h"

#if !defined(NARROW_SHIFTS_BY_CONSTANTS_CONTENT) || NARROW_SHIFTS_BY_CONSTANTS_CONTENT != 0xe6b736579b5a0f61u
#error "narrow_shifts_by_constants.h was not written together with this file"
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

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I8
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I8
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int8_t tosac_rounding_shift_right_i8(int8_t a, int8_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int8_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

#ifndef TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I8
#define TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I8
// a >> s filling with zeros at the width of a; amounts clamp to 0..63.
static inline int8_t tosac_logical_shift_right_i8(int8_t a, int8_t s) {
  return (int8_t)((int64_t)(uint8_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
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

#ifndef TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I16
#define TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I16
// a >> s filling with zeros at the width of a; amounts clamp to 0..63.
static inline int16_t tosac_logical_shift_right_i16(int16_t a, int16_t s) {
  return (int16_t)((int64_t)(uint16_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

// 38 elements
static void of_8_bits_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < OF_8_BITS_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.arithmetic_right_shift, line 7: 2x19xi8, -16..16
    const int8_t a = tosac_rounding_shift_right_i8(x_v, 3);
    out0[i] = a;
  }
}

// 38 elements
static void of_8_bits_k1(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < OF_8_BITS_OUT1_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.arithmetic_right_shift, line 8: 2x19xi8, -16..15
    const int8_t b = (int8_t)(x_v >> 3);
    out1[i] = b;
  }
}

// 38 elements
static void of_8_bits_k2(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out2) {
  for (size_t i = 0; i < OF_8_BITS_OUT2_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.logical_right_shift, line 9: 2x19xi8, 0..31
    const int8_t c = tosac_logical_shift_right_i8(x_v, 3);
    out2[i] = c;
  }
}

// 38 elements
static void of_8_bits_k3(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out3) {
  for (size_t i = 0; i < OF_8_BITS_OUT3_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.logical_left_shift, line 10: 2x19xi8, -128..120
    const int8_t d = (int8_t)((uint32_t)x_v << 3);
    out3[i] = d;
  }
}

int of_8_bits(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  (void)arena;
  of_8_bits_k0(x, out0);
  of_8_bits_k1(x, out1);
  of_8_bits_k2(x, out2);
  of_8_bits_k3(x, out3);
  return 0;
}

// 38 elements
static void of_16_bits_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < OF_16_BITS_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.arithmetic_right_shift, line 15: 2x19xi16, -4096..4096
    const int16_t a = tosac_rounding_shift_right_i16(x_v, 3);
    out0[i] = a;
  }
}

// 38 elements
static void of_16_bits_k1(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < OF_16_BITS_OUT1_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.arithmetic_right_shift, line 16: 2x19xi16, -4096..4095
    const int16_t b = (int16_t)(x_v >> 3);
    out1[i] = b;
  }
}

// 38 elements
static void of_16_bits_k2(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out2) {
  for (size_t i = 0; i < OF_16_BITS_OUT2_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.logical_right_shift, line 17: 2x19xi16, -32768..32767
    const int16_t c = tosac_logical_shift_right_i16(x_v, 3);
    out2[i] = c;
  }
}

// 38 elements
static void of_16_bits_k3(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out3) {
  for (size_t i = 0; i < OF_16_BITS_OUT3_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.logical_left_shift, line 18: 2x19xi16, -32768..32767
    const int16_t d = (int16_t)((uint32_t)x_v << 3);
    out3[i] = d;
  }
}

int of_16_bits(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)out1 % 2 != 0 || (uintptr_t)out2 % 2 != 0 || (uintptr_t)out3 % 2 != 0) return 2;
  (void)arena;
  of_16_bits_k0(x, out0);
  of_16_bits_k1(x, out1);
  of_16_bits_k2(x, out2);
  of_16_bits_k3(x, out3);
  return 0;
}
