#include "max_i16_last.h"

#if !defined(MAX_I16_LAST_CONTENT) || MAX_I16_LAST_CONTENT != 0x3fbcd83f003be82au
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
    const int16_t *row_x = x + i * 37;
    // tosa.reduce_max, line 5: 3x1xi16, -32768..32767
    int16x8_t z_acc0 = vdupq_n_s16(-32768);
    int16x8_t z_acc1 = vdupq_n_s16(-32768);
    int16x8_t z_acc2 = vdupq_n_s16(-32768);
    int16x8_t z_acc3 = vdupq_n_s16(-32768);
    for (size_t j = 0; j < 32; j += 32) {
      const int16x8_t x_v_0 = vld1q_s16(row_x + j);
      const int16x8_t x_v_1 = vld1q_s16(row_x + j + 8);
      const int16x8_t x_v_2 = vld1q_s16(row_x + j + 16);
      const int16x8_t x_v_3 = vld1q_s16(row_x + j + 24);
      z_acc0 = vmaxq_s16(z_acc0, x_v_0);
      z_acc1 = vmaxq_s16(z_acc1, x_v_1);
      z_acc2 = vmaxq_s16(z_acc2, x_v_2);
      z_acc3 = vmaxq_s16(z_acc3, x_v_3);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int16x8_t x_v_0 = vld1q_s16(row_x + j);
      const int16x8_t x_v_1 = vld1q_s16(row_x + j + 8);
      z_acc0 = vmaxq_s16(z_acc0, x_v_0);
      z_acc1 = vmaxq_s16(z_acc1, x_v_1);
    }
    const int16_t z = vmaxvq_s16(vmaxq_s16(vmaxq_s16(z_acc0, z_acc2), vmaxq_s16(z_acc1, z_acc3)));
    out0[i] = z;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int16_t *row_x = x + i * 37;
    // tosa.reduce_max, line 5: 3x1xi16, -32768..32767
    int16_t z = -32768;
    for (size_t j = 0; j < 37; ++j) {
      const int16_t x_v = row_x[j];
      z = tosac_max_i16(z, x_v);
    }
    out0[i] = z;
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
