#include "negate_i32.h"

#if !defined(NEGATE_I32_CONTENT) || NEGATE_I32_CONTENT != 0x69efbf4ddabc9ad2u
#error "negate_i32.h was not written together with this file"
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

#endif

// 38 elements
static void negate_i32_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.negate, line 6: 2x19xi32, -2147483647..2147483647
    const int32x4_t z_0 = vsubq_s32(vdupq_n_s32(0), vmaxq_s32(x_v_0, vdupq_n_s32(-2147483647)));
    const int32x4_t z_1 = vsubq_s32(vdupq_n_s32(0), vmaxq_s32(x_v_1, vdupq_n_s32(-2147483647)));
    const int32x4_t z_2 = vsubq_s32(vdupq_n_s32(0), vmaxq_s32(x_v_2, vdupq_n_s32(-2147483647)));
    const int32x4_t z_3 = vsubq_s32(vdupq_n_s32(0), vmaxq_s32(x_v_3, vdupq_n_s32(-2147483647)));
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
    // tosa.negate, line 6: 2x19xi32, -2147483647..2147483647
    const int32x4_t z_0 = vsubq_s32(vdupq_n_s32(0), vmaxq_s32(x_v_0, vdupq_n_s32(-2147483647)));
    const int32x4_t z_1 = vsubq_s32(vdupq_n_s32(0), vmaxq_s32(x_v_1, vdupq_n_s32(-2147483647)));
    const int32x4_t z_2 = vsubq_s32(vdupq_n_s32(0), vmaxq_s32(x_v_2, vdupq_n_s32(-2147483647)));
    const int32x4_t z_3 = vsubq_s32(vdupq_n_s32(0), vmaxq_s32(x_v_3, vdupq_n_s32(-2147483647)));
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < NEGATE_I32_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.negate, line 6: 2x19xi32, -2147483647..2147483647
    const int32_t z = 0 - tosac_max_i32(x_v, -2147483647);
    out0[i] = z;
  }
#endif
}

int negate_i32(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  negate_i32_k0(x, out0);
  return 0;
}
