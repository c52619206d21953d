#include "extremes.h"

#if !defined(EXTREMES_CONTENT) || EXTREMES_CONTENT != 0x6c0ad918f1cb5aeau
#error "extremes.h was not written together with this file"
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

#ifndef TOSAC_HAS_ABS_I32
#define TOSAC_HAS_ABS_I32
// Magnitude of an integer; the least value stays itself (wraps).
static inline int32_t tosac_abs_i32(int32_t a) {
  return a < 0 ? (int32_t)((uint32_t)0 - (uint32_t)a) : a;
}
#endif

#endif

// 38 elements
static void extremes_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.maximum, line 6: 2x19xi32, -2147483648..2147483647
    const int32x4_t a_0 = vmaxq_s32(x_v_0, y_v_0);
    const int32x4_t a_1 = vmaxq_s32(x_v_1, y_v_1);
    const int32x4_t a_2 = vmaxq_s32(x_v_2, y_v_2);
    const int32x4_t a_3 = vmaxq_s32(x_v_3, y_v_3);
    // tosa.minimum, line 7: 2x19xi32, -2147483648..2147483647
    const int32x4_t b_0 = vminq_s32(a_0, x_v_0);
    const int32x4_t b_1 = vminq_s32(a_1, x_v_1);
    const int32x4_t b_2 = vminq_s32(a_2, x_v_2);
    const int32x4_t b_3 = vminq_s32(a_3, x_v_3);
    // tosa.abs, line 8: 2x19xi32, -2147483648..2147483647
    const int32x4_t c_0 = vabsq_s32(b_0);
    const int32x4_t c_1 = vabsq_s32(b_1);
    const int32x4_t c_2 = vabsq_s32(b_2);
    const int32x4_t c_3 = vabsq_s32(b_3);
    vst1q_s32(out0 + i, c_0);
    vst1q_s32(out0 + i + 4, c_1);
    vst1q_s32(out0 + i + 8, c_2);
    vst1q_s32(out0 + i + 12, c_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.maximum, line 6: 2x19xi32, -2147483648..2147483647
    const int32x4_t a_0 = vmaxq_s32(x_v_0, y_v_0);
    const int32x4_t a_1 = vmaxq_s32(x_v_1, y_v_1);
    const int32x4_t a_2 = vmaxq_s32(x_v_2, y_v_2);
    const int32x4_t a_3 = vmaxq_s32(x_v_3, y_v_3);
    // tosa.minimum, line 7: 2x19xi32, -2147483648..2147483647
    const int32x4_t b_0 = vminq_s32(a_0, x_v_0);
    const int32x4_t b_1 = vminq_s32(a_1, x_v_1);
    const int32x4_t b_2 = vminq_s32(a_2, x_v_2);
    const int32x4_t b_3 = vminq_s32(a_3, x_v_3);
    // tosa.abs, line 8: 2x19xi32, -2147483648..2147483647
    const int32x4_t c_0 = vabsq_s32(b_0);
    const int32x4_t c_1 = vabsq_s32(b_1);
    const int32x4_t c_2 = vabsq_s32(b_2);
    const int32x4_t c_3 = vabsq_s32(b_3);
    vst1q_s32(out0 + i, c_0);
    vst1q_s32(out0 + i + 4, c_1);
    vst1q_s32(out0 + i + 8, c_2);
    vst1q_s32(out0 + i + 12, c_3);
  }
#else
  for (size_t i = 0; i < EXTREMES_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.maximum, line 6: 2x19xi32, -2147483648..2147483647
    const int32_t a = tosac_max_i32(x_v, y_v);
    // tosa.minimum, line 7: 2x19xi32, -2147483648..2147483647
    const int32_t b = tosac_min_i32(a, x_v);
    // tosa.abs, line 8: 2x19xi32, -2147483648..2147483647
    const int32_t c = tosac_abs_i32(b);
    out0[i] = c;
  }
#endif
}

int extremes(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  extremes_k0(x, y, out0);
  return 0;
}
