#include "clamp_i16.h"

#if !defined(CLAMP_I16_CONTENT) || CLAMP_I16_CONTENT != 0x94306b4a643b4335u
#error "clamp_i16.h was not written together with this file"
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

#ifndef TOSAC_HAS_MIN_I16
#define TOSAC_HAS_MIN_I16
static inline int16_t tosac_min_i16(int16_t a, int16_t b) {
  return a < b ? a : b;
}
#endif

#endif

// 38 elements
static void clamp_i16_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.clamp, line 5: 2x19xi16, -300..3000
    const int16x8_t z_0 = vminq_s16(vmaxq_s16(x_v_0, vdupq_n_s16(-300)), vdupq_n_s16(3000));
    const int16x8_t z_1 = vminq_s16(vmaxq_s16(x_v_1, vdupq_n_s16(-300)), vdupq_n_s16(3000));
    vst1q_s16(out0 + i, z_0);
    vst1q_s16(out0 + i + 8, z_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.clamp, line 5: 2x19xi16, -300..3000
    const int16x8_t z_0 = vminq_s16(vmaxq_s16(x_v_0, vdupq_n_s16(-300)), vdupq_n_s16(3000));
    const int16x8_t z_1 = vminq_s16(vmaxq_s16(x_v_1, vdupq_n_s16(-300)), vdupq_n_s16(3000));
    vst1q_s16(out0 + i, z_0);
    vst1q_s16(out0 + i + 8, z_1);
  }
#else
  for (size_t i = 0; i < CLAMP_I16_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.clamp, line 5: 2x19xi16, -300..3000
    const int16_t z = tosac_min_i16(tosac_max_i16(x_v, -300), 3000);
    out0[i] = z;
  }
#endif
}

int clamp_i16(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  clamp_i16_k0(x, out0);
  return 0;
}
