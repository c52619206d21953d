#include "mul_run_time_shift.h"

#if !defined(MUL_RUN_TIME_SHIFT_CONTENT) || MUL_RUN_TIME_SHIFT_CONTENT != 0xa4e91363d74b290du
#error "mul_run_time_shift.h was not written together with this file"
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

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
// (a * b + 2^(n-1)) >> n for 1 <= n <= 63, saturated to i32. TOSA's mul with shift n and single-round rescale.
static inline int32_t tosac_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t n) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((((int64_t)a * b) >> ((int64_t)n - 1)) + 1) >> 1, 2147483647), INT32_MIN);
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_S32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_S32
static inline int32x4_t tosac_rounding_mul_shift_s32(int32x4_t a, int32x4_t b, int32x4_t n) {
  const int64x2_t low = vrshlq_s64(vmull_s32(vget_low_s32(a), vget_low_s32(b)), vnegq_s64(vmovl_s32(vget_low_s32(n))));
  const int64x2_t high = vrshlq_s64(vmull_high_s32(a, b), vnegq_s64(vmovl_high_s32(n)));
  return vqmovn_high_s64(vqmovn_s64(low), high);
}
#endif

#ifndef TOSAC_HAS_WRAPPING_MUL_S32
#define TOSAC_HAS_WRAPPING_MUL_S32
// vmulq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_mul_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vmulq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

// 16 elements
static void mul_run_time_shift_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, const int8_t *TOSAC_RESTRICT shift, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  const int8_t shift_v = shift[0];
  const int8x16_t shift_v_lanes = vdupq_n_s8(shift_v);
  for (size_t i = 0; i < MUL_RUN_TIME_SHIFT_OUT0_ELEMS; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.mul, line 4: 16xi32, -2147483648..2147483647
    // exact: 64-bit products, a rounding shift and a saturating narrowing: the definition itself
    const int16x8_t z_s16_0 = vmovl_s8(vget_low_s8(shift_v_lanes));
    const int16x8_t z_s16_1 = vmovl_high_s8(shift_v_lanes);
    const uint32x4_t z_0 = vcltq_s32(vdupq_n_s32(0), vmovl_s16(vget_low_s16(z_s16_0)));
    const uint32x4_t z_1 = vcltq_s32(vdupq_n_s32(0), vmovl_high_s16(z_s16_0));
    const uint32x4_t z_2 = vcltq_s32(vdupq_n_s32(0), vmovl_s16(vget_low_s16(z_s16_1)));
    const uint32x4_t z_3 = vcltq_s32(vdupq_n_s32(0), vmovl_high_s16(z_s16_1));
    const int16x8_t z_s16_0_2 = vminq_s16(vmovl_s8(vget_low_s8(shift_v_lanes)), vdupq_n_s16(63));
    const int16x8_t z_s16_1_2 = vminq_s16(vmovl_high_s8(shift_v_lanes), vdupq_n_s16(63));
    const int16x8_t z_s16_0_3 = vmaxq_s16(z_s16_0_2, vdupq_n_s16(1));
    const int16x8_t z_s16_1_3 = vmaxq_s16(z_s16_1_2, vdupq_n_s16(1));
    const int32x4_t z_0_2 = tosac_rounding_mul_shift_s32(x_v_0, y_v_0, vmovl_s16(vget_low_s16(z_s16_0_3)));
    const int32x4_t z_1_2 = tosac_rounding_mul_shift_s32(x_v_1, y_v_1, vmovl_high_s16(z_s16_0_3));
    const int32x4_t z_2_2 = tosac_rounding_mul_shift_s32(x_v_2, y_v_2, vmovl_s16(vget_low_s16(z_s16_1_3)));
    const int32x4_t z_3_2 = tosac_rounding_mul_shift_s32(x_v_3, y_v_3, vmovl_high_s16(z_s16_1_3));
    const int32x4_t z_0_3 = vbslq_s32(z_0, z_0_2, tosac_wrapping_mul_s32(x_v_0, y_v_0));
    const int32x4_t z_1_3 = vbslq_s32(z_1, z_1_2, tosac_wrapping_mul_s32(x_v_1, y_v_1));
    const int32x4_t z_2_3 = vbslq_s32(z_2, z_2_2, tosac_wrapping_mul_s32(x_v_2, y_v_2));
    const int32x4_t z_3_3 = vbslq_s32(z_3, z_3_2, tosac_wrapping_mul_s32(x_v_3, y_v_3));
    vst1q_s32(out0 + i, z_0_3);
    vst1q_s32(out0 + i + 4, z_1_3);
    vst1q_s32(out0 + i + 8, z_2_3);
    vst1q_s32(out0 + i + 12, z_3_3);
  }
#else
  const int8_t shift_v = shift[0];
  for (size_t i = 0; i < MUL_RUN_TIME_SHIFT_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.mul, line 4: 16xi32, -2147483648..2147483647
    const int32_t v = shift_v;
    const int32_t z = 0 < v ? tosac_rounding_mul_shift_i32(x_v, y_v, tosac_max_i32(tosac_min_i32(v, 63), 1)) : (int32_t)((uint32_t)x_v * (uint32_t)y_v);
    out0[i] = z;
  }
#endif
}

int mul_run_time_shift(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, const int8_t *TOSAC_RESTRICT shift, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || shift == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  mul_run_time_shift_k0(x, y, shift, out0);
  return 0;
}
