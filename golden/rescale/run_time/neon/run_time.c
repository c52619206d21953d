#include "run_time.h"

#if !defined(RUN_TIME_CONTENT) || RUN_TIME_CONTENT != 0x4f4f11840cb11c93u
#error "run_time.h was not written together with this file"
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

#ifndef TOSAC_HAS_SATURATING_ADD_I32
#define TOSAC_HAS_SATURATING_ADD_I32
// a + b kept inside the type.
static inline int32_t tosac_saturating_add_i32(int32_t a, int32_t b) {
  return (int32_t)tosac_max_i64(tosac_min_i64((int64_t)a + b, 2147483647), INT32_MIN);
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

#if TOSAC_NEON

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_S32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_S32
static inline int32x4_t tosac_rounding_mul_shift_s32(int32x4_t a, int32x4_t b, int32x4_t n) {
  const int64x2_t low = vrshlq_s64(vmull_s32(vget_low_s32(a), vget_low_s32(b)), vnegq_s64(vmovl_s32(vget_low_s32(n))));
  const int64x2_t high = vrshlq_s64(vmull_high_s32(a, b), vnegq_s64(vmovl_high_s32(n)));
  return vqmovn_high_s64(vqmovn_s64(low), high);
}
#endif

#endif

// 16 elements
static void run_time_k0(const int8_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT multiplier, const int8_t *TOSAC_RESTRICT shift, const int8_t *TOSAC_RESTRICT from, const int8_t *TOSAC_RESTRICT to, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  const int32_t multiplier_v = multiplier[0];
  const int32x4_t multiplier_v_lanes = vdupq_n_s32(multiplier_v);
  const int8_t shift_v = shift[0];
  const int8x16_t shift_v_lanes = vdupq_n_s8(shift_v);
  const int8_t from_v = from[0];
  const int8x16_t from_v_lanes = vdupq_n_s8(from_v);
  const int8_t to_v = to[0];
  const int8x16_t to_v_lanes = vdupq_n_s8(to_v);
  for (size_t i = 0; i < RUN_TIME_OUT0_ELEMS; i += 16) {
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.rescale, line 4: 16xi8, -128..127
    // exact: 64-bit products, a rounding shift and a saturating narrowing: the definition itself
    const int16x8_t z_s16_0 = vmovl_s8(vget_low_s8(shift_v_lanes));
    const int16x8_t z_s16_1 = vmovl_high_s8(shift_v_lanes);
    const uint32x4_t z_0 = vcltq_s32(vmovl_s16(vget_low_s16(z_s16_0)), vdupq_n_s32(1));
    const uint32x4_t z_1 = vcltq_s32(vmovl_high_s16(z_s16_0), vdupq_n_s32(1));
    const uint32x4_t z_2 = vcltq_s32(vmovl_s16(vget_low_s16(z_s16_1)), vdupq_n_s32(1));
    const uint32x4_t z_3 = vcltq_s32(vmovl_high_s16(z_s16_1), vdupq_n_s32(1));
    const int16x8_t z_s16_0_2 = vsubq_s16(vmovl_s8(vget_low_s8(x_v)), vmovl_s8(vget_low_s8(from_v_lanes)));
    const int16x8_t z_s16_1_2 = vsubq_s16(vmovl_high_s8(x_v), vmovl_high_s8(from_v_lanes));
    const int16x8_t z_s16_0_3 = vsubq_s16(vmovl_s8(vget_low_s8(x_v)), vmovl_s8(vget_low_s8(from_v_lanes)));
    const int16x8_t z_s16_1_3 = vsubq_s16(vmovl_high_s8(x_v), vmovl_high_s8(from_v_lanes));
    const int16x8_t z_s16_0_4 = vaddq_s16(z_s16_0_2, z_s16_0_3);
    const int16x8_t z_s16_1_4 = vaddq_s16(z_s16_1_2, z_s16_1_3);
    const int16x8_t z_s16_0_5 = vsubq_s16(vmovl_s8(vget_low_s8(x_v)), vmovl_s8(vget_low_s8(from_v_lanes)));
    const int16x8_t z_s16_1_5 = vsubq_s16(vmovl_high_s8(x_v), vmovl_high_s8(from_v_lanes));
    const int32x4_t z_s32_0 = vbslq_s32(z_0, vmovl_s16(vget_low_s16(z_s16_0_4)), vmovl_s16(vget_low_s16(z_s16_0_5)));
    const int32x4_t z_s32_1 = vbslq_s32(z_1, vmovl_high_s16(z_s16_0_4), vmovl_high_s16(z_s16_0_5));
    const int32x4_t z_s32_2 = vbslq_s32(z_2, vmovl_s16(vget_low_s16(z_s16_1_4)), vmovl_s16(vget_low_s16(z_s16_1_5)));
    const int32x4_t z_s32_3 = vbslq_s32(z_3, vmovl_high_s16(z_s16_1_4), vmovl_high_s16(z_s16_1_5));
    const int16x8_t z_s16_0_6 = vminq_s16(vmovl_s8(vget_low_s8(shift_v_lanes)), vdupq_n_s16(62));
    const int16x8_t z_s16_1_6 = vminq_s16(vmovl_high_s8(shift_v_lanes), vdupq_n_s16(62));
    const int16x8_t z_s16_0_7 = vmaxq_s16(z_s16_0_6, vdupq_n_s16(1));
    const int16x8_t z_s16_1_7 = vmaxq_s16(z_s16_1_6, vdupq_n_s16(1));
    const int32x4_t z_s32_0_2 = tosac_rounding_mul_shift_s32(z_s32_0, multiplier_v_lanes, vmovl_s16(vget_low_s16(z_s16_0_7)));
    const int32x4_t z_s32_1_2 = tosac_rounding_mul_shift_s32(z_s32_1, multiplier_v_lanes, vmovl_high_s16(z_s16_0_7));
    const int32x4_t z_s32_2_2 = tosac_rounding_mul_shift_s32(z_s32_2, multiplier_v_lanes, vmovl_s16(vget_low_s16(z_s16_1_7)));
    const int32x4_t z_s32_3_2 = tosac_rounding_mul_shift_s32(z_s32_3, multiplier_v_lanes, vmovl_high_s16(z_s16_1_7));
    const int16x8_t z_s16_0_8 = vmovl_s8(vget_low_s8(to_v_lanes));
    const int16x8_t z_s16_1_8 = vmovl_high_s8(to_v_lanes);
    const int16x8_t z_s16_0_9 = vqmovn_high_s32(vqmovn_s32(vqaddq_s32(z_s32_0_2, vmovl_s16(vget_low_s16(z_s16_0_8)))), vqaddq_s32(z_s32_1_2, vmovl_high_s16(z_s16_0_8)));
    const int16x8_t z_s16_1_9 = vqmovn_high_s32(vqmovn_s32(vqaddq_s32(z_s32_2_2, vmovl_s16(vget_low_s16(z_s16_1_8)))), vqaddq_s32(z_s32_3_2, vmovl_high_s16(z_s16_1_8)));
    const int8x16_t z = vqmovn_high_s16(vqmovn_s16(z_s16_0_9), z_s16_1_9);
    vst1q_s8(out0 + i, z);
  }
#else
  const int32_t multiplier_v = multiplier[0];
  const int8_t shift_v = shift[0];
  const int8_t from_v = from[0];
  const int8_t to_v = to[0];
  for (size_t i = 0; i < RUN_TIME_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 4: 16xi8, -128..127
    const int32_t v = shift_v;
    const int32_t v_2 = x_v - from_v;
    const int8_t z = tosac_saturate_i8_from_i32(tosac_saturating_add_i32(tosac_rounding_mul_shift_i32(v < 1 ? v_2 + v_2 : v_2, multiplier_v, tosac_max_i32(tosac_min_i32(v, 62), 1)), to_v));
    out0[i] = z;
  }
#endif
}

int run_time(const int8_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT multiplier, const int8_t *TOSAC_RESTRICT shift, const int8_t *TOSAC_RESTRICT from, const int8_t *TOSAC_RESTRICT to, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || multiplier == NULL || shift == NULL || from == NULL || to == NULL || out0 == NULL) return 1;
  if ((uintptr_t)multiplier % 4 != 0) return 2;
  (void)arena;
  run_time_k0(x, multiplier, shift, from, to, out0);
  return 0;
}
