#include "min_i16_first.h"

#if !defined(MIN_I16_FIRST_CONTENT) || MIN_I16_FIRST_CONTENT != 0x4e66dc6dc2623d78u
#error "min_i16_first.h was not written together with this file"
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

#ifndef TOSAC_HAS_MIN_I16
#define TOSAC_HAS_MIN_I16
static inline int16_t tosac_min_i16(int16_t a, int16_t b) {
  return a < b ? a : b;
}
#endif

#endif

// 5 x 19 elements
static void min_i16_first_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 16; j += 16) {
    // tosa.reduce_min, line 4: 1x19xi16, -32768..32767
    int16x8_t z_acc0 = vdupq_n_s16(32767);
    int16x8_t z_acc1 = vdupq_n_s16(32767);
    for (size_t i = 0; i < 5; ++i) {
      const int16x8_t x_v_0 = vld1q_s16(x + i * 19 + j);
      const int16x8_t x_v_1 = vld1q_s16(x + i * 19 + j + 8);
      z_acc0 = vminq_s16(z_acc0, x_v_0);
      z_acc1 = vminq_s16(z_acc1, x_v_1);
    }
    vst1q_s16(out0 + j, z_acc0);
    vst1q_s16(out0 + j + 8, z_acc1);
  }
  { // the last 16 lanes, 13 of them again
    const size_t j = 3;
    // tosa.reduce_min, line 4: 1x19xi16, -32768..32767
    int16x8_t z_acc0 = vdupq_n_s16(32767);
    int16x8_t z_acc1 = vdupq_n_s16(32767);
    for (size_t i = 0; i < 5; ++i) {
      const int16x8_t x_v_0 = vld1q_s16(x + i * 19 + j);
      const int16x8_t x_v_1 = vld1q_s16(x + i * 19 + j + 8);
      z_acc0 = vminq_s16(z_acc0, x_v_0);
      z_acc1 = vminq_s16(z_acc1, x_v_1);
    }
    vst1q_s16(out0 + j, z_acc0);
    vst1q_s16(out0 + j + 8, z_acc1);
  }
#else
  for (size_t j = 0; j < 19; ++j) {
    const int16_t *row_x = x + j;
    // tosa.reduce_min, line 4: 1x19xi16, -32768..32767
    int16_t z = 32767;
    for (size_t i = 0; i < 5; ++i) {
      const int16_t x_v = row_x[i * 19];
      z = tosac_min_i16(z, x_v);
    }
    out0[j] = z;
  }
#endif
}

int min_i16_first(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  min_i16_first_k0(x, out0);
  return 0;
}
