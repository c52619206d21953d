#include "mul_shift_0.h"

#if !defined(MUL_SHIFT_0_CONTENT) || MUL_SHIFT_0_CONTENT != 0xe9ed02ab23b87389u
#error "mul_shift_0.h was not written together with this file"
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

#ifndef TOSAC_HAS_WRAPPING_MUL_S32
#define TOSAC_HAS_WRAPPING_MUL_S32
// vmulq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_mul_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vmulq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

// 38 elements
static void mul_shift_0_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.mul, line 6: 2x19xi32, -2147483648..2147483647
    const int32x4_t z_0 = tosac_wrapping_mul_s32(x_v_0, y_v_0);
    const int32x4_t z_1 = tosac_wrapping_mul_s32(x_v_1, y_v_1);
    const int32x4_t z_2 = tosac_wrapping_mul_s32(x_v_2, y_v_2);
    const int32x4_t z_3 = tosac_wrapping_mul_s32(x_v_3, y_v_3);
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
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.mul, line 6: 2x19xi32, -2147483648..2147483647
    const int32x4_t z_0 = tosac_wrapping_mul_s32(x_v_0, y_v_0);
    const int32x4_t z_1 = tosac_wrapping_mul_s32(x_v_1, y_v_1);
    const int32x4_t z_2 = tosac_wrapping_mul_s32(x_v_2, y_v_2);
    const int32x4_t z_3 = tosac_wrapping_mul_s32(x_v_3, y_v_3);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < MUL_SHIFT_0_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.mul, line 6: 2x19xi32, -2147483648..2147483647
    const int32_t z = (int32_t)((uint32_t)x_v * (uint32_t)y_v);
    out0[i] = z;
  }
#endif
}

int mul_shift_0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  mul_shift_0_k0(x, y, out0);
  return 0;
}
