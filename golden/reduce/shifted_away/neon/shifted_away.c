#include "shifted_away.h"

#if !defined(SHIFTED_AWAY_CONTENT) || SHIFTED_AWAY_CONTENT != 0x0b1126293b6226b2u
#error "shifted_away.h was not written together with this file"
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
#if TOSAC_NEON
  for (size_t i = 0; i < SHIFTED_AWAY_OUT0_ELEMS; i += 16) {
    // tosa.arithmetic_right_shift, line 24: 1x16xi32, 0..0
    const int32x4_t arithmetic_right_shift_20_0 = vdupq_n_s32(0);
    const int32x4_t arithmetic_right_shift_20_1 = vdupq_n_s32(0);
    const int32x4_t arithmetic_right_shift_20_2 = vdupq_n_s32(0);
    const int32x4_t arithmetic_right_shift_20_3 = vdupq_n_s32(0);
    vst1q_s32(out0 + i, arithmetic_right_shift_20_0);
    vst1q_s32(out0 + i + 4, arithmetic_right_shift_20_1);
    vst1q_s32(out0 + i + 8, arithmetic_right_shift_20_2);
    vst1q_s32(out0 + i + 12, arithmetic_right_shift_20_3);
  }
#else
  for (size_t i = 0; i < SHIFTED_AWAY_OUT0_ELEMS; ++i) {
    // tosa.arithmetic_right_shift, line 24: 1x16xi32, 0..0
    const int32_t arithmetic_right_shift_20 = 0;
    out0[i] = arithmetic_right_shift_20;
  }
#endif
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
