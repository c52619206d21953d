#include "scale16.h"

#if !defined(SCALE16_CONTENT) || SCALE16_CONTENT != 0x06b28a1c75c5225du
#error "scale16.h was not written together with this file"
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

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
}
#endif

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

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

#endif

// 38 elements
static void scale16_k0(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.rescale, line 8: 2x19xi8, -128..127
    // exact: a factor of 2^k goes into the shift: the Q31 product, rounded, is one instruction
    // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
    const int32x4_t z_s32_0 = vqrdmulhq_n_s32(vmovl_s16(vget_low_s16(x_v_0)), 10240000);
    const int32x4_t z_s32_1 = vqrdmulhq_n_s32(vmovl_high_s16(x_v_0), 10240000);
    const int32x4_t z_s32_2 = vqrdmulhq_n_s32(vmovl_s16(vget_low_s16(x_v_1)), 10240000);
    const int32x4_t z_s32_3 = vqrdmulhq_n_s32(vmovl_high_s16(x_v_1), 10240000);
    const int16x8_t z_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(z_s32_0), vreinterpretq_s16_s32(z_s32_1));
    const int16x8_t z_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(z_s32_2), vreinterpretq_s16_s32(z_s32_3));
    const int8x16_t z = vqmovn_high_s16(vqmovn_s16(z_s16_0), z_s16_1);
    vst1q_s8(out0 + i, z);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.rescale, line 8: 2x19xi8, -128..127
    const int32x4_t z_s32_0 = vqrdmulhq_n_s32(vmovl_s16(vget_low_s16(x_v_0)), 10240000);
    const int32x4_t z_s32_1 = vqrdmulhq_n_s32(vmovl_high_s16(x_v_0), 10240000);
    const int32x4_t z_s32_2 = vqrdmulhq_n_s32(vmovl_s16(vget_low_s16(x_v_1)), 10240000);
    const int32x4_t z_s32_3 = vqrdmulhq_n_s32(vmovl_high_s16(x_v_1), 10240000);
    const int16x8_t z_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(z_s32_0), vreinterpretq_s16_s32(z_s32_1));
    const int16x8_t z_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(z_s32_2), vreinterpretq_s16_s32(z_s32_3));
    const int8x16_t z = vqmovn_high_s16(vqmovn_s16(z_s16_0), z_s16_1);
    vst1q_s8(out0 + i, z);
  }
#else
  for (size_t i = 0; i < SCALE16_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.rescale, line 8: 2x19xi8, -128..127
    const int8_t z = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(x_v, 20000, 22));
    out0[i] = z;
  }
#endif
}

int scale16(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0) return 2;
  (void)arena;
  scale16_k0(x, out0);
  return 0;
}
