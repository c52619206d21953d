#include "min_i32_middle.h"

#if !defined(MIN_I32_MIDDLE_CONTENT) || MIN_I32_MIDDLE_CONTENT != 0x81625b09f45ccad1u
#error "min_i32_middle.h was not written together with this file"
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

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#endif

// 2 x 3 x 18 elements
static void min_i32_middle_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    const int32_t *row_x = x + i * 54;
    int32_t *row_out = out0 + i * 18;
    for (size_t k = 0; k < 16; k += 16) {
      // tosa.reduce_min, line 4: 2x1x18xi32, -2147483648..2147483647
      int32x4_t z_acc0 = vdupq_n_s32(2147483647);
      int32x4_t z_acc1 = vdupq_n_s32(2147483647);
      int32x4_t z_acc2 = vdupq_n_s32(2147483647);
      int32x4_t z_acc3 = vdupq_n_s32(2147483647);
      for (size_t j = 0; j < 3; ++j) {
        const int32x4_t x_v_0 = vld1q_s32(row_x + j * 18 + k);
        const int32x4_t x_v_1 = vld1q_s32(row_x + j * 18 + k + 4);
        const int32x4_t x_v_2 = vld1q_s32(row_x + j * 18 + k + 8);
        const int32x4_t x_v_3 = vld1q_s32(row_x + j * 18 + k + 12);
        z_acc0 = vminq_s32(z_acc0, x_v_0);
        z_acc1 = vminq_s32(z_acc1, x_v_1);
        z_acc2 = vminq_s32(z_acc2, x_v_2);
        z_acc3 = vminq_s32(z_acc3, x_v_3);
      }
      vst1q_s32(row_out + k, z_acc0);
      vst1q_s32(row_out + k + 4, z_acc1);
      vst1q_s32(row_out + k + 8, z_acc2);
      vst1q_s32(row_out + k + 12, z_acc3);
    }
    { // the last 16 lanes, 14 of them again
      const size_t k = 2;
      // tosa.reduce_min, line 4: 2x1x18xi32, -2147483648..2147483647
      int32x4_t z_acc0 = vdupq_n_s32(2147483647);
      int32x4_t z_acc1 = vdupq_n_s32(2147483647);
      int32x4_t z_acc2 = vdupq_n_s32(2147483647);
      int32x4_t z_acc3 = vdupq_n_s32(2147483647);
      for (size_t j = 0; j < 3; ++j) {
        const int32x4_t x_v_0 = vld1q_s32(row_x + j * 18 + k);
        const int32x4_t x_v_1 = vld1q_s32(row_x + j * 18 + k + 4);
        const int32x4_t x_v_2 = vld1q_s32(row_x + j * 18 + k + 8);
        const int32x4_t x_v_3 = vld1q_s32(row_x + j * 18 + k + 12);
        z_acc0 = vminq_s32(z_acc0, x_v_0);
        z_acc1 = vminq_s32(z_acc1, x_v_1);
        z_acc2 = vminq_s32(z_acc2, x_v_2);
        z_acc3 = vminq_s32(z_acc3, x_v_3);
      }
      vst1q_s32(row_out + k, z_acc0);
      vst1q_s32(row_out + k + 4, z_acc1);
      vst1q_s32(row_out + k + 8, z_acc2);
      vst1q_s32(row_out + k + 12, z_acc3);
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 18; ++k) {
      const int32_t *row_x = x + i * 54 + k;
      // tosa.reduce_min, line 4: 2x1x18xi32, -2147483648..2147483647
      int32_t z = 2147483647;
      for (size_t j = 0; j < 3; ++j) {
        const int32_t x_v = row_x[j * 18];
        z = tosac_min_i32(z, x_v);
      }
      out0[i * 18 + k] = z;
    }
  }
#endif
}

int min_i32_middle(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  min_i32_middle_k0(x, out0);
  return 0;
}
