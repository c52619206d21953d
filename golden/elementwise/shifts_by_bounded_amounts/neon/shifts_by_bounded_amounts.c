#include "shifts_by_bounded_amounts.h"

#if !defined(SHIFTS_BY_BOUNDED_AMOUNTS_CONTENT) || SHIFTS_BY_BOUNDED_AMOUNTS_CONTENT != 0xb0603dcfa7302c3fu
#error "shifts_by_bounded_amounts.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

/* Define TOSAC_FORCE_SCALAR to take the portable path; both give the same bits. */
#if defined(__aarch64__) && defined(__ARM_NEON) && !defined(TOSAC_FORCE_SCALAR)
#define TOSAC_NEON 1
#include <arm_neon.h>
#else
#define TOSAC_NEON 0
#endif

#if !TOSAC_NEON

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

#endif

// 57 elements
static void within_8_k0(const int8_t *TOSAC_RESTRICT amount, const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t amount_v_0 = vld1q_s8(amount + i);
    const int8x16_t amount_v_1 = vld1q_s8(amount + i + 16);
    // tosa.clamp, line 6: 3x19xi8, 0..7
    const int8x16_t s_0 = vminq_s8(vmaxq_s8(amount_v_0, vdupq_n_s8(0)), vdupq_n_s8(7));
    const int8x16_t s_1 = vminq_s8(vmaxq_s8(amount_v_1, vdupq_n_s8(0)), vdupq_n_s8(7));
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.logical_left_shift, line 7: 3x19xi8, -128..127
    const int8x16_t left_0 = vshlq_s8(x_v_0, s_0);
    const int8x16_t left_1 = vshlq_s8(x_v_1, s_1);
    // tosa.logical_right_shift, line 8: 3x19xi8, -128..127
    const int8x16_t logical_0 = vreinterpretq_s8_u8(vshlq_u8(vreinterpretq_u8_s8(x_v_0), vnegq_s8(s_0)));
    const int8x16_t logical_1 = vreinterpretq_s8_u8(vshlq_u8(vreinterpretq_u8_s8(x_v_1), vnegq_s8(s_1)));
    // tosa.arithmetic_right_shift, line 9: 3x19xi8, -128..127
    const int8x16_t floor_0 = vshlq_s8(x_v_0, vnegq_s8(s_0));
    const int8x16_t floor_1 = vshlq_s8(x_v_1, vnegq_s8(s_1));
    // tosa.arithmetic_right_shift, line 10: 3x19xi8, -128..127
    const int8x16_t half_up_0 = vrshlq_s8(x_v_0, vnegq_s8(s_0));
    const int8x16_t half_up_1 = vrshlq_s8(x_v_1, vnegq_s8(s_1));
    vst1q_s8(out0 + i, left_0);
    vst1q_s8(out0 + i + 16, left_1);
    vst1q_s8(out1 + i, logical_0);
    vst1q_s8(out1 + i + 16, logical_1);
    vst1q_s8(out2 + i, floor_0);
    vst1q_s8(out2 + i + 16, floor_1);
    vst1q_s8(out3 + i, half_up_0);
    vst1q_s8(out3 + i + 16, half_up_1);
  }
  for (size_t i = 32; i < 48; i += 16) {
    const int8x16_t amount_v = vld1q_s8(amount + i);
    // tosa.clamp, line 6: 3x19xi8, 0..7
    const int8x16_t s = vminq_s8(vmaxq_s8(amount_v, vdupq_n_s8(0)), vdupq_n_s8(7));
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.logical_left_shift, line 7: 3x19xi8, -128..127
    const int8x16_t left = vshlq_s8(x_v, s);
    // tosa.logical_right_shift, line 8: 3x19xi8, -128..127
    const int8x16_t logical = vreinterpretq_s8_u8(vshlq_u8(vreinterpretq_u8_s8(x_v), vnegq_s8(s)));
    // tosa.arithmetic_right_shift, line 9: 3x19xi8, -128..127
    const int8x16_t floor_ = vshlq_s8(x_v, vnegq_s8(s));
    // tosa.arithmetic_right_shift, line 10: 3x19xi8, -128..127
    const int8x16_t half_up = vrshlq_s8(x_v, vnegq_s8(s));
    vst1q_s8(out0 + i, left);
    vst1q_s8(out1 + i, logical);
    vst1q_s8(out2 + i, floor_);
    vst1q_s8(out3 + i, half_up);
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    const int8x16_t amount_v = vld1q_s8(amount + i);
    // tosa.clamp, line 6: 3x19xi8, 0..7
    const int8x16_t s = vminq_s8(vmaxq_s8(amount_v, vdupq_n_s8(0)), vdupq_n_s8(7));
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.logical_left_shift, line 7: 3x19xi8, -128..127
    const int8x16_t left = vshlq_s8(x_v, s);
    // tosa.logical_right_shift, line 8: 3x19xi8, -128..127
    const int8x16_t logical = vreinterpretq_s8_u8(vshlq_u8(vreinterpretq_u8_s8(x_v), vnegq_s8(s)));
    // tosa.arithmetic_right_shift, line 9: 3x19xi8, -128..127
    const int8x16_t floor_ = vshlq_s8(x_v, vnegq_s8(s));
    // tosa.arithmetic_right_shift, line 10: 3x19xi8, -128..127
    const int8x16_t half_up = vrshlq_s8(x_v, vnegq_s8(s));
    vst1q_s8(out0 + i, left);
    vst1q_s8(out1 + i, logical);
    vst1q_s8(out2 + i, floor_);
    vst1q_s8(out3 + i, half_up);
  }
#else
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
#endif
}

int within_8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT amount, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || amount == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  (void)arena;
  within_8_k0(amount, x, out0, out1, out2, out3);
  return 0;
}

// 57 elements
static void beyond_8_k0(const int8_t *TOSAC_RESTRICT amount, const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t amount_v_0 = vld1q_s8(amount + i);
    const int8x16_t amount_v_1 = vld1q_s8(amount + i + 16);
    // tosa.clamp, line 14: 3x19xi8, 0..60
    const int8x16_t s_0 = vminq_s8(vmaxq_s8(amount_v_0, vdupq_n_s8(0)), vdupq_n_s8(60));
    const int8x16_t s_1 = vminq_s8(vmaxq_s8(amount_v_1, vdupq_n_s8(0)), vdupq_n_s8(60));
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.logical_left_shift, line 15: 3x19xi8, -128..127
    const int8x16_t left_0 = vshlq_s8(x_v_0, s_0);
    const int8x16_t left_1 = vshlq_s8(x_v_1, s_1);
    // tosa.logical_right_shift, line 16: 3x19xi8, -128..127
    const int8x16_t logical_0 = vreinterpretq_s8_u8(vshlq_u8(vreinterpretq_u8_s8(x_v_0), vnegq_s8(s_0)));
    const int8x16_t logical_1 = vreinterpretq_s8_u8(vshlq_u8(vreinterpretq_u8_s8(x_v_1), vnegq_s8(s_1)));
    // tosa.arithmetic_right_shift, line 17: 3x19xi8, -128..127
    const int8x16_t floor_0 = vshlq_s8(x_v_0, vnegq_s8(s_0));
    const int8x16_t floor_1 = vshlq_s8(x_v_1, vnegq_s8(s_1));
    // tosa.arithmetic_right_shift, line 18: 3x19xi8, -128..127
    const int8x16_t half_up_0 = vrshlq_s8(x_v_0, vnegq_s8(s_0));
    const int8x16_t half_up_1 = vrshlq_s8(x_v_1, vnegq_s8(s_1));
    vst1q_s8(out0 + i, left_0);
    vst1q_s8(out0 + i + 16, left_1);
    vst1q_s8(out1 + i, logical_0);
    vst1q_s8(out1 + i + 16, logical_1);
    vst1q_s8(out2 + i, floor_0);
    vst1q_s8(out2 + i + 16, floor_1);
    vst1q_s8(out3 + i, half_up_0);
    vst1q_s8(out3 + i + 16, half_up_1);
  }
  for (size_t i = 32; i < 48; i += 16) {
    const int8x16_t amount_v = vld1q_s8(amount + i);
    // tosa.clamp, line 14: 3x19xi8, 0..60
    const int8x16_t s = vminq_s8(vmaxq_s8(amount_v, vdupq_n_s8(0)), vdupq_n_s8(60));
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.logical_left_shift, line 15: 3x19xi8, -128..127
    const int8x16_t left = vshlq_s8(x_v, s);
    // tosa.logical_right_shift, line 16: 3x19xi8, -128..127
    const int8x16_t logical = vreinterpretq_s8_u8(vshlq_u8(vreinterpretq_u8_s8(x_v), vnegq_s8(s)));
    // tosa.arithmetic_right_shift, line 17: 3x19xi8, -128..127
    const int8x16_t floor_ = vshlq_s8(x_v, vnegq_s8(s));
    // tosa.arithmetic_right_shift, line 18: 3x19xi8, -128..127
    const int8x16_t half_up = vrshlq_s8(x_v, vnegq_s8(s));
    vst1q_s8(out0 + i, left);
    vst1q_s8(out1 + i, logical);
    vst1q_s8(out2 + i, floor_);
    vst1q_s8(out3 + i, half_up);
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    const int8x16_t amount_v = vld1q_s8(amount + i);
    // tosa.clamp, line 14: 3x19xi8, 0..60
    const int8x16_t s = vminq_s8(vmaxq_s8(amount_v, vdupq_n_s8(0)), vdupq_n_s8(60));
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.logical_left_shift, line 15: 3x19xi8, -128..127
    const int8x16_t left = vshlq_s8(x_v, s);
    // tosa.logical_right_shift, line 16: 3x19xi8, -128..127
    const int8x16_t logical = vreinterpretq_s8_u8(vshlq_u8(vreinterpretq_u8_s8(x_v), vnegq_s8(s)));
    // tosa.arithmetic_right_shift, line 17: 3x19xi8, -128..127
    const int8x16_t floor_ = vshlq_s8(x_v, vnegq_s8(s));
    // tosa.arithmetic_right_shift, line 18: 3x19xi8, -128..127
    const int8x16_t half_up = vrshlq_s8(x_v, vnegq_s8(s));
    vst1q_s8(out0 + i, left);
    vst1q_s8(out1 + i, logical);
    vst1q_s8(out2 + i, floor_);
    vst1q_s8(out3 + i, half_up);
  }
#else
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
#endif
}

int beyond_8(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT amount, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, int8_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || amount == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  (void)arena;
  beyond_8_k0(amount, x, out0, out1, out2, out3);
  return 0;
}

// 57 elements
static void within_16_k0(const int16_t *TOSAC_RESTRICT amount, const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3) {
#if TOSAC_NEON
  for (size_t i = 0; i < 48; i += 16) {
    const int16x8_t amount_v_0 = vld1q_s16(amount + i);
    const int16x8_t amount_v_1 = vld1q_s16(amount + i + 8);
    // tosa.clamp, line 22: 3x19xi16, 0..15
    const int16x8_t s_0 = vminq_s16(vmaxq_s16(amount_v_0, vdupq_n_s16(0)), vdupq_n_s16(15));
    const int16x8_t s_1 = vminq_s16(vmaxq_s16(amount_v_1, vdupq_n_s16(0)), vdupq_n_s16(15));
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.logical_left_shift, line 23: 3x19xi16, -32768..32767
    const int16x8_t left_0 = vshlq_s16(x_v_0, s_0);
    const int16x8_t left_1 = vshlq_s16(x_v_1, s_1);
    // tosa.logical_right_shift, line 24: 3x19xi16, -32768..32767
    const int16x8_t logical_0 = vreinterpretq_s16_u16(vshlq_u16(vreinterpretq_u16_s16(x_v_0), vnegq_s16(s_0)));
    const int16x8_t logical_1 = vreinterpretq_s16_u16(vshlq_u16(vreinterpretq_u16_s16(x_v_1), vnegq_s16(s_1)));
    // tosa.arithmetic_right_shift, line 25: 3x19xi16, -32768..32767
    const int16x8_t floor_0 = vshlq_s16(x_v_0, vnegq_s16(s_0));
    const int16x8_t floor_1 = vshlq_s16(x_v_1, vnegq_s16(s_1));
    // tosa.arithmetic_right_shift, line 26: 3x19xi16, -32768..32767
    const int16x8_t half_up_0 = vrshlq_s16(x_v_0, vnegq_s16(s_0));
    const int16x8_t half_up_1 = vrshlq_s16(x_v_1, vnegq_s16(s_1));
    vst1q_s16(out0 + i, left_0);
    vst1q_s16(out0 + i + 8, left_1);
    vst1q_s16(out1 + i, logical_0);
    vst1q_s16(out1 + i + 8, logical_1);
    vst1q_s16(out2 + i, floor_0);
    vst1q_s16(out2 + i + 8, floor_1);
    vst1q_s16(out3 + i, half_up_0);
    vst1q_s16(out3 + i + 8, half_up_1);
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    const int16x8_t amount_v_0 = vld1q_s16(amount + i);
    const int16x8_t amount_v_1 = vld1q_s16(amount + i + 8);
    // tosa.clamp, line 22: 3x19xi16, 0..15
    const int16x8_t s_0 = vminq_s16(vmaxq_s16(amount_v_0, vdupq_n_s16(0)), vdupq_n_s16(15));
    const int16x8_t s_1 = vminq_s16(vmaxq_s16(amount_v_1, vdupq_n_s16(0)), vdupq_n_s16(15));
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.logical_left_shift, line 23: 3x19xi16, -32768..32767
    const int16x8_t left_0 = vshlq_s16(x_v_0, s_0);
    const int16x8_t left_1 = vshlq_s16(x_v_1, s_1);
    // tosa.logical_right_shift, line 24: 3x19xi16, -32768..32767
    const int16x8_t logical_0 = vreinterpretq_s16_u16(vshlq_u16(vreinterpretq_u16_s16(x_v_0), vnegq_s16(s_0)));
    const int16x8_t logical_1 = vreinterpretq_s16_u16(vshlq_u16(vreinterpretq_u16_s16(x_v_1), vnegq_s16(s_1)));
    // tosa.arithmetic_right_shift, line 25: 3x19xi16, -32768..32767
    const int16x8_t floor_0 = vshlq_s16(x_v_0, vnegq_s16(s_0));
    const int16x8_t floor_1 = vshlq_s16(x_v_1, vnegq_s16(s_1));
    // tosa.arithmetic_right_shift, line 26: 3x19xi16, -32768..32767
    const int16x8_t half_up_0 = vrshlq_s16(x_v_0, vnegq_s16(s_0));
    const int16x8_t half_up_1 = vrshlq_s16(x_v_1, vnegq_s16(s_1));
    vst1q_s16(out0 + i, left_0);
    vst1q_s16(out0 + i + 8, left_1);
    vst1q_s16(out1 + i, logical_0);
    vst1q_s16(out1 + i + 8, logical_1);
    vst1q_s16(out2 + i, floor_0);
    vst1q_s16(out2 + i + 8, floor_1);
    vst1q_s16(out3 + i, half_up_0);
    vst1q_s16(out3 + i + 8, half_up_1);
  }
#else
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
#endif
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
#if TOSAC_NEON
  for (size_t i = 0; i < 48; i += 16) {
    const int16x8_t amount_v_0 = vld1q_s16(amount + i);
    const int16x8_t amount_v_1 = vld1q_s16(amount + i + 8);
    // tosa.clamp, line 30: 3x19xi16, 0..60
    const int16x8_t s_0 = vminq_s16(vmaxq_s16(amount_v_0, vdupq_n_s16(0)), vdupq_n_s16(60));
    const int16x8_t s_1 = vminq_s16(vmaxq_s16(amount_v_1, vdupq_n_s16(0)), vdupq_n_s16(60));
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.logical_left_shift, line 31: 3x19xi16, -32768..32767
    const int16x8_t left_0 = vshlq_s16(x_v_0, s_0);
    const int16x8_t left_1 = vshlq_s16(x_v_1, s_1);
    // tosa.logical_right_shift, line 32: 3x19xi16, -32768..32767
    const int16x8_t logical_0 = vreinterpretq_s16_u16(vshlq_u16(vreinterpretq_u16_s16(x_v_0), vnegq_s16(s_0)));
    const int16x8_t logical_1 = vreinterpretq_s16_u16(vshlq_u16(vreinterpretq_u16_s16(x_v_1), vnegq_s16(s_1)));
    // tosa.arithmetic_right_shift, line 33: 3x19xi16, -32768..32767
    const int16x8_t floor_0 = vshlq_s16(x_v_0, vnegq_s16(s_0));
    const int16x8_t floor_1 = vshlq_s16(x_v_1, vnegq_s16(s_1));
    // tosa.arithmetic_right_shift, line 34: 3x19xi16, -32768..32767
    const int16x8_t half_up_0 = vrshlq_s16(x_v_0, vnegq_s16(s_0));
    const int16x8_t half_up_1 = vrshlq_s16(x_v_1, vnegq_s16(s_1));
    vst1q_s16(out0 + i, left_0);
    vst1q_s16(out0 + i + 8, left_1);
    vst1q_s16(out1 + i, logical_0);
    vst1q_s16(out1 + i + 8, logical_1);
    vst1q_s16(out2 + i, floor_0);
    vst1q_s16(out2 + i + 8, floor_1);
    vst1q_s16(out3 + i, half_up_0);
    vst1q_s16(out3 + i + 8, half_up_1);
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    const int16x8_t amount_v_0 = vld1q_s16(amount + i);
    const int16x8_t amount_v_1 = vld1q_s16(amount + i + 8);
    // tosa.clamp, line 30: 3x19xi16, 0..60
    const int16x8_t s_0 = vminq_s16(vmaxq_s16(amount_v_0, vdupq_n_s16(0)), vdupq_n_s16(60));
    const int16x8_t s_1 = vminq_s16(vmaxq_s16(amount_v_1, vdupq_n_s16(0)), vdupq_n_s16(60));
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.logical_left_shift, line 31: 3x19xi16, -32768..32767
    const int16x8_t left_0 = vshlq_s16(x_v_0, s_0);
    const int16x8_t left_1 = vshlq_s16(x_v_1, s_1);
    // tosa.logical_right_shift, line 32: 3x19xi16, -32768..32767
    const int16x8_t logical_0 = vreinterpretq_s16_u16(vshlq_u16(vreinterpretq_u16_s16(x_v_0), vnegq_s16(s_0)));
    const int16x8_t logical_1 = vreinterpretq_s16_u16(vshlq_u16(vreinterpretq_u16_s16(x_v_1), vnegq_s16(s_1)));
    // tosa.arithmetic_right_shift, line 33: 3x19xi16, -32768..32767
    const int16x8_t floor_0 = vshlq_s16(x_v_0, vnegq_s16(s_0));
    const int16x8_t floor_1 = vshlq_s16(x_v_1, vnegq_s16(s_1));
    // tosa.arithmetic_right_shift, line 34: 3x19xi16, -32768..32767
    const int16x8_t half_up_0 = vrshlq_s16(x_v_0, vnegq_s16(s_0));
    const int16x8_t half_up_1 = vrshlq_s16(x_v_1, vnegq_s16(s_1));
    vst1q_s16(out0 + i, left_0);
    vst1q_s16(out0 + i + 8, left_1);
    vst1q_s16(out1 + i, logical_0);
    vst1q_s16(out1 + i + 8, logical_1);
    vst1q_s16(out2 + i, floor_0);
    vst1q_s16(out2 + i + 8, floor_1);
    vst1q_s16(out3 + i, half_up_0);
    vst1q_s16(out3 + i + 8, half_up_1);
  }
#else
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
#endif
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
#if TOSAC_NEON
  for (size_t i = 0; i < 48; i += 16) {
    const int32x4_t amount_v_0 = vld1q_s32(amount + i);
    const int32x4_t amount_v_1 = vld1q_s32(amount + i + 4);
    const int32x4_t amount_v_2 = vld1q_s32(amount + i + 8);
    const int32x4_t amount_v_3 = vld1q_s32(amount + i + 12);
    // tosa.clamp, line 38: 3x19xi32, 0..31
    const int16x8_t s_0 = vmaxq_s16(vqmovn_high_s32(vqmovn_s32(amount_v_0), amount_v_1), vdupq_n_s16(0));
    const int16x8_t s_1 = vmaxq_s16(vqmovn_high_s32(vqmovn_s32(amount_v_2), amount_v_3), vdupq_n_s16(0));
    const int16x8_t s_0_2 = vminq_s16(s_0, vdupq_n_s16(31));
    const int16x8_t s_1_2 = vminq_s16(s_1, vdupq_n_s16(31));
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.logical_left_shift, line 39: 3x19xi32, -2147483648..2147483647
    const int32x4_t left_0 = vshlq_s32(x_v_0, vmovl_s16(vget_low_s16(s_0_2)));
    const int32x4_t left_1 = vshlq_s32(x_v_1, vmovl_high_s16(s_0_2));
    const int32x4_t left_2 = vshlq_s32(x_v_2, vmovl_s16(vget_low_s16(s_1_2)));
    const int32x4_t left_3 = vshlq_s32(x_v_3, vmovl_high_s16(s_1_2));
    // tosa.logical_right_shift, line 40: 3x19xi32, -2147483648..2147483647
    const int32x4_t logical_0 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_0), vnegq_s32(vmovl_s16(vget_low_s16(s_0_2)))));
    const int32x4_t logical_1 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_1), vnegq_s32(vmovl_high_s16(s_0_2))));
    const int32x4_t logical_2 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_2), vnegq_s32(vmovl_s16(vget_low_s16(s_1_2)))));
    const int32x4_t logical_3 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_3), vnegq_s32(vmovl_high_s16(s_1_2))));
    // tosa.arithmetic_right_shift, line 41: 3x19xi32, -2147483648..2147483647
    const int32x4_t floor_0 = vshlq_s32(x_v_0, vnegq_s32(vmovl_s16(vget_low_s16(s_0_2))));
    const int32x4_t floor_1 = vshlq_s32(x_v_1, vnegq_s32(vmovl_high_s16(s_0_2)));
    const int32x4_t floor_2 = vshlq_s32(x_v_2, vnegq_s32(vmovl_s16(vget_low_s16(s_1_2))));
    const int32x4_t floor_3 = vshlq_s32(x_v_3, vnegq_s32(vmovl_high_s16(s_1_2)));
    // tosa.arithmetic_right_shift, line 42: 3x19xi32, -2147483648..2147483647
    const int32x4_t half_up_0 = vrshlq_s32(x_v_0, vnegq_s32(vmovl_s16(vget_low_s16(s_0_2))));
    const int32x4_t half_up_1 = vrshlq_s32(x_v_1, vnegq_s32(vmovl_high_s16(s_0_2)));
    const int32x4_t half_up_2 = vrshlq_s32(x_v_2, vnegq_s32(vmovl_s16(vget_low_s16(s_1_2))));
    const int32x4_t half_up_3 = vrshlq_s32(x_v_3, vnegq_s32(vmovl_high_s16(s_1_2)));
    vst1q_s32(out0 + i, left_0);
    vst1q_s32(out0 + i + 4, left_1);
    vst1q_s32(out0 + i + 8, left_2);
    vst1q_s32(out0 + i + 12, left_3);
    vst1q_s32(out1 + i, logical_0);
    vst1q_s32(out1 + i + 4, logical_1);
    vst1q_s32(out1 + i + 8, logical_2);
    vst1q_s32(out1 + i + 12, logical_3);
    vst1q_s32(out2 + i, floor_0);
    vst1q_s32(out2 + i + 4, floor_1);
    vst1q_s32(out2 + i + 8, floor_2);
    vst1q_s32(out2 + i + 12, floor_3);
    vst1q_s32(out3 + i, half_up_0);
    vst1q_s32(out3 + i + 4, half_up_1);
    vst1q_s32(out3 + i + 8, half_up_2);
    vst1q_s32(out3 + i + 12, half_up_3);
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    const int32x4_t amount_v_0 = vld1q_s32(amount + i);
    const int32x4_t amount_v_1 = vld1q_s32(amount + i + 4);
    const int32x4_t amount_v_2 = vld1q_s32(amount + i + 8);
    const int32x4_t amount_v_3 = vld1q_s32(amount + i + 12);
    // tosa.clamp, line 38: 3x19xi32, 0..31
    const int16x8_t s_0 = vmaxq_s16(vqmovn_high_s32(vqmovn_s32(amount_v_0), amount_v_1), vdupq_n_s16(0));
    const int16x8_t s_1 = vmaxq_s16(vqmovn_high_s32(vqmovn_s32(amount_v_2), amount_v_3), vdupq_n_s16(0));
    const int16x8_t s_0_2 = vminq_s16(s_0, vdupq_n_s16(31));
    const int16x8_t s_1_2 = vminq_s16(s_1, vdupq_n_s16(31));
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.logical_left_shift, line 39: 3x19xi32, -2147483648..2147483647
    const int32x4_t left_0 = vshlq_s32(x_v_0, vmovl_s16(vget_low_s16(s_0_2)));
    const int32x4_t left_1 = vshlq_s32(x_v_1, vmovl_high_s16(s_0_2));
    const int32x4_t left_2 = vshlq_s32(x_v_2, vmovl_s16(vget_low_s16(s_1_2)));
    const int32x4_t left_3 = vshlq_s32(x_v_3, vmovl_high_s16(s_1_2));
    // tosa.logical_right_shift, line 40: 3x19xi32, -2147483648..2147483647
    const int32x4_t logical_0 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_0), vnegq_s32(vmovl_s16(vget_low_s16(s_0_2)))));
    const int32x4_t logical_1 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_1), vnegq_s32(vmovl_high_s16(s_0_2))));
    const int32x4_t logical_2 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_2), vnegq_s32(vmovl_s16(vget_low_s16(s_1_2)))));
    const int32x4_t logical_3 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_3), vnegq_s32(vmovl_high_s16(s_1_2))));
    // tosa.arithmetic_right_shift, line 41: 3x19xi32, -2147483648..2147483647
    const int32x4_t floor_0 = vshlq_s32(x_v_0, vnegq_s32(vmovl_s16(vget_low_s16(s_0_2))));
    const int32x4_t floor_1 = vshlq_s32(x_v_1, vnegq_s32(vmovl_high_s16(s_0_2)));
    const int32x4_t floor_2 = vshlq_s32(x_v_2, vnegq_s32(vmovl_s16(vget_low_s16(s_1_2))));
    const int32x4_t floor_3 = vshlq_s32(x_v_3, vnegq_s32(vmovl_high_s16(s_1_2)));
    // tosa.arithmetic_right_shift, line 42: 3x19xi32, -2147483648..2147483647
    const int32x4_t half_up_0 = vrshlq_s32(x_v_0, vnegq_s32(vmovl_s16(vget_low_s16(s_0_2))));
    const int32x4_t half_up_1 = vrshlq_s32(x_v_1, vnegq_s32(vmovl_high_s16(s_0_2)));
    const int32x4_t half_up_2 = vrshlq_s32(x_v_2, vnegq_s32(vmovl_s16(vget_low_s16(s_1_2))));
    const int32x4_t half_up_3 = vrshlq_s32(x_v_3, vnegq_s32(vmovl_high_s16(s_1_2)));
    vst1q_s32(out0 + i, left_0);
    vst1q_s32(out0 + i + 4, left_1);
    vst1q_s32(out0 + i + 8, left_2);
    vst1q_s32(out0 + i + 12, left_3);
    vst1q_s32(out1 + i, logical_0);
    vst1q_s32(out1 + i + 4, logical_1);
    vst1q_s32(out1 + i + 8, logical_2);
    vst1q_s32(out1 + i + 12, logical_3);
    vst1q_s32(out2 + i, floor_0);
    vst1q_s32(out2 + i + 4, floor_1);
    vst1q_s32(out2 + i + 8, floor_2);
    vst1q_s32(out2 + i + 12, floor_3);
    vst1q_s32(out3 + i, half_up_0);
    vst1q_s32(out3 + i + 4, half_up_1);
    vst1q_s32(out3 + i + 8, half_up_2);
    vst1q_s32(out3 + i + 12, half_up_3);
  }
#else
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
#endif
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
#if TOSAC_NEON
  for (size_t i = 0; i < 48; i += 16) {
    const int32x4_t amount_v_0 = vld1q_s32(amount + i);
    const int32x4_t amount_v_1 = vld1q_s32(amount + i + 4);
    const int32x4_t amount_v_2 = vld1q_s32(amount + i + 8);
    const int32x4_t amount_v_3 = vld1q_s32(amount + i + 12);
    // tosa.clamp, line 46: 3x19xi32, 0..60
    const int16x8_t s_0 = vmaxq_s16(vqmovn_high_s32(vqmovn_s32(amount_v_0), amount_v_1), vdupq_n_s16(0));
    const int16x8_t s_1 = vmaxq_s16(vqmovn_high_s32(vqmovn_s32(amount_v_2), amount_v_3), vdupq_n_s16(0));
    const int16x8_t s_0_2 = vminq_s16(s_0, vdupq_n_s16(60));
    const int16x8_t s_1_2 = vminq_s16(s_1, vdupq_n_s16(60));
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.logical_left_shift, line 47: 3x19xi32, -2147483648..2147483647
    const int32x4_t left_0 = vshlq_s32(x_v_0, vmovl_s16(vget_low_s16(s_0_2)));
    const int32x4_t left_1 = vshlq_s32(x_v_1, vmovl_high_s16(s_0_2));
    const int32x4_t left_2 = vshlq_s32(x_v_2, vmovl_s16(vget_low_s16(s_1_2)));
    const int32x4_t left_3 = vshlq_s32(x_v_3, vmovl_high_s16(s_1_2));
    // tosa.logical_right_shift, line 48: 3x19xi32, -2147483648..2147483647
    const int32x4_t logical_0 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_0), vnegq_s32(vmovl_s16(vget_low_s16(s_0_2)))));
    const int32x4_t logical_1 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_1), vnegq_s32(vmovl_high_s16(s_0_2))));
    const int32x4_t logical_2 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_2), vnegq_s32(vmovl_s16(vget_low_s16(s_1_2)))));
    const int32x4_t logical_3 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_3), vnegq_s32(vmovl_high_s16(s_1_2))));
    // tosa.arithmetic_right_shift, line 49: 3x19xi32, -2147483648..2147483647
    const int32x4_t floor_0 = vshlq_s32(x_v_0, vnegq_s32(vmovl_s16(vget_low_s16(s_0_2))));
    const int32x4_t floor_1 = vshlq_s32(x_v_1, vnegq_s32(vmovl_high_s16(s_0_2)));
    const int32x4_t floor_2 = vshlq_s32(x_v_2, vnegq_s32(vmovl_s16(vget_low_s16(s_1_2))));
    const int32x4_t floor_3 = vshlq_s32(x_v_3, vnegq_s32(vmovl_high_s16(s_1_2)));
    // tosa.arithmetic_right_shift, line 50: 3x19xi32, -2147483648..2147483647
    const int32x4_t half_up_0 = vrshlq_s32(x_v_0, vnegq_s32(vmovl_s16(vget_low_s16(s_0_2))));
    const int32x4_t half_up_1 = vrshlq_s32(x_v_1, vnegq_s32(vmovl_high_s16(s_0_2)));
    const int32x4_t half_up_2 = vrshlq_s32(x_v_2, vnegq_s32(vmovl_s16(vget_low_s16(s_1_2))));
    const int32x4_t half_up_3 = vrshlq_s32(x_v_3, vnegq_s32(vmovl_high_s16(s_1_2)));
    vst1q_s32(out0 + i, left_0);
    vst1q_s32(out0 + i + 4, left_1);
    vst1q_s32(out0 + i + 8, left_2);
    vst1q_s32(out0 + i + 12, left_3);
    vst1q_s32(out1 + i, logical_0);
    vst1q_s32(out1 + i + 4, logical_1);
    vst1q_s32(out1 + i + 8, logical_2);
    vst1q_s32(out1 + i + 12, logical_3);
    vst1q_s32(out2 + i, floor_0);
    vst1q_s32(out2 + i + 4, floor_1);
    vst1q_s32(out2 + i + 8, floor_2);
    vst1q_s32(out2 + i + 12, floor_3);
    vst1q_s32(out3 + i, half_up_0);
    vst1q_s32(out3 + i + 4, half_up_1);
    vst1q_s32(out3 + i + 8, half_up_2);
    vst1q_s32(out3 + i + 12, half_up_3);
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    const int32x4_t amount_v_0 = vld1q_s32(amount + i);
    const int32x4_t amount_v_1 = vld1q_s32(amount + i + 4);
    const int32x4_t amount_v_2 = vld1q_s32(amount + i + 8);
    const int32x4_t amount_v_3 = vld1q_s32(amount + i + 12);
    // tosa.clamp, line 46: 3x19xi32, 0..60
    const int16x8_t s_0 = vmaxq_s16(vqmovn_high_s32(vqmovn_s32(amount_v_0), amount_v_1), vdupq_n_s16(0));
    const int16x8_t s_1 = vmaxq_s16(vqmovn_high_s32(vqmovn_s32(amount_v_2), amount_v_3), vdupq_n_s16(0));
    const int16x8_t s_0_2 = vminq_s16(s_0, vdupq_n_s16(60));
    const int16x8_t s_1_2 = vminq_s16(s_1, vdupq_n_s16(60));
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.logical_left_shift, line 47: 3x19xi32, -2147483648..2147483647
    const int32x4_t left_0 = vshlq_s32(x_v_0, vmovl_s16(vget_low_s16(s_0_2)));
    const int32x4_t left_1 = vshlq_s32(x_v_1, vmovl_high_s16(s_0_2));
    const int32x4_t left_2 = vshlq_s32(x_v_2, vmovl_s16(vget_low_s16(s_1_2)));
    const int32x4_t left_3 = vshlq_s32(x_v_3, vmovl_high_s16(s_1_2));
    // tosa.logical_right_shift, line 48: 3x19xi32, -2147483648..2147483647
    const int32x4_t logical_0 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_0), vnegq_s32(vmovl_s16(vget_low_s16(s_0_2)))));
    const int32x4_t logical_1 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_1), vnegq_s32(vmovl_high_s16(s_0_2))));
    const int32x4_t logical_2 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_2), vnegq_s32(vmovl_s16(vget_low_s16(s_1_2)))));
    const int32x4_t logical_3 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_3), vnegq_s32(vmovl_high_s16(s_1_2))));
    // tosa.arithmetic_right_shift, line 49: 3x19xi32, -2147483648..2147483647
    const int32x4_t floor_0 = vshlq_s32(x_v_0, vnegq_s32(vmovl_s16(vget_low_s16(s_0_2))));
    const int32x4_t floor_1 = vshlq_s32(x_v_1, vnegq_s32(vmovl_high_s16(s_0_2)));
    const int32x4_t floor_2 = vshlq_s32(x_v_2, vnegq_s32(vmovl_s16(vget_low_s16(s_1_2))));
    const int32x4_t floor_3 = vshlq_s32(x_v_3, vnegq_s32(vmovl_high_s16(s_1_2)));
    // tosa.arithmetic_right_shift, line 50: 3x19xi32, -2147483648..2147483647
    const int32x4_t half_up_0 = vrshlq_s32(x_v_0, vnegq_s32(vmovl_s16(vget_low_s16(s_0_2))));
    const int32x4_t half_up_1 = vrshlq_s32(x_v_1, vnegq_s32(vmovl_high_s16(s_0_2)));
    const int32x4_t half_up_2 = vrshlq_s32(x_v_2, vnegq_s32(vmovl_s16(vget_low_s16(s_1_2))));
    const int32x4_t half_up_3 = vrshlq_s32(x_v_3, vnegq_s32(vmovl_high_s16(s_1_2)));
    vst1q_s32(out0 + i, left_0);
    vst1q_s32(out0 + i + 4, left_1);
    vst1q_s32(out0 + i + 8, left_2);
    vst1q_s32(out0 + i + 12, left_3);
    vst1q_s32(out1 + i, logical_0);
    vst1q_s32(out1 + i + 4, logical_1);
    vst1q_s32(out1 + i + 8, logical_2);
    vst1q_s32(out1 + i + 12, logical_3);
    vst1q_s32(out2 + i, floor_0);
    vst1q_s32(out2 + i + 4, floor_1);
    vst1q_s32(out2 + i + 8, floor_2);
    vst1q_s32(out2 + i + 12, floor_3);
    vst1q_s32(out3 + i, half_up_0);
    vst1q_s32(out3 + i + 4, half_up_1);
    vst1q_s32(out3 + i + 8, half_up_2);
    vst1q_s32(out3 + i + 12, half_up_3);
  }
#else
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
#endif
}

int beyond_32(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT amount, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || amount == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)amount % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0 || (uintptr_t)out2 % 4 != 0 || (uintptr_t)out3 % 4 != 0) return 2;
  (void)arena;
  beyond_32_k0(amount, x, out0, out1, out2, out3);
  return 0;
}
