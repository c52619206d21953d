#include "widen_i8.h"

#if !defined(WIDEN_I8_CONTENT) || WIDEN_I8_CONTENT != 0xc48fb7875f77414fu
#error "widen_i8.h was not written together with this file"
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

// 38 elements
static void widen_i8_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.rescale, line 10: 2x19xi32, -145..110
    const int16x8_t z_s16_0 = vsubq_s16(vmovl_s8(vget_low_s8(x_v)), vdupq_n_s16(17));
    const int16x8_t z_s16_1 = vsubq_s16(vmovl_high_s8(x_v), vdupq_n_s16(17));
    const int32x4_t z_0 = vmovl_s16(vget_low_s16(z_s16_0));
    const int32x4_t z_1 = vmovl_high_s16(z_s16_0);
    const int32x4_t z_2 = vmovl_s16(vget_low_s16(z_s16_1));
    const int32x4_t z_3 = vmovl_high_s16(z_s16_1);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.rescale, line 10: 2x19xi32, -145..110
    const int16x8_t z_s16_0 = vsubq_s16(vmovl_s8(vget_low_s8(x_v)), vdupq_n_s16(17));
    const int16x8_t z_s16_1 = vsubq_s16(vmovl_high_s8(x_v), vdupq_n_s16(17));
    const int32x4_t z_0 = vmovl_s16(vget_low_s16(z_s16_0));
    const int32x4_t z_1 = vmovl_high_s16(z_s16_0);
    const int32x4_t z_2 = vmovl_s16(vget_low_s16(z_s16_1));
    const int32x4_t z_3 = vmovl_high_s16(z_s16_1);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < WIDEN_I8_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 10: 2x19xi32, -145..110
    const int32_t z = x_v - 17;
    out0[i] = z;
  }
#endif
}

int widen_i8(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  widen_i8_k0(x, out0);
  return 0;
}
