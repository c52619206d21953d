#include "clamp_i8.h"

#if !defined(CLAMP_I8_CONTENT) || CLAMP_I8_CONTENT != 0x13894d54ceb3daaau
#error "clamp_i8.h was not written together with this file"
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

#ifndef TOSAC_HAS_MIN_I8
#define TOSAC_HAS_MIN_I8
static inline int8_t tosac_min_i8(int8_t a, int8_t b) {
  return a < b ? a : b;
}
#endif

#endif

// 38 elements
static void clamp_i8_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    // tosa.clamp, line 5: 2x19xi8, -5..100
    const int8x16_t z_0 = vminq_s8(vmaxq_s8(x_v_0, vdupq_n_s8(-5)), vdupq_n_s8(100));
    const int8x16_t z_1 = vminq_s8(vmaxq_s8(x_v_1, vdupq_n_s8(-5)), vdupq_n_s8(100));
    vst1q_s8(out0 + i, z_0);
    vst1q_s8(out0 + i + 16, z_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.clamp, line 5: 2x19xi8, -5..100
    const int8x16_t z = vminq_s8(vmaxq_s8(x_v, vdupq_n_s8(-5)), vdupq_n_s8(100));
    vst1q_s8(out0 + i, z);
  }
#else
  for (size_t i = 0; i < CLAMP_I8_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.clamp, line 5: 2x19xi8, -5..100
    const int8_t z = tosac_min_i8(tosac_max_i8(x_v, -5), 100);
    out0[i] = z;
  }
#endif
}

int clamp_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  clamp_i8_k0(x, out0);
  return 0;
}
