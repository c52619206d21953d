#include "shifts_i16.h"

#if !defined(SHIFTS_I16_CONTENT) || SHIFTS_I16_CONTENT != 0xcec7ff4a61d7335cu
#error "shifts_i16.h was not written together with this file"
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

#ifndef TOSAC_HAS_SHIFT_LEFT_I16
#define TOSAC_HAS_SHIFT_LEFT_I16
// a << s; amounts clamp to 0..63, bits shifted out are lost.
static inline int16_t tosac_shift_left_i16(int16_t a, int16_t s) {
  return (int16_t)(int64_t)((uint64_t)a << tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

#ifndef TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I16
#define TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I16
// a >> s filling with zeros at the width of a; amounts clamp to 0..63.
static inline int16_t tosac_logical_shift_right_i16(int16_t a, int16_t s) {
  return (int16_t)((int64_t)(uint16_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

#ifndef TOSAC_HAS_SHIFT_RIGHT_I16
#define TOSAC_HAS_SHIFT_RIGHT_I16
// a >> s rounded down; amounts clamp to 0..63, as if a were infinitely wide.
static inline int16_t tosac_shift_right_i16(int16_t a, int16_t s) {
  return (int16_t)((int64_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
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

#endif

// 38 elements
static void shifts_i16_k0(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT s, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    const int16x8_t s_v_0 = vld1q_s16(s + i);
    const int16x8_t s_v_1 = vld1q_s16(s + i + 8);
    // tosa.logical_left_shift, line 6: 2x19xi16, -32768..32767
    const int16x8_t a_0 = vshlq_s16(x_v_0, vminq_s16(vmaxq_s16(s_v_0, vdupq_n_s16(0)), vdupq_n_s16(63)));
    const int16x8_t a_1 = vshlq_s16(x_v_1, vminq_s16(vmaxq_s16(s_v_1, vdupq_n_s16(0)), vdupq_n_s16(63)));
    vst1q_s16(out0 + i, a_0);
    vst1q_s16(out0 + i + 8, a_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    const int16x8_t s_v_0 = vld1q_s16(s + i);
    const int16x8_t s_v_1 = vld1q_s16(s + i + 8);
    // tosa.logical_left_shift, line 6: 2x19xi16, -32768..32767
    const int16x8_t a_0 = vshlq_s16(x_v_0, vminq_s16(vmaxq_s16(s_v_0, vdupq_n_s16(0)), vdupq_n_s16(63)));
    const int16x8_t a_1 = vshlq_s16(x_v_1, vminq_s16(vmaxq_s16(s_v_1, vdupq_n_s16(0)), vdupq_n_s16(63)));
    vst1q_s16(out0 + i, a_0);
    vst1q_s16(out0 + i + 8, a_1);
  }
#else
  for (size_t i = 0; i < SHIFTS_I16_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    const int16_t s_v = s[i];
    // tosa.logical_left_shift, line 6: 2x19xi16, -32768..32767
    const int16_t a = tosac_shift_left_i16(x_v, s_v);
    out0[i] = a;
  }
#endif
}

// 38 elements
static void shifts_i16_k1(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT s, int16_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    const int16x8_t s_v_0 = vld1q_s16(s + i);
    const int16x8_t s_v_1 = vld1q_s16(s + i + 8);
    // tosa.logical_right_shift, line 7: 2x19xi16, -32768..32767
    const int16x8_t b_0 = vreinterpretq_s16_u16(vshlq_u16(vreinterpretq_u16_s16(x_v_0), vnegq_s16(vminq_s16(vmaxq_s16(s_v_0, vdupq_n_s16(0)), vdupq_n_s16(63)))));
    const int16x8_t b_1 = vreinterpretq_s16_u16(vshlq_u16(vreinterpretq_u16_s16(x_v_1), vnegq_s16(vminq_s16(vmaxq_s16(s_v_1, vdupq_n_s16(0)), vdupq_n_s16(63)))));
    vst1q_s16(out1 + i, b_0);
    vst1q_s16(out1 + i + 8, b_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    const int16x8_t s_v_0 = vld1q_s16(s + i);
    const int16x8_t s_v_1 = vld1q_s16(s + i + 8);
    // tosa.logical_right_shift, line 7: 2x19xi16, -32768..32767
    const int16x8_t b_0 = vreinterpretq_s16_u16(vshlq_u16(vreinterpretq_u16_s16(x_v_0), vnegq_s16(vminq_s16(vmaxq_s16(s_v_0, vdupq_n_s16(0)), vdupq_n_s16(63)))));
    const int16x8_t b_1 = vreinterpretq_s16_u16(vshlq_u16(vreinterpretq_u16_s16(x_v_1), vnegq_s16(vminq_s16(vmaxq_s16(s_v_1, vdupq_n_s16(0)), vdupq_n_s16(63)))));
    vst1q_s16(out1 + i, b_0);
    vst1q_s16(out1 + i + 8, b_1);
  }
#else
  for (size_t i = 0; i < SHIFTS_I16_OUT1_ELEMS; ++i) {
    const int16_t x_v = x[i];
    const int16_t s_v = s[i];
    // tosa.logical_right_shift, line 7: 2x19xi16, -32768..32767
    const int16_t b = tosac_logical_shift_right_i16(x_v, s_v);
    out1[i] = b;
  }
#endif
}

// 38 elements
static void shifts_i16_k2(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT s, int16_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    const int16x8_t s_v_0 = vld1q_s16(s + i);
    const int16x8_t s_v_1 = vld1q_s16(s + i + 8);
    // tosa.arithmetic_right_shift, line 8: 2x19xi16, -32768..32767
    const int16x8_t c_0 = vshlq_s16(x_v_0, vnegq_s16(vminq_s16(vmaxq_s16(s_v_0, vdupq_n_s16(0)), vdupq_n_s16(63))));
    const int16x8_t c_1 = vshlq_s16(x_v_1, vnegq_s16(vminq_s16(vmaxq_s16(s_v_1, vdupq_n_s16(0)), vdupq_n_s16(63))));
    vst1q_s16(out2 + i, c_0);
    vst1q_s16(out2 + i + 8, c_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    const int16x8_t s_v_0 = vld1q_s16(s + i);
    const int16x8_t s_v_1 = vld1q_s16(s + i + 8);
    // tosa.arithmetic_right_shift, line 8: 2x19xi16, -32768..32767
    const int16x8_t c_0 = vshlq_s16(x_v_0, vnegq_s16(vminq_s16(vmaxq_s16(s_v_0, vdupq_n_s16(0)), vdupq_n_s16(63))));
    const int16x8_t c_1 = vshlq_s16(x_v_1, vnegq_s16(vminq_s16(vmaxq_s16(s_v_1, vdupq_n_s16(0)), vdupq_n_s16(63))));
    vst1q_s16(out2 + i, c_0);
    vst1q_s16(out2 + i + 8, c_1);
  }
#else
  for (size_t i = 0; i < SHIFTS_I16_OUT2_ELEMS; ++i) {
    const int16_t x_v = x[i];
    const int16_t s_v = s[i];
    // tosa.arithmetic_right_shift, line 8: 2x19xi16, -32768..32767
    const int16_t c = tosac_shift_right_i16(x_v, s_v);
    out2[i] = c;
  }
#endif
}

// 38 elements
static void shifts_i16_k3(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT s, int16_t *TOSAC_RESTRICT out3) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    const int16x8_t s_v_0 = vld1q_s16(s + i);
    const int16x8_t s_v_1 = vld1q_s16(s + i + 8);
    // tosa.arithmetic_right_shift, line 9: 2x19xi16, -32768..32767
    const int16x8_t d_0 = vrshlq_s16(x_v_0, vnegq_s16(vminq_s16(vmaxq_s16(s_v_0, vdupq_n_s16(0)), vdupq_n_s16(63))));
    const int16x8_t d_1 = vrshlq_s16(x_v_1, vnegq_s16(vminq_s16(vmaxq_s16(s_v_1, vdupq_n_s16(0)), vdupq_n_s16(63))));
    vst1q_s16(out3 + i, d_0);
    vst1q_s16(out3 + i + 8, d_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    const int16x8_t s_v_0 = vld1q_s16(s + i);
    const int16x8_t s_v_1 = vld1q_s16(s + i + 8);
    // tosa.arithmetic_right_shift, line 9: 2x19xi16, -32768..32767
    const int16x8_t d_0 = vrshlq_s16(x_v_0, vnegq_s16(vminq_s16(vmaxq_s16(s_v_0, vdupq_n_s16(0)), vdupq_n_s16(63))));
    const int16x8_t d_1 = vrshlq_s16(x_v_1, vnegq_s16(vminq_s16(vmaxq_s16(s_v_1, vdupq_n_s16(0)), vdupq_n_s16(63))));
    vst1q_s16(out3 + i, d_0);
    vst1q_s16(out3 + i + 8, d_1);
  }
#else
  for (size_t i = 0; i < SHIFTS_I16_OUT3_ELEMS; ++i) {
    const int16_t x_v = x[i];
    const int16_t s_v = s[i];
    // tosa.arithmetic_right_shift, line 9: 2x19xi16, -32768..32767
    const int16_t d = tosac_rounding_shift_right_i16(x_v, s_v);
    out3[i] = d;
  }
#endif
}

int shifts_i16(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT s, int16_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || s == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)s % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)out1 % 2 != 0 || (uintptr_t)out2 % 2 != 0 || (uintptr_t)out3 % 2 != 0) return 2;
  (void)arena;
  shifts_i16_k0(x, s, out0);
  shifts_i16_k1(x, s, out1);
  shifts_i16_k2(x, s, out2);
  shifts_i16_k3(x, s, out3);
  return 0;
}
