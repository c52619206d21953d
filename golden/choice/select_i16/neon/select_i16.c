#include "select_i16.h"

#if !defined(SELECT_I16_CONTENT) || SELECT_I16_CONTENT != 0xfce23187b682afc6u
#error "select_i16.h was not written together with this file"
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
static void select_i16_k0(const uint8_t *TOSAC_RESTRICT m, const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const uint8x16_t bytes = vld1q_u8(m + i);
    const uint8x16_t m_v = vtstq_u8(bytes, bytes);
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    const int16x8_t y_v_0 = vld1q_s16(y + i);
    const int16x8_t y_v_1 = vld1q_s16(y + i + 8);
    // tosa.select, line 5: 2x19xi16, -32768..32767
    const int16x8_t z_0 = vbslq_s16(vreinterpretq_u16_u8(vzip1q_u8(m_v, m_v)), x_v_0, y_v_0);
    const int16x8_t z_1 = vbslq_s16(vreinterpretq_u16_u8(vzip2q_u8(m_v, m_v)), x_v_1, y_v_1);
    vst1q_s16(out0 + i, z_0);
    vst1q_s16(out0 + i + 8, z_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const uint8x16_t bytes = vld1q_u8(m + i);
    const uint8x16_t m_v = vtstq_u8(bytes, bytes);
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    const int16x8_t y_v_0 = vld1q_s16(y + i);
    const int16x8_t y_v_1 = vld1q_s16(y + i + 8);
    // tosa.select, line 5: 2x19xi16, -32768..32767
    const int16x8_t z_0 = vbslq_s16(vreinterpretq_u16_u8(vzip1q_u8(m_v, m_v)), x_v_0, y_v_0);
    const int16x8_t z_1 = vbslq_s16(vreinterpretq_u16_u8(vzip2q_u8(m_v, m_v)), x_v_1, y_v_1);
    vst1q_s16(out0 + i, z_0);
    vst1q_s16(out0 + i + 8, z_1);
  }
#else
  for (size_t i = 0; i < SELECT_I16_OUT0_ELEMS; ++i) {
    const int m_v = m[i] != 0;
    const int16_t x_v = x[i];
    const int16_t y_v = y[i];
    // tosa.select, line 5: 2x19xi16, -32768..32767
    const int16_t z = m_v ? x_v : y_v;
    out0[i] = z;
  }
#endif
}

int select_i16(const uint8_t *TOSAC_RESTRICT m, const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (m == NULL || x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)y % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  select_i16_k0(m, x, y, out0);
  return 0;
}
