#include "max_i32_last.h"


#if !defined(MAX_I32_LAST_CONTENT) || MAX_I32_LAST_CONTENT != 0x8935abee5475bf20u
#error "max_i32_last.h was not written together with this file"
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

// 3 x 37 elements
static void max_i32_last_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    // tosa.reduce_max, line 5: 3x1xi32, -2147483648..2147483647
    int32x4_t z__acc0 = vdupq_n_s32(INT32_MIN);
    int32x4_t z__acc1 = vdupq_n_s32(INT32_MIN);
    int32x4_t z__acc2 = vdupq_n_s32(INT32_MIN);
    int32x4_t z__acc3 = vdupq_n_s32(INT32_MIN);
    for (size_t j = 0; j < 32; j += 16) {
      const int32x4_t x_v_0 = vld1q_s32(x + i * 37 + j);
      const int32x4_t x_v_1 = vld1q_s32(x + i * 37 + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(x + i * 37 + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(x + i * 37 + j + 12);
      z__acc0 = vmaxq_s32(z__acc0, x_v_0);
      z__acc1 = vmaxq_s32(z__acc1, x_v_1);
      z__acc2 = vmaxq_s32(z__acc2, x_v_2);
      z__acc3 = vmaxq_s32(z__acc3, x_v_3);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int32x4_t x_v_0 = vld1q_s32(x + i * 37 + j);
      const int32x4_t x_v_1 = vld1q_s32(x + i * 37 + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(x + i * 37 + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(x + i * 37 + j + 12);
      z__acc0 = vmaxq_s32(z__acc0, x_v_0);
      z__acc1 = vmaxq_s32(z__acc1, x_v_1);
      z__acc2 = vmaxq_s32(z__acc2, x_v_2);
      z__acc3 = vmaxq_s32(z__acc3, x_v_3);
    }
    const int32_t z_ = vmaxvq_s32(vmaxq_s32(vmaxq_s32(z__acc0, z__acc2), vmaxq_s32(z__acc1, z__acc3)));
    out0[i] = z_;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    // tosa.reduce_max, line 5: 3x1xi32, -2147483648..2147483647
    int32_t z_ = INT32_MIN;
    for (size_t j = 0; j < 37; ++j) {
      const int32_t x_v = x[i * 37 + j];
      z_ = tosac_max_i32(z_, x_v);
    }
    out0[i] = z_;
  }
#endif
}

int max_i32_last(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  max_i32_last_k0(x, out0);
  return 0;
}
