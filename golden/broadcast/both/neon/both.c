#include "both.h"

#if !defined(BOTH_CONTENT) || BOTH_CONTENT != 0xe833ee68109529afu
#error "both.h was not written together with this file"
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

// 5 x 19 elements
static void both_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 5; ++i) {
    int32_t *row_out = out0 + i * 19;
    const int32_t x_v = x[i];
    const int32x4_t x_v_lanes = vdupq_n_s32(x_v);
    for (size_t j = 0; j < 16; j += 16) {
      const int32x4_t y_v_0 = vld1q_s32(y + j);
      const int32x4_t y_v_1 = vld1q_s32(y + j + 4);
      const int32x4_t y_v_2 = vld1q_s32(y + j + 8);
      const int32x4_t y_v_3 = vld1q_s32(y + j + 12);
      // tosa.sub, line 4: 5x19xi32, -2147483648..2147483647
      const int32x4_t z_0 = tosac_wrapping_sub_s32(x_v_lanes, y_v_0);
      const int32x4_t z_1 = tosac_wrapping_sub_s32(x_v_lanes, y_v_1);
      const int32x4_t z_2 = tosac_wrapping_sub_s32(x_v_lanes, y_v_2);
      const int32x4_t z_3 = tosac_wrapping_sub_s32(x_v_lanes, y_v_3);
      vst1q_s32(row_out + j, z_0);
      vst1q_s32(row_out + j + 4, z_1);
      vst1q_s32(row_out + j + 8, z_2);
      vst1q_s32(row_out + j + 12, z_3);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int32x4_t y_v_0 = vld1q_s32(y + j);
      const int32x4_t y_v_1 = vld1q_s32(y + j + 4);
      const int32x4_t y_v_2 = vld1q_s32(y + j + 8);
      const int32x4_t y_v_3 = vld1q_s32(y + j + 12);
      // tosa.sub, line 4: 5x19xi32, -2147483648..2147483647
      const int32x4_t z_0 = tosac_wrapping_sub_s32(x_v_lanes, y_v_0);
      const int32x4_t z_1 = tosac_wrapping_sub_s32(x_v_lanes, y_v_1);
      const int32x4_t z_2 = tosac_wrapping_sub_s32(x_v_lanes, y_v_2);
      const int32x4_t z_3 = tosac_wrapping_sub_s32(x_v_lanes, y_v_3);
      vst1q_s32(row_out + j, z_0);
      vst1q_s32(row_out + j + 4, z_1);
      vst1q_s32(row_out + j + 8, z_2);
      vst1q_s32(row_out + j + 12, z_3);
    }
  }
#else
  for (size_t i = 0; i < 5; ++i) {
    int32_t *row_out = out0 + i * 19;
    const int32_t x_v = x[i];
    for (size_t j = 0; j < 19; ++j) {
      const int32_t y_v = y[j];
      // tosa.sub, line 4: 5x19xi32, -2147483648..2147483647
      const int32_t z = (int32_t)((uint32_t)x_v - (uint32_t)y_v);
      row_out[j] = z;
    }
  }
#endif
}

int both(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  both_k0(x, y, out0);
  return 0;
}
