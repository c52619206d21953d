#include "clamp_i32.h"

#if !defined(CLAMP_I32_CONTENT) || CLAMP_I32_CONTENT != 0xd0fa3220344c747bu
#error "clamp_i32.h was not written together with this file"
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

#endif

// 38 elements
static void clamp_i32_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.clamp, line 5: 2x19xi32, 0..6
    const int32x4_t z_0 = vminq_s32(vmaxq_s32(x_v_0, vdupq_n_s32(0)), vdupq_n_s32(6));
    const int32x4_t z_1 = vminq_s32(vmaxq_s32(x_v_1, vdupq_n_s32(0)), vdupq_n_s32(6));
    const int32x4_t z_2 = vminq_s32(vmaxq_s32(x_v_2, vdupq_n_s32(0)), vdupq_n_s32(6));
    const int32x4_t z_3 = vminq_s32(vmaxq_s32(x_v_3, vdupq_n_s32(0)), vdupq_n_s32(6));
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
    // tosa.clamp, line 5: 2x19xi32, 0..6
    const int32x4_t z_0 = vminq_s32(vmaxq_s32(x_v_0, vdupq_n_s32(0)), vdupq_n_s32(6));
    const int32x4_t z_1 = vminq_s32(vmaxq_s32(x_v_1, vdupq_n_s32(0)), vdupq_n_s32(6));
    const int32x4_t z_2 = vminq_s32(vmaxq_s32(x_v_2, vdupq_n_s32(0)), vdupq_n_s32(6));
    const int32x4_t z_3 = vminq_s32(vmaxq_s32(x_v_3, vdupq_n_s32(0)), vdupq_n_s32(6));
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < CLAMP_I32_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.clamp, line 5: 2x19xi32, 0..6
    const int32_t z = tosac_min_i32(tosac_max_i32(x_v, 0), 6);
    out0[i] = z;
  }
#endif
}

int clamp_i32(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  clamp_i32_k0(x, out0);
  return 0;
}
