#include "negate_i16.h"

#if !defined(NEGATE_I16_CONTENT) || NEGATE_I16_CONTENT != 0x71934ccd96c2eae7u
#error "negate_i16.h was not written together with this file"
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

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_I16_FROM_I32
#define TOSAC_HAS_SATURATE_I16_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int16_t tosac_saturate_i16_from_i32(int32_t a) {
  return (int16_t)tosac_max_i32(tosac_min_i32(a, 32767), -32768);
}
#endif

#endif

// 38 elements
static void negate_i16_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.negate, line 6: 2x19xi16, -32767..32767
    const int32x4_t z_s32_0 = vsubq_s32(vdupq_n_s32(0), vmovl_s16(vget_low_s16(x_v_0)));
    const int32x4_t z_s32_1 = vsubq_s32(vdupq_n_s32(0), vmovl_high_s16(x_v_0));
    const int32x4_t z_s32_2 = vsubq_s32(vdupq_n_s32(0), vmovl_s16(vget_low_s16(x_v_1)));
    const int32x4_t z_s32_3 = vsubq_s32(vdupq_n_s32(0), vmovl_high_s16(x_v_1));
    const int16x8_t z_0 = vqmovn_high_s32(vqmovn_s32(z_s32_0), z_s32_1);
    const int16x8_t z_1 = vqmovn_high_s32(vqmovn_s32(z_s32_2), z_s32_3);
    vst1q_s16(out0 + i, z_0);
    vst1q_s16(out0 + i + 8, z_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.negate, line 6: 2x19xi16, -32767..32767
    const int32x4_t z_s32_0 = vsubq_s32(vdupq_n_s32(0), vmovl_s16(vget_low_s16(x_v_0)));
    const int32x4_t z_s32_1 = vsubq_s32(vdupq_n_s32(0), vmovl_high_s16(x_v_0));
    const int32x4_t z_s32_2 = vsubq_s32(vdupq_n_s32(0), vmovl_s16(vget_low_s16(x_v_1)));
    const int32x4_t z_s32_3 = vsubq_s32(vdupq_n_s32(0), vmovl_high_s16(x_v_1));
    const int16x8_t z_0 = vqmovn_high_s32(vqmovn_s32(z_s32_0), z_s32_1);
    const int16x8_t z_1 = vqmovn_high_s32(vqmovn_s32(z_s32_2), z_s32_3);
    vst1q_s16(out0 + i, z_0);
    vst1q_s16(out0 + i + 8, z_1);
  }
#else
  for (size_t i = 0; i < NEGATE_I16_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.negate, line 6: 2x19xi16, -32767..32767
    const int16_t z = tosac_saturate_i16_from_i32(0 - x_v);
    out0[i] = z;
  }
#endif
}

int negate_i16(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  negate_i16_k0(x, out0);
  return 0;
}
