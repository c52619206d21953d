#include "single_round_32.h"

#if !defined(SINGLE_ROUND_32_CONTENT) || SINGLE_ROUND_32_CONTENT != 0xcb6adb8d715e294du
#error "single_round_32.h was not written together with this file"
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

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
}
#endif

#endif

// 38 elements
static void single_round_32_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.rescale, line 10: 2x19xi32, -715827882..715827882
    // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
    // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
    const int32x4_t z_0 = vrshrq_n_s32(vqdmulhq_n_s32(x_v_0, 1431655765), 1);
    const int32x4_t z_1 = vrshrq_n_s32(vqdmulhq_n_s32(x_v_1, 1431655765), 1);
    const int32x4_t z_2 = vrshrq_n_s32(vqdmulhq_n_s32(x_v_2, 1431655765), 1);
    const int32x4_t z_3 = vrshrq_n_s32(vqdmulhq_n_s32(x_v_3, 1431655765), 1);
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
    // tosa.rescale, line 10: 2x19xi32, -715827882..715827882
    const int32x4_t z_0 = vrshrq_n_s32(vqdmulhq_n_s32(x_v_0, 1431655765), 1);
    const int32x4_t z_1 = vrshrq_n_s32(vqdmulhq_n_s32(x_v_1, 1431655765), 1);
    const int32x4_t z_2 = vrshrq_n_s32(vqdmulhq_n_s32(x_v_2, 1431655765), 1);
    const int32x4_t z_3 = vrshrq_n_s32(vqdmulhq_n_s32(x_v_3, 1431655765), 1);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < SINGLE_ROUND_32_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.rescale, line 10: 2x19xi32, -715827882..715827882
    const int32_t z = tosac_rounding_mul_shift_fits(x_v, 1431655765, 32);
    out0[i] = z;
  }
#endif
}

int single_round_32(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  single_round_32_k0(x, out0);
  return 0;
}
