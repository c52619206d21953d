#include "single_round_31.h"

#if !defined(SINGLE_ROUND_31_CONTENT) || SINGLE_ROUND_31_CONTENT != 0x508c50748fed3f73u
#error "single_round_31.h was not written together with this file"
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
static void single_round_31_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.rescale, line 8: 2x19xi32, -1431655765..1431655764
    // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
    const int32x4_t z_0 = vqrdmulhq_n_s32(x_v_0, 1431655765);
    const int32x4_t z_1 = vqrdmulhq_n_s32(x_v_1, 1431655765);
    const int32x4_t z_2 = vqrdmulhq_n_s32(x_v_2, 1431655765);
    const int32x4_t z_3 = vqrdmulhq_n_s32(x_v_3, 1431655765);
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
    // tosa.rescale, line 8: 2x19xi32, -1431655765..1431655764
    const int32x4_t z_0 = vqrdmulhq_n_s32(x_v_0, 1431655765);
    const int32x4_t z_1 = vqrdmulhq_n_s32(x_v_1, 1431655765);
    const int32x4_t z_2 = vqrdmulhq_n_s32(x_v_2, 1431655765);
    const int32x4_t z_3 = vqrdmulhq_n_s32(x_v_3, 1431655765);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < SINGLE_ROUND_31_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.rescale, line 8: 2x19xi32, -1431655765..1431655764
    const int32_t z = tosac_rounding_mul_high_fits(x_v, 1431655765);
    out0[i] = z;
  }
#endif
}

int single_round_31(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  single_round_31_k0(x, out0);
  return 0;
}
