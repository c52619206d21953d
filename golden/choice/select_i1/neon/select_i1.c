#include "select_i1.h"

#if !defined(SELECT_I1_CONTENT) || SELECT_I1_CONTENT != 0xed07f2b7130d2ee0u
#error "select_i1.h was not written together with this file"
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
static void select_i1_k0(const uint8_t *TOSAC_RESTRICT m, const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const uint8x16_t bytes_0 = vld1q_u8(m + i);
    const uint8x16_t bytes_1 = vld1q_u8(m + i + 16);
    const uint8x16_t m_v_0 = vtstq_u8(bytes_0, bytes_0);
    const uint8x16_t m_v_1 = vtstq_u8(bytes_1, bytes_1);
    const uint8x16_t bytes_0_2 = vld1q_u8(x + i);
    const uint8x16_t bytes_1_2 = vld1q_u8(x + i + 16);
    const uint8x16_t x_v_0 = vtstq_u8(bytes_0_2, bytes_0_2);
    const uint8x16_t x_v_1 = vtstq_u8(bytes_1_2, bytes_1_2);
    const uint8x16_t bytes_0_3 = vld1q_u8(y + i);
    const uint8x16_t bytes_1_3 = vld1q_u8(y + i + 16);
    const uint8x16_t y_v_0 = vtstq_u8(bytes_0_3, bytes_0_3);
    const uint8x16_t y_v_1 = vtstq_u8(bytes_1_3, bytes_1_3);
    // tosa.select, line 5: 2x19xi1
    const uint8x16_t z_0 = vbslq_u8(m_v_0, x_v_0, y_v_0);
    const uint8x16_t z_1 = vbslq_u8(m_v_1, x_v_1, y_v_1);
    vst1q_u8(out0 + i, vandq_u8(z_0, vdupq_n_u8(1)));
    vst1q_u8(out0 + i + 16, vandq_u8(z_1, vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const uint8x16_t bytes = vld1q_u8(m + i);
    const uint8x16_t m_v = vtstq_u8(bytes, bytes);
    const uint8x16_t bytes_2 = vld1q_u8(x + i);
    const uint8x16_t x_v = vtstq_u8(bytes_2, bytes_2);
    const uint8x16_t bytes_3 = vld1q_u8(y + i);
    const uint8x16_t y_v = vtstq_u8(bytes_3, bytes_3);
    // tosa.select, line 5: 2x19xi1
    const uint8x16_t z = vbslq_u8(m_v, x_v, y_v);
    vst1q_u8(out0 + i, vandq_u8(z, vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < SELECT_I1_OUT0_ELEMS; ++i) {
    const int m_v = m[i] != 0;
    const int x_v = x[i] != 0;
    const int y_v = y[i] != 0;
    // tosa.select, line 5: 2x19xi1
    const int z = m_v ? x_v : y_v;
    out0[i] = (uint8_t)z;
  }
#endif
}

int select_i1(const uint8_t *TOSAC_RESTRICT m, const uint8_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (m == NULL || x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  select_i1_k0(m, x, y, out0);
  return 0;
}
