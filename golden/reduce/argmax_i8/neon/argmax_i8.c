#include "argmax_i8.h"

#if !defined(ARGMAX_I8_CONTENT) || ARGMAX_I8_CONTENT != 0x71696f5c4e5aafe2u
#error "argmax_i8.h was not written together with this file"
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

static const int8_t argmax_i8_lanes[64] = {
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
  16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
  32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
  48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
};

#endif

// 3 x 19 elements
static void argmax_i8_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 19;
    // tosa.argmax, line 4: 3xi32, 0..18
    int8x16_t z_best = vdupq_n_s8(-128);
    int8x16_t z_at = vdupq_n_s8(0);
    for (size_t j = 0; j < 16; j += 16) {
      const int8x16_t x_v = vld1q_s8(row_x + j);
      const int8_t z_from = (int8_t)j;
      const int8x16_t z_here = vaddq_s8(vdupq_n_s8(z_from), vld1q_s8(argmax_i8_lanes));
      const uint8x16_t z_better = vcltq_s8(z_best, x_v);
      z_at = vbslq_s8(z_better, z_here, z_at);
      z_best = vmaxq_s8(z_best, x_v);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      const int8_t z_from = (int8_t)j;
      const int8x16_t z_here = vaddq_s8(vdupq_n_s8(z_from), vld1q_s8(argmax_i8_lanes));
      const uint8x16_t z_better = vcltq_s8(z_best, x_v);
      z_at = vbslq_s8(z_better, z_here, z_at);
      z_best = vmaxq_s8(z_best, x_v);
    }
    const int8_t z_greatest = vmaxvq_s8(z_best);
    const int8x16_t z_places = vbslq_s8(vceqq_s8(z_best, vdupq_n_s8(z_greatest)), z_at, vdupq_n_s8(18));
    const int8_t z_first = vminvq_s8(z_places);
    const int32_t z = z_first;
    out0[i] = z;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 19;
    // tosa.argmax, line 4: 3xi32, 0..18
    int32_t z = 0;
    int8_t z_best = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int8_t x_v = row_x[j];
      if (j == 0 || z_best < x_v) {
        z = (int32_t)j;
        z_best = x_v;
      }
    }
    out0[i] = z;
  }
#endif
}

int argmax_i8(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  argmax_i8_k0(x, out0);
  return 0;
}
