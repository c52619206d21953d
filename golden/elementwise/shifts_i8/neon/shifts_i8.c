#include "shifts_i8.h"

#if !defined(SHIFTS_I8_CONTENT) || SHIFTS_I8_CONTENT != 0xd2dc1a4aa99438ecu
#error "shifts_i8.h was not written together with this file"
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

#endif

// 38 elements
static void shifts_i8_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT s, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    const int8x16_t s_v_0 = vld1q_s8(s + i);
    const int8x16_t s_v_1 = vld1q_s8(s + i + 16);
    // tosa.logical_left_shift, line 6: 2x19xi8, -128..127
    const int8x16_t a_0 = vshlq_s8(x_v_0, vminq_s8(vmaxq_s8(s_v_0, vdupq_n_s8(0)), vdupq_n_s8(63)));
    const int8x16_t a_1 = vshlq_s8(x_v_1, vminq_s8(vmaxq_s8(s_v_1, vdupq_n_s8(0)), vdupq_n_s8(63)));
    vst1q_s8(out0 + i, a_0);
    vst1q_s8(out0 + i + 16, a_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    const int8x16_t s_v = vld1q_s8(s + i);
    // tosa.logical_left_shift, line 6: 2x19xi8, -128..127
    const int8x16_t a = vshlq_s8(x_v, vminq_s8(vmaxq_s8(s_v, vdupq_n_s8(0)), vdupq_n_s8(63)));
    vst1q_s8(out0 + i, a);
  }
#else
  for (size_t i = 0; i < SHIFTS_I8_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    const int8_t s_v = s[i];
    // tosa.logical_left_shift, line 6: 2x19xi8, -128..127
    const int8_t a = tosac_shift_left_i8(x_v, s_v);
    out0[i] = a;
  }
#endif
}

// 38 elements
static void shifts_i8_k1(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT s, int8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    const int8x16_t s_v_0 = vld1q_s8(s + i);
    const int8x16_t s_v_1 = vld1q_s8(s + i + 16);
    // tosa.logical_right_shift, line 7: 2x19xi8, -128..127
    const int8x16_t b_0 = vreinterpretq_s8_u8(vshlq_u8(vreinterpretq_u8_s8(x_v_0), vnegq_s8(vminq_s8(vmaxq_s8(s_v_0, vdupq_n_s8(0)), vdupq_n_s8(63)))));
    const int8x16_t b_1 = vreinterpretq_s8_u8(vshlq_u8(vreinterpretq_u8_s8(x_v_1), vnegq_s8(vminq_s8(vmaxq_s8(s_v_1, vdupq_n_s8(0)), vdupq_n_s8(63)))));
    vst1q_s8(out1 + i, b_0);
    vst1q_s8(out1 + i + 16, b_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    const int8x16_t s_v = vld1q_s8(s + i);
    // tosa.logical_right_shift, line 7: 2x19xi8, -128..127
    const int8x16_t b = vreinterpretq_s8_u8(vshlq_u8(vreinterpretq_u8_s8(x_v), vnegq_s8(vminq_s8(vmaxq_s8(s_v, vdupq_n_s8(0)), vdupq_n_s8(63)))));
    vst1q_s8(out1 + i, b);
  }
#else
  for (size_t i = 0; i < SHIFTS_I8_OUT1_ELEMS; ++i) {
    const int8_t x_v = x[i];
    const int8_t s_v = s[i];
    // tosa.logical_right_shift, line 7: 2x19xi8, -128..127
    const int8_t b = tosac_logical_shift_right_i8(x_v, s_v);
    out1[i] = b;
  }
#endif
}

// 38 elements
static void shifts_i8_k2(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT s, int8_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    const int8x16_t s_v_0 = vld1q_s8(s + i);
    const int8x16_t s_v_1 = vld1q_s8(s + i + 16);
    // tosa.arithmetic_right_shift, line 8: 2x19xi8, -128..127
    const int8x16_t c_0 = vshlq_s8(x_v_0, vnegq_s8(vminq_s8(vmaxq_s8(s_v_0, vdupq_n_s8(0)), vdupq_n_s8(63))));
    const int8x16_t c_1 = vshlq_s8(x_v_1, vnegq_s8(vminq_s8(vmaxq_s8(s_v_1, vdupq_n_s8(0)), vdupq_n_s8(63))));
    vst1q_s8(out2 + i, c_0);
    vst1q_s8(out2 + i + 16, c_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    const int8x16_t s_v = vld1q_s8(s + i);
    // tosa.arithmetic_right_shift, line 8: 2x19xi8, -128..127
    const int8x16_t c = vshlq_s8(x_v, vnegq_s8(vminq_s8(vmaxq_s8(s_v, vdupq_n_s8(0)), vdupq_n_s8(63))));
    vst1q_s8(out2 + i, c);
  }
#else
  for (size_t i = 0; i < SHIFTS_I8_OUT2_ELEMS; ++i) {
    const int8_t x_v = x[i];
    const int8_t s_v = s[i];
    // tosa.arithmetic_right_shift, line 8: 2x19xi8, -128..127
    const int8_t c = tosac_shift_right_i8(x_v, s_v);
    out2[i] = c;
  }
#endif
}

// 38 elements
static void shifts_i8_k3(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT s, int8_t *TOSAC_RESTRICT out3) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    const int8x16_t s_v_0 = vld1q_s8(s + i);
    const int8x16_t s_v_1 = vld1q_s8(s + i + 16);
    // tosa.arithmetic_right_shift, line 9: 2x19xi8, -128..127
    const int8x16_t d_0 = vrshlq_s8(x_v_0, vnegq_s8(vminq_s8(vmaxq_s8(s_v_0, vdupq_n_s8(0)), vdupq_n_s8(63))));
    const int8x16_t d_1 = vrshlq_s8(x_v_1, vnegq_s8(vminq_s8(vmaxq_s8(s_v_1, vdupq_n_s8(0)), vdupq_n_s8(63))));
    vst1q_s8(out3 + i, d_0);
    vst1q_s8(out3 + i + 16, d_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    const int8x16_t s_v = vld1q_s8(s + i);
    // tosa.arithmetic_right_shift, line 9: 2x19xi8, -128..127
    const int8x16_t d = vrshlq_s8(x_v, vnegq_s8(vminq_s8(vmaxq_s8(s_v, vdupq_n_s8(0)), vdupq_n_s8(63))));
    vst1q_s8(out3 + i, d);
  }
#else
  for (size_t i = 0; i < SHIFTS_I8_OUT3_ELEMS; ++i) {
    const int8_t x_v = x[i];
    const int8_t s_v = s[i];
    // tosa.arithmetic_right_shift, line 9: 2x19xi8, -128..127
    const int8_t d = tosac_rounding_shift_right_i8(x_v, s_v);
    out3[i] = d;
  }
#endif
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
