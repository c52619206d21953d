#include "extremes.h"


#if !defined(EXTREMES_CONTENT) || EXTREMES_CONTENT != 0xb4c335840b3187f3u
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
    const int32x4_t a__0 = vmaxq_s32(x_v_0, y_v_0);
    const int32x4_t a__1 = vmaxq_s32(x_v_1, y_v_1);
    const int32x4_t a__2 = vmaxq_s32(x_v_2, y_v_2);
    const int32x4_t a__3 = vmaxq_s32(x_v_3, y_v_3);
    // tosa.minimum, line 7: 2x19xi32, -2147483648..2147483647
    const int32x4_t b__0 = vminq_s32(a__0, x_v_0);
    const int32x4_t b__1 = vminq_s32(a__1, x_v_1);
    const int32x4_t b__2 = vminq_s32(a__2, x_v_2);
    const int32x4_t b__3 = vminq_s32(a__3, x_v_3);
    // tosa.abs, line 8: 2x19xi32, -2147483648..2147483647
    const int32x4_t c__0 = vabsq_s32(b__0);
    const int32x4_t c__1 = vabsq_s32(b__1);
    const int32x4_t c__2 = vabsq_s32(b__2);
    const int32x4_t c__3 = vabsq_s32(b__3);
    vst1q_s32(out0 + i, c__0);
    vst1q_s32(out0 + i + 4, c__1);
    vst1q_s32(out0 + i + 8, c__2);
    vst1q_s32(out0 + i + 12, c__3);
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
    const int32x4_t a__0 = vmaxq_s32(x_v_0, y_v_0);
    const int32x4_t a__1 = vmaxq_s32(x_v_1, y_v_1);
    const int32x4_t a__2 = vmaxq_s32(x_v_2, y_v_2);
    const int32x4_t a__3 = vmaxq_s32(x_v_3, y_v_3);
    // tosa.minimum, line 7: 2x19xi32, -2147483648..2147483647
    const int32x4_t b__0 = vminq_s32(a__0, x_v_0);
    const int32x4_t b__1 = vminq_s32(a__1, x_v_1);
    const int32x4_t b__2 = vminq_s32(a__2, x_v_2);
    const int32x4_t b__3 = vminq_s32(a__3, x_v_3);
    // tosa.abs, line 8: 2x19xi32, -2147483648..2147483647
    const int32x4_t c__0 = vabsq_s32(b__0);
    const int32x4_t c__1 = vabsq_s32(b__1);
    const int32x4_t c__2 = vabsq_s32(b__2);
    const int32x4_t c__3 = vabsq_s32(b__3);
    vst1q_s32(out0 + i, c__0);
    vst1q_s32(out0 + i + 4, c__1);
    vst1q_s32(out0 + i + 8, c__2);
    vst1q_s32(out0 + i + 12, c__3);
  }
#else
  for (size_t i = 0; i < 38; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.maximum, line 6: 2x19xi32, -2147483648..2147483647
    const int32_t a_ = tosac_max_i32(x_v, y_v);
    // tosa.minimum, line 7: 2x19xi32, -2147483648..2147483647
    const int32_t b_ = tosac_min_i32(a_, x_v);
    // tosa.abs, line 8: 2x19xi32, -2147483648..2147483647
    const int32_t c_ = tosac_abs_i32(b_);
    out0[i] = c_;
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
