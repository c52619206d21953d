#include "sum_i32_last.h"

#if !defined(SUM_I32_LAST_CONTENT) || SUM_I32_LAST_CONTENT != 0x7c0c7c780a9fbac8u
#error "sum_i32_last.h was not written together with this file"
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

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_LAST_U32
#define TOSAC_HAS_LAST_U32
// All ones in the last n lanes.
static inline uint32x4_t tosac_last_u32(size_t n) {
  static const uint32_t masks[8] = {0, 0, 0, 0, UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX};
  return vld1q_u32(masks + n);
}
#endif

#endif

// 3 x 19 elements
static void sum_i32_last_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    // tosa.reduce_sum, line 6: 3x1xi32, -2147483648..2147483647
    int32x4_t z_acc0 = vdupq_n_s32(0);
    int32x4_t z_acc1 = vdupq_n_s32(0);
    int32x4_t z_acc2 = vdupq_n_s32(0);
    int32x4_t z_acc3 = vdupq_n_s32(0);
    for (size_t j = 0; j < 16; j += 16) {
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      z_acc0 = tosac_wrapping_add_s32(z_acc0, x_v_0);
      z_acc1 = tosac_wrapping_add_s32(z_acc1, x_v_1);
      z_acc2 = tosac_wrapping_add_s32(z_acc2, x_v_2);
      z_acc3 = tosac_wrapping_add_s32(z_acc3, x_v_3);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      z_acc0 = tosac_wrapping_add_s32(z_acc0, vbslq_s32(tosac_last_u32(0), x_v_0, vdupq_n_s32(0)));
      z_acc1 = tosac_wrapping_add_s32(z_acc1, vbslq_s32(tosac_last_u32(0), x_v_1, vdupq_n_s32(0)));
      z_acc2 = tosac_wrapping_add_s32(z_acc2, vbslq_s32(tosac_last_u32(0), x_v_2, vdupq_n_s32(0)));
      z_acc3 = tosac_wrapping_add_s32(z_acc3, vbslq_s32(tosac_last_u32(3), x_v_3, vdupq_n_s32(0)));
    }
    const int32_t z = vaddvq_s32(tosac_wrapping_add_s32(tosac_wrapping_add_s32(z_acc0, z_acc2), tosac_wrapping_add_s32(z_acc1, z_acc3)));
    out0[i] = z;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    // tosa.reduce_sum, line 6: 3x1xi32, -2147483648..2147483647
    int32_t z = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int32_t x_v = row_x[j];
      z = (int32_t)((uint32_t)z + (uint32_t)x_v);
    }
    out0[i] = z;
  }
#endif
}

int sum_i32_last(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  sum_i32_last_k0(x, out0);
  return 0;
}
