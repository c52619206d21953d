#include "argmax_first.h"

#include <string.h>

#if !defined(ARGMAX_FIRST_CONTENT) || ARGMAX_FIRST_CONTENT != 0x28efadca9187d016u
#error "argmax_first.h was not written together with this file"
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

#if TOSAC_NEON

#ifndef TOSAC_HAS_LOAD_S8
#define TOSAC_HAS_LOAD_S8
// The first n lanes from memory; the rest repeat the last of them.
static inline int8x16_t tosac_load_s8(const int8_t *p, size_t n) {
  int8_t lanes[16];
  for (size_t k = 0; k < 16; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_s8(lanes);
}
#endif

#ifndef TOSAC_HAS_STORE_S32
#define TOSAC_HAS_STORE_S32
// The first n lanes to memory.
static inline void tosac_store_s32(int32_t *p, int32x4_t v, size_t n) {
  int32_t lanes[4];
  vst1q_s32(lanes, v);
  memcpy(p, lanes, n * sizeof *p);
}
#endif

#endif

// 5 x 7 elements
static void argmax_first_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  { // the last 7 lanes
    const size_t j = 0;
    // tosa.argmax, line 4: 7xi32, 0..4
    int8x16_t z_best = vdupq_n_s8(-128);
    int8x16_t z_at = vdupq_n_s8(0);
    for (size_t i = 0; i < 5; ++i) {
      const int8x16_t x_v = tosac_load_s8(x + i * 7 + j, 7);
      const int8_t z_here = (int8_t)i;
      const uint8x16_t z_better = vcltq_s8(z_best, x_v);
      z_at = vbslq_s8(z_better, vdupq_n_s8(z_here), z_at);
      z_best = vmaxq_s8(z_best, x_v);
    }
    const int16x8_t z_s16 = vmovl_s8(vget_low_s8(z_at));
    const int32x4_t z_0 = vmovl_s16(vget_low_s16(z_s16));
    const int32x4_t z_1 = vmovl_high_s16(z_s16);
    vst1q_s32(out0 + j, z_0);
    tosac_store_s32(out0 + j + 4, z_1, 3);
  }
#else
  for (size_t j = 0; j < 7; ++j) {
    const int8_t *row_x = x + j;
    // tosa.argmax, line 4: 7xi32, 0..4
    int32_t z = 0;
    int8_t z_best = 0;
    for (size_t i = 0; i < 5; ++i) {
      const int8_t x_v = row_x[i * 7];
      if (i == 0 || z_best < x_v) {
        z = (int32_t)i;
        z_best = x_v;
      }
    }
    out0[j] = z;
  }
#endif
}

int argmax_first(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  argmax_first_k0(x, out0);
  return 0;
}
