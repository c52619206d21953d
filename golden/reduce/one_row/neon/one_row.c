#include "one_row.h"

#if !defined(ONE_ROW_CONTENT) || ONE_ROW_CONTENT != 0x43a5112ba2efc744u
#error "one_row.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

#endif

// 100 elements
static void one_row_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  // tosa.reduce_max, line 4: 1x1xi8, -128..127
  int8x16_t z_acc0 = vdupq_n_s8(-128);
  int8x16_t z_acc1 = vdupq_n_s8(-128);
  int8x16_t z_acc2 = vdupq_n_s8(-128);
  int8x16_t z_acc3 = vdupq_n_s8(-128);
  for (size_t i = 0; i < 64; i += 64) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    const int8x16_t x_v_2 = vld1q_s8(x + i + 32);
    const int8x16_t x_v_3 = vld1q_s8(x + i + 48);
    z_acc0 = vmaxq_s8(z_acc0, x_v_0);
    z_acc1 = vmaxq_s8(z_acc1, x_v_1);
    z_acc2 = vmaxq_s8(z_acc2, x_v_2);
    z_acc3 = vmaxq_s8(z_acc3, x_v_3);
  }
  for (size_t i = 64; i < 96; i += 16) {
    const int8x16_t x_v = vld1q_s8(x + i);
    z_acc0 = vmaxq_s8(z_acc0, x_v);
  }
  { // the last 16 lanes, 12 of them again
    const size_t i = 84;
    const int8x16_t x_v = vld1q_s8(x + i);
    z_acc0 = vmaxq_s8(z_acc0, x_v);
  }
  const int8_t z = vmaxvq_s8(vmaxq_s8(vmaxq_s8(z_acc0, z_acc2), vmaxq_s8(z_acc1, z_acc3)));
  out0[0] = z;
#else
  // tosa.reduce_max, line 4: 1x1xi8, -128..127
  int8_t z = -128;
  for (size_t i = 0; i < ONE_ROW_X_ELEMS; ++i) {
    const int8_t x_v = x[i];
    z = tosac_max_i8(z, x_v);
  }
  out0[0] = z;
#endif
}

int one_row(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  one_row_k0(x, out0);
  return 0;
}
