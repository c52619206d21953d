#include "select_compared.h"

#if !defined(SELECT_COMPARED_CONTENT) || SELECT_COMPARED_CONTENT != 0xae7139f988df9ad5u
#error "select_compared.h was not written together with this file"
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
static void select_compared_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
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
    // tosa.greater, line 6: 2x19xi1
    const uint32x4_t m_0 = vcltq_s32(y_v_0, x_v_0);
    const uint32x4_t m_1 = vcltq_s32(y_v_1, x_v_1);
    const uint32x4_t m_2 = vcltq_s32(y_v_2, x_v_2);
    const uint32x4_t m_3 = vcltq_s32(y_v_3, x_v_3);
    // tosa.select, line 7: 2x19xi32, -2147483648..2147483647
    const int32x4_t z_0 = vbslq_s32(m_0, x_v_0, y_v_0);
    const int32x4_t z_1 = vbslq_s32(m_1, x_v_1, y_v_1);
    const int32x4_t z_2 = vbslq_s32(m_2, x_v_2, y_v_2);
    const int32x4_t z_3 = vbslq_s32(m_3, x_v_3, y_v_3);
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
    // tosa.greater, line 6: 2x19xi1
    const uint32x4_t m_0 = vcltq_s32(y_v_0, x_v_0);
    const uint32x4_t m_1 = vcltq_s32(y_v_1, x_v_1);
    const uint32x4_t m_2 = vcltq_s32(y_v_2, x_v_2);
    const uint32x4_t m_3 = vcltq_s32(y_v_3, x_v_3);
    // tosa.select, line 7: 2x19xi32, -2147483648..2147483647
    const int32x4_t z_0 = vbslq_s32(m_0, x_v_0, y_v_0);
    const int32x4_t z_1 = vbslq_s32(m_1, x_v_1, y_v_1);
    const int32x4_t z_2 = vbslq_s32(m_2, x_v_2, y_v_2);
    const int32x4_t z_3 = vbslq_s32(m_3, x_v_3, y_v_3);
    vst1q_s32(out0 + i, z_0);
    vst1q_s32(out0 + i + 4, z_1);
    vst1q_s32(out0 + i + 8, z_2);
    vst1q_s32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < SELECT_COMPARED_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.greater, line 6: 2x19xi1
    const int m = y_v < x_v;
    // tosa.select, line 7: 2x19xi32, -2147483648..2147483647
    const int32_t z = m ? x_v : y_v;
    out0[i] = z;
  }
#endif
}

int select_compared(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  select_compared_k0(x, y, out0);
  return 0;
}
