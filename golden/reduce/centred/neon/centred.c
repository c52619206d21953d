#include "centred.h"

#if !defined(CENTRED_CONTENT) || CENTRED_CONTENT != 0xb3ee5475dab37f92u
#error "centred.h was not written together with this file"
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

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_SUB_S32
#define TOSAC_HAS_WRAPPING_SUB_S32
// vsubq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_sub_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vsubq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

// 3 x 19 elements
static void centred_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    int32_t *row_out = out0 + i * 19;
    // tosa.reduce_max, line 5: 3x1xi32, -2147483648..2147483647
    int32x4_t m_acc0 = vdupq_n_s32(INT32_MIN);
    int32x4_t m_acc1 = vdupq_n_s32(INT32_MIN);
    int32x4_t m_acc2 = vdupq_n_s32(INT32_MIN);
    int32x4_t m_acc3 = vdupq_n_s32(INT32_MIN);
    for (size_t j = 0; j < 16; j += 16) {
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      m_acc0 = vmaxq_s32(m_acc0, x_v_0);
      m_acc1 = vmaxq_s32(m_acc1, x_v_1);
      m_acc2 = vmaxq_s32(m_acc2, x_v_2);
      m_acc3 = vmaxq_s32(m_acc3, x_v_3);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      m_acc0 = vmaxq_s32(m_acc0, x_v_0);
      m_acc1 = vmaxq_s32(m_acc1, x_v_1);
      m_acc2 = vmaxq_s32(m_acc2, x_v_2);
      m_acc3 = vmaxq_s32(m_acc3, x_v_3);
    }
    const int32_t m = vmaxvq_s32(vmaxq_s32(vmaxq_s32(m_acc0, m_acc2), vmaxq_s32(m_acc1, m_acc3)));
    const int32x4_t m_lanes = vdupq_n_s32(m);
    for (size_t j = 0; j < 16; j += 16) {
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      // tosa.sub, line 6: 3x19xi32, -2147483648..2147483647
      const int32x4_t z_0 = tosac_wrapping_sub_s32(x_v_0, m_lanes);
      const int32x4_t z_1 = tosac_wrapping_sub_s32(x_v_1, m_lanes);
      const int32x4_t z_2 = tosac_wrapping_sub_s32(x_v_2, m_lanes);
      const int32x4_t z_3 = tosac_wrapping_sub_s32(x_v_3, m_lanes);
      vst1q_s32(row_out + j, z_0);
      vst1q_s32(row_out + j + 4, z_1);
      vst1q_s32(row_out + j + 8, z_2);
      vst1q_s32(row_out + j + 12, z_3);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      // tosa.sub, line 6: 3x19xi32, -2147483648..2147483647
      const int32x4_t z_0 = tosac_wrapping_sub_s32(x_v_0, m_lanes);
      const int32x4_t z_1 = tosac_wrapping_sub_s32(x_v_1, m_lanes);
      const int32x4_t z_2 = tosac_wrapping_sub_s32(x_v_2, m_lanes);
      const int32x4_t z_3 = tosac_wrapping_sub_s32(x_v_3, m_lanes);
      vst1q_s32(row_out + j, z_0);
      vst1q_s32(row_out + j + 4, z_1);
      vst1q_s32(row_out + j + 8, z_2);
      vst1q_s32(row_out + j + 12, z_3);
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    int32_t *row_out = out0 + i * 19;
    // tosa.reduce_max, line 5: 3x1xi32, -2147483648..2147483647
    int32_t m = INT32_MIN;
    for (size_t j = 0; j < 19; ++j) {
      const int32_t x_v = row_x[j];
      m = tosac_max_i32(m, x_v);
    }
    for (size_t j = 0; j < 19; ++j) {
      const int32_t x_v = row_x[j];
      // tosa.sub, line 6: 3x19xi32, -2147483648..2147483647
      const int32_t z = (int32_t)((uint32_t)x_v - (uint32_t)m);
      row_out[j] = z;
    }
  }
#endif
}

int centred(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  centred_k0(x, out0);
  return 0;
}
