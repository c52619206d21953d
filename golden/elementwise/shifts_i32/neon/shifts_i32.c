#include "shifts_i32.h"

#if !defined(SHIFTS_I32_CONTENT) || SHIFTS_I32_CONTENT != 0x926509b6449cd9e8u
#error "shifts_i32.h was not written together with this file"
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

#ifndef TOSAC_HAS_SHIFT_LEFT_I32
#define TOSAC_HAS_SHIFT_LEFT_I32
// a << s; amounts clamp to 0..63, bits shifted out are lost.
static inline int32_t tosac_shift_left_i32(int32_t a, int32_t s) {
  return (int32_t)(int64_t)((uint64_t)a << tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

#ifndef TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I32
#define TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I32
// a >> s filling with zeros at the width of a; amounts clamp to 0..63.
static inline int32_t tosac_logical_shift_right_i32(int32_t a, int32_t s) {
  return (int32_t)((int64_t)(uint32_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

#ifndef TOSAC_HAS_SHIFT_RIGHT_I32
#define TOSAC_HAS_SHIFT_RIGHT_I32
// a >> s rounded down; amounts clamp to 0..63, as if a were infinitely wide.
static inline int32_t tosac_shift_right_i32(int32_t a, int32_t s) {
  return (int32_t)((int64_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
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

#endif

// 38 elements
static void shifts_i32_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT s, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t s_v_0 = vld1q_s32(s + i);
    const int32x4_t s_v_1 = vld1q_s32(s + i + 4);
    const int32x4_t s_v_2 = vld1q_s32(s + i + 8);
    const int32x4_t s_v_3 = vld1q_s32(s + i + 12);
    // tosa.logical_left_shift, line 6: 2x19xi32, -2147483648..2147483647
    const int32x4_t a_0 = vshlq_s32(x_v_0, vminq_s32(vmaxq_s32(s_v_0, vdupq_n_s32(0)), vdupq_n_s32(63)));
    const int32x4_t a_1 = vshlq_s32(x_v_1, vminq_s32(vmaxq_s32(s_v_1, vdupq_n_s32(0)), vdupq_n_s32(63)));
    const int32x4_t a_2 = vshlq_s32(x_v_2, vminq_s32(vmaxq_s32(s_v_2, vdupq_n_s32(0)), vdupq_n_s32(63)));
    const int32x4_t a_3 = vshlq_s32(x_v_3, vminq_s32(vmaxq_s32(s_v_3, vdupq_n_s32(0)), vdupq_n_s32(63)));
    vst1q_s32(out0 + i, a_0);
    vst1q_s32(out0 + i + 4, a_1);
    vst1q_s32(out0 + i + 8, a_2);
    vst1q_s32(out0 + i + 12, a_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t s_v_0 = vld1q_s32(s + i);
    const int32x4_t s_v_1 = vld1q_s32(s + i + 4);
    const int32x4_t s_v_2 = vld1q_s32(s + i + 8);
    const int32x4_t s_v_3 = vld1q_s32(s + i + 12);
    // tosa.logical_left_shift, line 6: 2x19xi32, -2147483648..2147483647
    const int32x4_t a_0 = vshlq_s32(x_v_0, vminq_s32(vmaxq_s32(s_v_0, vdupq_n_s32(0)), vdupq_n_s32(63)));
    const int32x4_t a_1 = vshlq_s32(x_v_1, vminq_s32(vmaxq_s32(s_v_1, vdupq_n_s32(0)), vdupq_n_s32(63)));
    const int32x4_t a_2 = vshlq_s32(x_v_2, vminq_s32(vmaxq_s32(s_v_2, vdupq_n_s32(0)), vdupq_n_s32(63)));
    const int32x4_t a_3 = vshlq_s32(x_v_3, vminq_s32(vmaxq_s32(s_v_3, vdupq_n_s32(0)), vdupq_n_s32(63)));
    vst1q_s32(out0 + i, a_0);
    vst1q_s32(out0 + i + 4, a_1);
    vst1q_s32(out0 + i + 8, a_2);
    vst1q_s32(out0 + i + 12, a_3);
  }
#else
  for (size_t i = 0; i < SHIFTS_I32_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t s_v = s[i];
    // tosa.logical_left_shift, line 6: 2x19xi32, -2147483648..2147483647
    const int32_t a = tosac_shift_left_i32(x_v, s_v);
    out0[i] = a;
  }
#endif
}

// 38 elements
static void shifts_i32_k1(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT s, int32_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t s_v_0 = vld1q_s32(s + i);
    const int32x4_t s_v_1 = vld1q_s32(s + i + 4);
    const int32x4_t s_v_2 = vld1q_s32(s + i + 8);
    const int32x4_t s_v_3 = vld1q_s32(s + i + 12);
    // tosa.logical_right_shift, line 7: 2x19xi32, -2147483648..2147483647
    const int32x4_t b_0 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_0), vnegq_s32(vminq_s32(vmaxq_s32(s_v_0, vdupq_n_s32(0)), vdupq_n_s32(63)))));
    const int32x4_t b_1 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_1), vnegq_s32(vminq_s32(vmaxq_s32(s_v_1, vdupq_n_s32(0)), vdupq_n_s32(63)))));
    const int32x4_t b_2 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_2), vnegq_s32(vminq_s32(vmaxq_s32(s_v_2, vdupq_n_s32(0)), vdupq_n_s32(63)))));
    const int32x4_t b_3 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_3), vnegq_s32(vminq_s32(vmaxq_s32(s_v_3, vdupq_n_s32(0)), vdupq_n_s32(63)))));
    vst1q_s32(out1 + i, b_0);
    vst1q_s32(out1 + i + 4, b_1);
    vst1q_s32(out1 + i + 8, b_2);
    vst1q_s32(out1 + i + 12, b_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t s_v_0 = vld1q_s32(s + i);
    const int32x4_t s_v_1 = vld1q_s32(s + i + 4);
    const int32x4_t s_v_2 = vld1q_s32(s + i + 8);
    const int32x4_t s_v_3 = vld1q_s32(s + i + 12);
    // tosa.logical_right_shift, line 7: 2x19xi32, -2147483648..2147483647
    const int32x4_t b_0 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_0), vnegq_s32(vminq_s32(vmaxq_s32(s_v_0, vdupq_n_s32(0)), vdupq_n_s32(63)))));
    const int32x4_t b_1 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_1), vnegq_s32(vminq_s32(vmaxq_s32(s_v_1, vdupq_n_s32(0)), vdupq_n_s32(63)))));
    const int32x4_t b_2 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_2), vnegq_s32(vminq_s32(vmaxq_s32(s_v_2, vdupq_n_s32(0)), vdupq_n_s32(63)))));
    const int32x4_t b_3 = vreinterpretq_s32_u32(vshlq_u32(vreinterpretq_u32_s32(x_v_3), vnegq_s32(vminq_s32(vmaxq_s32(s_v_3, vdupq_n_s32(0)), vdupq_n_s32(63)))));
    vst1q_s32(out1 + i, b_0);
    vst1q_s32(out1 + i + 4, b_1);
    vst1q_s32(out1 + i + 8, b_2);
    vst1q_s32(out1 + i + 12, b_3);
  }
#else
  for (size_t i = 0; i < SHIFTS_I32_OUT1_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t s_v = s[i];
    // tosa.logical_right_shift, line 7: 2x19xi32, -2147483648..2147483647
    const int32_t b = tosac_logical_shift_right_i32(x_v, s_v);
    out1[i] = b;
  }
#endif
}

// 38 elements
static void shifts_i32_k2(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT s, int32_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t s_v_0 = vld1q_s32(s + i);
    const int32x4_t s_v_1 = vld1q_s32(s + i + 4);
    const int32x4_t s_v_2 = vld1q_s32(s + i + 8);
    const int32x4_t s_v_3 = vld1q_s32(s + i + 12);
    // tosa.arithmetic_right_shift, line 8: 2x19xi32, -2147483648..2147483647
    const int32x4_t c_0 = vshlq_s32(x_v_0, vnegq_s32(vminq_s32(vmaxq_s32(s_v_0, vdupq_n_s32(0)), vdupq_n_s32(63))));
    const int32x4_t c_1 = vshlq_s32(x_v_1, vnegq_s32(vminq_s32(vmaxq_s32(s_v_1, vdupq_n_s32(0)), vdupq_n_s32(63))));
    const int32x4_t c_2 = vshlq_s32(x_v_2, vnegq_s32(vminq_s32(vmaxq_s32(s_v_2, vdupq_n_s32(0)), vdupq_n_s32(63))));
    const int32x4_t c_3 = vshlq_s32(x_v_3, vnegq_s32(vminq_s32(vmaxq_s32(s_v_3, vdupq_n_s32(0)), vdupq_n_s32(63))));
    vst1q_s32(out2 + i, c_0);
    vst1q_s32(out2 + i + 4, c_1);
    vst1q_s32(out2 + i + 8, c_2);
    vst1q_s32(out2 + i + 12, c_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t s_v_0 = vld1q_s32(s + i);
    const int32x4_t s_v_1 = vld1q_s32(s + i + 4);
    const int32x4_t s_v_2 = vld1q_s32(s + i + 8);
    const int32x4_t s_v_3 = vld1q_s32(s + i + 12);
    // tosa.arithmetic_right_shift, line 8: 2x19xi32, -2147483648..2147483647
    const int32x4_t c_0 = vshlq_s32(x_v_0, vnegq_s32(vminq_s32(vmaxq_s32(s_v_0, vdupq_n_s32(0)), vdupq_n_s32(63))));
    const int32x4_t c_1 = vshlq_s32(x_v_1, vnegq_s32(vminq_s32(vmaxq_s32(s_v_1, vdupq_n_s32(0)), vdupq_n_s32(63))));
    const int32x4_t c_2 = vshlq_s32(x_v_2, vnegq_s32(vminq_s32(vmaxq_s32(s_v_2, vdupq_n_s32(0)), vdupq_n_s32(63))));
    const int32x4_t c_3 = vshlq_s32(x_v_3, vnegq_s32(vminq_s32(vmaxq_s32(s_v_3, vdupq_n_s32(0)), vdupq_n_s32(63))));
    vst1q_s32(out2 + i, c_0);
    vst1q_s32(out2 + i + 4, c_1);
    vst1q_s32(out2 + i + 8, c_2);
    vst1q_s32(out2 + i + 12, c_3);
  }
#else
  for (size_t i = 0; i < SHIFTS_I32_OUT2_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t s_v = s[i];
    // tosa.arithmetic_right_shift, line 8: 2x19xi32, -2147483648..2147483647
    const int32_t c = tosac_shift_right_i32(x_v, s_v);
    out2[i] = c;
  }
#endif
}

// 38 elements
static void shifts_i32_k3(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT s, int32_t *TOSAC_RESTRICT out3) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t s_v_0 = vld1q_s32(s + i);
    const int32x4_t s_v_1 = vld1q_s32(s + i + 4);
    const int32x4_t s_v_2 = vld1q_s32(s + i + 8);
    const int32x4_t s_v_3 = vld1q_s32(s + i + 12);
    // tosa.arithmetic_right_shift, line 9: 2x19xi32, -2147483648..2147483647
    const int32x4_t d_0 = vrshlq_s32(x_v_0, vnegq_s32(vminq_s32(vmaxq_s32(s_v_0, vdupq_n_s32(0)), vdupq_n_s32(63))));
    const int32x4_t d_1 = vrshlq_s32(x_v_1, vnegq_s32(vminq_s32(vmaxq_s32(s_v_1, vdupq_n_s32(0)), vdupq_n_s32(63))));
    const int32x4_t d_2 = vrshlq_s32(x_v_2, vnegq_s32(vminq_s32(vmaxq_s32(s_v_2, vdupq_n_s32(0)), vdupq_n_s32(63))));
    const int32x4_t d_3 = vrshlq_s32(x_v_3, vnegq_s32(vminq_s32(vmaxq_s32(s_v_3, vdupq_n_s32(0)), vdupq_n_s32(63))));
    vst1q_s32(out3 + i, d_0);
    vst1q_s32(out3 + i + 4, d_1);
    vst1q_s32(out3 + i + 8, d_2);
    vst1q_s32(out3 + i + 12, d_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t s_v_0 = vld1q_s32(s + i);
    const int32x4_t s_v_1 = vld1q_s32(s + i + 4);
    const int32x4_t s_v_2 = vld1q_s32(s + i + 8);
    const int32x4_t s_v_3 = vld1q_s32(s + i + 12);
    // tosa.arithmetic_right_shift, line 9: 2x19xi32, -2147483648..2147483647
    const int32x4_t d_0 = vrshlq_s32(x_v_0, vnegq_s32(vminq_s32(vmaxq_s32(s_v_0, vdupq_n_s32(0)), vdupq_n_s32(63))));
    const int32x4_t d_1 = vrshlq_s32(x_v_1, vnegq_s32(vminq_s32(vmaxq_s32(s_v_1, vdupq_n_s32(0)), vdupq_n_s32(63))));
    const int32x4_t d_2 = vrshlq_s32(x_v_2, vnegq_s32(vminq_s32(vmaxq_s32(s_v_2, vdupq_n_s32(0)), vdupq_n_s32(63))));
    const int32x4_t d_3 = vrshlq_s32(x_v_3, vnegq_s32(vminq_s32(vmaxq_s32(s_v_3, vdupq_n_s32(0)), vdupq_n_s32(63))));
    vst1q_s32(out3 + i, d_0);
    vst1q_s32(out3 + i + 4, d_1);
    vst1q_s32(out3 + i + 8, d_2);
    vst1q_s32(out3 + i + 12, d_3);
  }
#else
  for (size_t i = 0; i < SHIFTS_I32_OUT3_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t s_v = s[i];
    // tosa.arithmetic_right_shift, line 9: 2x19xi32, -2147483648..2147483647
    const int32_t d = tosac_rounding_shift_right_i32(x_v, s_v);
    out3[i] = d;
  }
#endif
}

int shifts_i32(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT s, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || s == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)s % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0 || (uintptr_t)out2 % 4 != 0 || (uintptr_t)out3 % 4 != 0) return 2;
  (void)arena;
  shifts_i32_k0(x, s, out0);
  shifts_i32_k1(x, s, out1);
  shifts_i32_k2(x, s, out2);
  shifts_i32_k3(x, s, out3);
  return 0;
}
