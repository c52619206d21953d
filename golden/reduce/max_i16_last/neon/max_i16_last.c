#include "max_i16_last.h"


#if !defined(MAX_I16_LAST_CONTENT) || MAX_I16_LAST_CONTENT != 0x4402f2807847c1ebu
#error "max_i16_last.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

#endif

// 3 x 37 elements
static void max_i16_last_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    // tosa.reduce_max, line 5: 3x1xi16, -32768..32767
    int16x8_t z__acc0 = vdupq_n_s16(-32768);
    int16x8_t z__acc1 = vdupq_n_s16(-32768);
    int16x8_t z__acc2 = vdupq_n_s16(-32768);
    int16x8_t z__acc3 = vdupq_n_s16(-32768);
    for (size_t j = 0; j < 32; j += 32) {
      const int16x8_t x_v_0 = vld1q_s16(x + i * 37 + j);
      const int16x8_t x_v_1 = vld1q_s16(x + i * 37 + j + 8);
      const int16x8_t x_v_2 = vld1q_s16(x + i * 37 + j + 16);
      const int16x8_t x_v_3 = vld1q_s16(x + i * 37 + j + 24);
      z__acc0 = vmaxq_s16(z__acc0, x_v_0);
      z__acc1 = vmaxq_s16(z__acc1, x_v_1);
      z__acc2 = vmaxq_s16(z__acc2, x_v_2);
      z__acc3 = vmaxq_s16(z__acc3, x_v_3);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int16x8_t x_v_0 = vld1q_s16(x + i * 37 + j);
      const int16x8_t x_v_1 = vld1q_s16(x + i * 37 + j + 8);
      z__acc0 = vmaxq_s16(z__acc0, x_v_0);
      z__acc1 = vmaxq_s16(z__acc1, x_v_1);
    }
    const int16_t z_ = vmaxvq_s16(vmaxq_s16(vmaxq_s16(z__acc0, z__acc2), vmaxq_s16(z__acc1, z__acc3)));
    out0[i] = z_;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    // tosa.reduce_max, line 5: 3x1xi16, -32768..32767
    int16_t z_ = -32768;
    for (size_t j = 0; j < 37; ++j) {
      const int16_t x_v = x[i * 37 + j];
      z_ = tosac_max_i16(z_, x_v);
    }
    out0[i] = z_;
  }
#endif
}

int max_i16_last(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  max_i16_last_k0(x, out0);
  return 0;
}
