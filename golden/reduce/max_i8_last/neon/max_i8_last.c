#include "max_i8_last.h"

#if !defined(MAX_I8_LAST_CONTENT) || MAX_I8_LAST_CONTENT != 0xe6174a114b98d1eeu
#error "max_i8_last.h was not written together with this file"
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

// 3 x 37 elements
static void max_i8_last_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 37;
    // tosa.reduce_max, line 5: 3x1xi8, -128..127
    int8x16_t z_acc0 = vdupq_n_s8(-128);
    int8x16_t z_acc1 = vdupq_n_s8(-128);
    for (size_t j = 0; j < 32; j += 32) {
      const int8x16_t x_v_0 = vld1q_s8(row_x + j);
      const int8x16_t x_v_1 = vld1q_s8(row_x + j + 16);
      z_acc0 = vmaxq_s8(z_acc0, x_v_0);
      z_acc1 = vmaxq_s8(z_acc1, x_v_1);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      z_acc0 = vmaxq_s8(z_acc0, x_v);
    }
    const int8_t z = vmaxvq_s8(vmaxq_s8(z_acc0, z_acc1));
    out0[i] = z;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 37;
    // tosa.reduce_max, line 5: 3x1xi8, -128..127
    int8_t z = -128;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = row_x[j];
      z = tosac_max_i8(z, x_v);
    }
    out0[i] = z;
  }
#endif
}

int max_i8_last(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  max_i8_last_k0(x, out0);
  return 0;
}
