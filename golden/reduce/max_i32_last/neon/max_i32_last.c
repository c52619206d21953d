#include "max_i32_last.h"

#if !defined(MAX_I32_LAST_CONTENT) || MAX_I32_LAST_CONTENT != 0xc36dba4dec4a257du
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
    const int32_t *row_x = x + i * 37;
    // tosa.reduce_max, line 5: 3x1xi32, -2147483648..2147483647
    int32x4_t z_acc0 = vdupq_n_s32(INT32_MIN);
    int32x4_t z_acc1 = vdupq_n_s32(INT32_MIN);
    int32x4_t z_acc2 = vdupq_n_s32(INT32_MIN);
    int32x4_t z_acc3 = vdupq_n_s32(INT32_MIN);
    for (size_t j = 0; j < 32; j += 16) {
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      z_acc0 = vmaxq_s32(z_acc0, x_v_0);
      z_acc1 = vmaxq_s32(z_acc1, x_v_1);
      z_acc2 = vmaxq_s32(z_acc2, x_v_2);
      z_acc3 = vmaxq_s32(z_acc3, x_v_3);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      z_acc0 = vmaxq_s32(z_acc0, x_v_0);
      z_acc1 = vmaxq_s32(z_acc1, x_v_1);
      z_acc2 = vmaxq_s32(z_acc2, x_v_2);
      z_acc3 = vmaxq_s32(z_acc3, x_v_3);
    }
    const int32_t z = vmaxvq_s32(vmaxq_s32(vmaxq_s32(z_acc0, z_acc2), vmaxq_s32(z_acc1, z_acc3)));
    out0[i] = z;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 37;
    // tosa.reduce_max, line 5: 3x1xi32, -2147483648..2147483647
    int32_t z = INT32_MIN;
    for (size_t j = 0; j < 37; ++j) {
      const int32_t x_v = row_x[j];
      z = tosac_max_i32(z, x_v);
    }
    out0[i] = z;
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
