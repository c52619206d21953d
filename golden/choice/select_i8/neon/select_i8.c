#include "select_i8.h"

#if !defined(SELECT_I8_CONTENT) || SELECT_I8_CONTENT != 0x2ddd8dc4ac555979u
#error "select_i8.h was not written together with this file"
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
static void select_i8_k0(const uint8_t *TOSAC_RESTRICT m, const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const uint8x16_t bytes_0 = vld1q_u8(m + i);
    const uint8x16_t bytes_1 = vld1q_u8(m + i + 16);
    const uint8x16_t m_v_0 = vtstq_u8(bytes_0, bytes_0);
    const uint8x16_t m_v_1 = vtstq_u8(bytes_1, bytes_1);
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    const int8x16_t y_v_0 = vld1q_s8(y + i);
    const int8x16_t y_v_1 = vld1q_s8(y + i + 16);
    // tosa.select, line 5: 2x19xi8, -128..127
    const int8x16_t z_0 = vbslq_s8(m_v_0, x_v_0, y_v_0);
    const int8x16_t z_1 = vbslq_s8(m_v_1, x_v_1, y_v_1);
    vst1q_s8(out0 + i, z_0);
    vst1q_s8(out0 + i + 16, z_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const uint8x16_t bytes = vld1q_u8(m + i);
    const uint8x16_t m_v = vtstq_u8(bytes, bytes);
    const int8x16_t x_v = vld1q_s8(x + i);
    const int8x16_t y_v = vld1q_s8(y + i);
    // tosa.select, line 5: 2x19xi8, -128..127
    const int8x16_t z = vbslq_s8(m_v, x_v, y_v);
    vst1q_s8(out0 + i, z);
  }
#else
  for (size_t i = 0; i < SELECT_I8_OUT0_ELEMS; ++i) {
    const int m_v = m[i] != 0;
    const int8_t x_v = x[i];
    const int8_t y_v = y[i];
    // tosa.select, line 5: 2x19xi8, -128..127
    const int8_t z = m_v ? x_v : y_v;
    out0[i] = z;
  }
#endif
}

int select_i8(const uint8_t *TOSAC_RESTRICT m, const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (m == NULL || x == NULL || y == NULL || out0 == NULL) return 1;
  (void)arena;
  select_i8_k0(m, x, y, out0);
  return 0;
}
