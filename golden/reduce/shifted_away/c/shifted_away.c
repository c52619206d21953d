#include "shifted_away.h"

#if !defined(SHIFTED_AWAY_CONTENT) || SHIFTED_AWAY_CONTENT != 0x913d8c3501d5eca5u
#error "shifted_away.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

// 1 elements
static void shifted_away_k0(const int32_t *TOSAC_RESTRICT m_9, int32_t *TOSAC_RESTRICT t4) {
  const int32_t m_9_v = m_9[0];
  // tosa.maximum, line 23: 1x1xi32, 31..2147483647
  const int32_t maximum_19 = tosac_max_i32(m_9_v, 31);
  t4[0] = maximum_19;
}

// 16 elements
static void shifted_away_k1(int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SHIFTED_AWAY_OUT0_ELEMS; ++i) {
    // tosa.arithmetic_right_shift, line 24: 1x16xi32, 0..0
    const int32_t arithmetic_right_shift_20 = 0;
    out0[i] = arithmetic_right_shift_20;
  }
}

int shifted_away(const int32_t *TOSAC_RESTRICT m_9, const int32_t *TOSAC_RESTRICT m_10, const int16_t *TOSAC_RESTRICT m_5, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (m_9 == NULL || m_10 == NULL || m_5 == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)m_9 % 4 != 0 || (uintptr_t)m_10 % 4 != 0 || (uintptr_t)m_5 % 2 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % SHIFTED_AWAY_ARENA_ALIGN != 0) return 2;
  _Static_assert(SHIFTED_AWAY_ARENA_BYTES >= 16, "the arena holds all buffers");
  int32_t *t4 = (int32_t *)(void *)((unsigned char *)arena + 0);
  shifted_away_k0(m_9, t4);
  shifted_away_k1(out0);
  return 0;
}
