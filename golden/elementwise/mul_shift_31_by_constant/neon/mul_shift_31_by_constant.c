#include "mul_shift_31_by_constant.h"

#if !defined(MUL_SHIFT_31_BY_CONSTANT_CONTENT) || MUL_SHIFT_31_BY_CONSTANT_CONTENT != 0xa00bed6d2ccb4363u
#error "mul_shift_31_by_constant.h was not written together with this file"
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

#ifndef TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
#define TOSAC_HAS_ROUNDING_MUL_HIGH_FITS
// Q31 product, halves up; not both factors are INT32_MIN here, so it fits.
static inline int32_t tosac_rounding_mul_high_fits(int32_t a, int32_t b) {
  return (int32_t)(((int64_t)a * b + INT64_C(1073741824)) >> 31);
}
#endif

#endif

// 38 elements
static void mul_shift_31_by_constant_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.mul, line 7: 2x19xi32, -1073741824..1073741824
    // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
    const int32x4_t z_0 = vqrdmulhq_n_s32(x_v_0, 1073741824);
    const int32x4_t z_1 = vqrdmulhq_n_s32(x_v_1, 1073741824);
    const int32x4_t z_2 = vqrdmulhq_n_s32(x_v_2, 1073741824);
    const int32x4_t z_3 = vqrdmulhq_n_s32(x_v_3, 1073741824);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.mul, line 7: 2x19xi32, -1073741824..1073741824
    const int32x4_t z_0 = vqrdmulhq_n_s32(x_v_0, 1073741824);
    const int32x4_t z_1 = vqrdmulhq_n_s32(x_v_1, 1073741824);
    const int32x4_t z_2 = vqrdmulhq_n_s32(x_v_2, 1073741824);
    const int32x4_t z_3 = vqrdmulhq_n_s32(x_v_3, 1073741824);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < MUL_SHIFT_31_BY_CONSTANT_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.mul, line 7: 2x19xi32, -1073741824..1073741824
    const int32_t z = tosac_rounding_mul_high_fits(x_v, 1073741824);
    out0[i] = z;
  }
#endif
}

int mul_shift_31_by_constant(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  mul_shift_31_by_constant_k0(x, out0);
  return 0;
}
