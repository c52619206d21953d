#include "one_value.h"

#if !defined(ONE_VALUE_CONTENT) || ONE_VALUE_CONTENT != 0xbd2420e73ef31adau
#error "one_value.h was not written together with this file"
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

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_SUB_S32
#define TOSAC_HAS_WRAPPING_SUB_S32
// vsubq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_sub_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vsubq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

// 57 elements
static void one_value_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  const int32_t y_v = y[0];
  const int32x4_t y_v_lanes = vdupq_n_s32(y_v);
  for (size_t i = 0; i < 48; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.sub, line 4: 3x19xi32, -2147483648..2147483647
    const int32x4_t z_0 = tosac_wrapping_sub_s32(x_v_0, y_v_lanes);
    const int32x4_t z_1 = tosac_wrapping_sub_s32(x_v_1, y_v_lanes);
    const int32x4_t z_2 = tosac_wrapping_sub_s32(x_v_2, y_v_lanes);
    const int32x4_t z_3 = tosac_wrapping_sub_s32(x_v_3, y_v_lanes);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.sub, line 4: 3x19xi32, -2147483648..2147483647
    const int32x4_t z_0 = tosac_wrapping_sub_s32(x_v_0, y_v_lanes);
    const int32x4_t z_1 = tosac_wrapping_sub_s32(x_v_1, y_v_lanes);
    const int32x4_t z_2 = tosac_wrapping_sub_s32(x_v_2, y_v_lanes);
    const int32x4_t z_3 = tosac_wrapping_sub_s32(x_v_3, y_v_lanes);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
#else
  const int32_t y_v = y[0];
  for (size_t i = 0; i < ONE_VALUE_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.sub, line 4: 3x19xi32, -2147483648..2147483647
    const int32_t z = (int32_t)((uint32_t)x_v - (uint32_t)y_v);
    out0[i] = z;
  }
#endif
}

int one_value(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  one_value_k0(x, y, out0);
  return 0;
}
