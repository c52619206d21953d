#include "negate_run_time_zero_points.h"

#if !defined(NEGATE_RUN_TIME_ZERO_POINTS_CONTENT) || NEGATE_RUN_TIME_ZERO_POINTS_CONTENT != 0x7bd65656abf21b9du
#error "negate_run_time_zero_points.h was not written together with this file"
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

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

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

#ifndef TOSAC_HAS_SATURATE_I32_FROM_I64
#define TOSAC_HAS_SATURATE_I32_FROM_I64
// Narrows an integer, keeping it inside the narrower type.
static inline int32_t tosac_saturate_i32_from_i64(int64_t a) {
  return (int32_t)tosac_max_i64(tosac_min_i64(a, 2147483647), INT32_MIN);
}
#endif

// 16 elements
static void negate_run_time_zero_points_k0(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT xin, const int8_t *TOSAC_RESTRICT xout, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  const int8_t xin_v = xin[0];
  const int8x16_t xin_v_lanes = vdupq_n_s8(xin_v);
  const int8_t xout_v = xout[0];
  const int8x16_t xout_v_lanes = vdupq_n_s8(xout_v);
  for (size_t i = 0; i < NEGATE_RUN_TIME_ZERO_POINTS_OUT0_ELEMS; i += 16) {
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.negate, line 4: 16xi8, -128..127
    const int16x8_t negate_0_s16_0 = vaddq_s16(vmovl_s8(vget_low_s8(xin_v_lanes)), vmovl_s8(vget_low_s8(xout_v_lanes)));
    const int16x8_t negate_0_s16_1 = vaddq_s16(vmovl_high_s8(xin_v_lanes), vmovl_high_s8(xout_v_lanes));
    const int8x16_t negate_0 = vqmovn_high_s16(vqmovn_s16(vsubq_s16(negate_0_s16_0, vmovl_s8(vget_low_s8(x_v)))), vsubq_s16(negate_0_s16_1, vmovl_high_s8(x_v)));
    vst1q_s8(out0 + i, negate_0);
  }
#else
  const int8_t xin_v = xin[0];
  const int8_t xout_v = xout[0];
  for (size_t i = 0; i < NEGATE_RUN_TIME_ZERO_POINTS_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.negate, line 4: 16xi8, -128..127
    const int8_t negate_0 = tosac_saturate_i8_from_i32(xin_v + xout_v - x_v);
    out0[i] = negate_0;
  }
#endif
}

// 16 elements
static void negate_run_time_zero_points_k1(const int32_t *TOSAC_RESTRICT y, const int32_t *TOSAC_RESTRICT yin, const int32_t *TOSAC_RESTRICT yout, int32_t *TOSAC_RESTRICT out1) {
  const int32_t yin_v = yin[0];
  const int32_t yout_v = yout[0];
  for (size_t i = 0; i < NEGATE_RUN_TIME_ZERO_POINTS_OUT1_ELEMS; ++i) {
    const int32_t y_v = y[i];
    // tosa.negate, line 5: 16xi32, -2147483648..2147483647
    const int32_t negate_1 = tosac_saturate_i32_from_i64((int64_t)yin_v + yout_v - y_v);
    out1[i] = negate_1;
  }
}

int negate_run_time_zero_points(const int8_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, const int8_t *TOSAC_RESTRICT xin, const int8_t *TOSAC_RESTRICT xout, const int32_t *TOSAC_RESTRICT yin, const int32_t *TOSAC_RESTRICT yout, int8_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || xin == NULL || xout == NULL || yin == NULL || yout == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)y % 4 != 0 || (uintptr_t)yin % 4 != 0 || (uintptr_t)yout % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  negate_run_time_zero_points_k0(x, xin, xout, out0);
  negate_run_time_zero_points_k1(y, yin, yout, out1);
  return 0;
}
