#include "single_round_20.h"

#if !defined(SINGLE_ROUND_20_CONTENT) || SINGLE_ROUND_20_CONTENT != 0xde8d0a556955b06fu
#error "single_round_20.h was not written together with this file"
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

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
// (a * b + 2^(n-1)) >> n for 1 <= n <= 63, saturated to i32. TOSA's mul with shift n and single-round rescale.
static inline int32_t tosac_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t n) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((((int64_t)a * b) >> ((int64_t)n - 1)) + 1) >> 1, 2147483647), INT32_MIN);
}
#endif

#endif

// 38 elements
static void single_round_20_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.rescale, line 8: 2x19xi32, -2147483648..2147483647
    // exact: 64-bit products, then a rounding, saturating narrowing shift: the definition itself
    const int32x4_t z_0 = vdupq_n_s32(1431655);
    const int32x4_t z_1 = vdupq_n_s32(1431655);
    const int32x4_t z_2 = vdupq_n_s32(1431655);
    const int32x4_t z_3 = vdupq_n_s32(1431655);
    const int32x4_t z_0_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(x_v_0), vget_low_s32(z_0)), 20), vmull_high_s32(x_v_0, z_0), 20);
    const int32x4_t z_1_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(x_v_1), vget_low_s32(z_1)), 20), vmull_high_s32(x_v_1, z_1), 20);
    const int32x4_t z_2_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(x_v_2), vget_low_s32(z_2)), 20), vmull_high_s32(x_v_2, z_2), 20);
    const int32x4_t z_3_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(x_v_3), vget_low_s32(z_3)), 20), vmull_high_s32(x_v_3, z_3), 20);
    vst1q_s32(out0 + i, z_0_2);
    vst1q_s32(out0 + i + 4, z_1_2);
    vst1q_s32(out0 + i + 8, z_2_2);
    vst1q_s32(out0 + i + 12, z_3_2);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.rescale, line 8: 2x19xi32, -2147483648..2147483647
    const int32x4_t z_0 = vdupq_n_s32(1431655);
    const int32x4_t z_1 = vdupq_n_s32(1431655);
    const int32x4_t z_2 = vdupq_n_s32(1431655);
    const int32x4_t z_3 = vdupq_n_s32(1431655);
    const int32x4_t z_0_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(x_v_0), vget_low_s32(z_0)), 20), vmull_high_s32(x_v_0, z_0), 20);
    const int32x4_t z_1_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(x_v_1), vget_low_s32(z_1)), 20), vmull_high_s32(x_v_1, z_1), 20);
    const int32x4_t z_2_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(x_v_2), vget_low_s32(z_2)), 20), vmull_high_s32(x_v_2, z_2), 20);
    const int32x4_t z_3_2 = vqrshrn_high_n_s64(vqrshrn_n_s64(vmull_s32(vget_low_s32(x_v_3), vget_low_s32(z_3)), 20), vmull_high_s32(x_v_3, z_3), 20);
    vst1q_s32(out0 + i, z_0_2);
    vst1q_s32(out0 + i + 4, z_1_2);
    vst1q_s32(out0 + i + 8, z_2_2);
    vst1q_s32(out0 + i + 12, z_3_2);
  }
#else
  for (size_t i = 0; i < SINGLE_ROUND_20_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.rescale, line 8: 2x19xi32, -2147483648..2147483647
    const int32_t z = tosac_rounding_mul_shift_i32(x_v, 1431655, 20);
    out0[i] = z;
  }
#endif
}

int single_round_20(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  single_round_20_k0(x, out0);
  return 0;
}
