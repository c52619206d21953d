#include "argmax_i16.h"

#if !defined(ARGMAX_I16_CONTENT) || ARGMAX_I16_CONTENT != 0xd5cb5a80fa1a47bdu
#error "argmax_i16.h was not written together with this file"
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

static const int16_t argmax_i16_lanes[32] = {
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
  16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
};

#endif

// 3 x 19 elements
static void argmax_i16_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int16_t *row_x = x + i * 19;
    // tosa.argmax, line 4: 3xi32, 0..18
    int16x8_t z_best0 = vdupq_n_s16(-32768);
    int16x8_t z_best1 = vdupq_n_s16(-32768);
    int16x8_t z_at0 = vdupq_n_s16(0);
    int16x8_t z_at1 = vdupq_n_s16(0);
    for (size_t j = 0; j < 16; j += 16) {
      const int16x8_t x_v_0 = vld1q_s16(row_x + j);
      const int16x8_t x_v_1 = vld1q_s16(row_x + j + 8);
      const int16_t z_from = (int16_t)j;
      const int16x8_t z_here_0 = vaddq_s16(vdupq_n_s16(z_from), vld1q_s16(argmax_i16_lanes));
      const int16x8_t z_here_1 = vaddq_s16(vdupq_n_s16(z_from), vld1q_s16(argmax_i16_lanes + 8));
      const uint16x8_t z_better_0 = vcltq_s16(z_best0, x_v_0);
      const uint16x8_t z_better_1 = vcltq_s16(z_best1, x_v_1);
      z_at0 = vbslq_s16(z_better_0, z_here_0, z_at0);
      z_at1 = vbslq_s16(z_better_1, z_here_1, z_at1);
      z_best0 = vmaxq_s16(z_best0, x_v_0);
      z_best1 = vmaxq_s16(z_best1, x_v_1);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int16x8_t x_v_0 = vld1q_s16(row_x + j);
      const int16x8_t x_v_1 = vld1q_s16(row_x + j + 8);
      const int16_t z_from = (int16_t)j;
      const int16x8_t z_here_0 = vaddq_s16(vdupq_n_s16(z_from), vld1q_s16(argmax_i16_lanes));
      const int16x8_t z_here_1 = vaddq_s16(vdupq_n_s16(z_from), vld1q_s16(argmax_i16_lanes + 8));
      const uint16x8_t z_better_0 = vcltq_s16(z_best0, x_v_0);
      const uint16x8_t z_better_1 = vcltq_s16(z_best1, x_v_1);
      z_at0 = vbslq_s16(z_better_0, z_here_0, z_at0);
      z_at1 = vbslq_s16(z_better_1, z_here_1, z_at1);
      z_best0 = vmaxq_s16(z_best0, x_v_0);
      z_best1 = vmaxq_s16(z_best1, x_v_1);
    }
    const int16_t z_greatest = vmaxvq_s16(vmaxq_s16(z_best0, z_best1));
    const int16x8_t z_places_0 = vbslq_s16(vceqq_s16(z_best0, vdupq_n_s16(z_greatest)), z_at0, vdupq_n_s16(18));
    const int16x8_t z_places_1 = vbslq_s16(vceqq_s16(z_best1, vdupq_n_s16(z_greatest)), z_at1, vdupq_n_s16(18));
    const int16_t z_first = vminvq_s16(vminq_s16(z_places_0, z_places_1));
    const int32_t z = z_first;
    out0[i] = z;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int16_t *row_x = x + i * 19;
    // tosa.argmax, line 4: 3xi32, 0..18
    int32_t z = 0;
    int16_t z_best = 0;
    for (size_t j = 0; j < 19; ++j) {
      const int16_t x_v = row_x[j];
      if (j == 0 || z_best < x_v) {
        z = (int32_t)j;
        z_best = x_v;
      }
    }
    out0[i] = z;
  }
#endif
}

int argmax_i16(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  argmax_i16_k0(x, out0);
  return 0;
}
