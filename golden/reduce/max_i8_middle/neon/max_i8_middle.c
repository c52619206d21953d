#include "max_i8_middle.h"

#if !defined(MAX_I8_MIDDLE_CONTENT) || MAX_I8_MIDDLE_CONTENT != 0xd372a6ab3dc162f9u
#error "max_i8_middle.h was not written together with this file"
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

// 2 x 5 x 19 elements
static void max_i8_middle_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    const int8_t *row_x = x + i * 95;
    int8_t *row_out = out0 + i * 19;
    for (size_t k = 0; k < 16; k += 16) {
      // tosa.reduce_max, line 5: 2x1x19xi8, -128..127
      int8x16_t z_acc = vdupq_n_s8(-128);
      for (size_t j = 0; j < 5; ++j) {
        const int8x16_t x_v = vld1q_s8(row_x + j * 19 + k);
        z_acc = vmaxq_s8(z_acc, x_v);
      }
      vst1q_s8(row_out + k, z_acc);
    }
    { // the last 16 lanes, 13 of them again
      const size_t k = 3;
      // tosa.reduce_max, line 5: 2x1x19xi8, -128..127
      int8x16_t z_acc = vdupq_n_s8(-128);
      for (size_t j = 0; j < 5; ++j) {
        const int8x16_t x_v = vld1q_s8(row_x + j * 19 + k);
        z_acc = vmaxq_s8(z_acc, x_v);
      }
      vst1q_s8(row_out + k, z_acc);
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 19; ++k) {
      const int8_t *row_x = x + i * 95 + k;
      // tosa.reduce_max, line 5: 2x1x19xi8, -128..127
      int8_t z = -128;
      for (size_t j = 0; j < 5; ++j) {
        const int8_t x_v = row_x[j * 19];
        z = tosac_max_i8(z, x_v);
      }
      out0[i * 19 + k] = z;
    }
  }
#endif
}

int max_i8_middle(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  max_i8_middle_k0(x, out0);
  return 0;
}
