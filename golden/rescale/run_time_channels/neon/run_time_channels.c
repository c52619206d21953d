#include "run_time_channels.h"

#if !defined(RUN_TIME_CHANNELS_CONTENT) || RUN_TIME_CHANNELS_CONTENT != 0x7356609329c94386u
#error "run_time_channels.h was not written together with this file"
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

static const int8_t run_time_channels_z_shift[16] = {
  15, 16, 12, 20, 15, 16, 12, 20, 15, 16, 12, 20, 15, 16, 12, 20,
};

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

#if TOSAC_NEON

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_S32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_S32
static inline int32x4_t tosac_rounding_mul_shift_s32(int32x4_t a, int32x4_t b, int32x4_t n) {
  const int64x2_t low = vrshlq_s64(vmull_s32(vget_low_s32(a), vget_low_s32(b)), vnegq_s64(vmovl_s32(vget_low_s32(n))));
  const int64x2_t high = vrshlq_s64(vmull_high_s32(a, b), vnegq_s64(vmovl_high_s32(n)));
  return vqmovn_high_s64(vqmovn_s64(low), high);
}
#endif

#endif

// 3 x 16 elements
static void run_time_channels_k0(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT multiplier, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int16_t *row_x = x + i * 16;
    int8_t *row_out = out0 + i * 16;
    for (size_t j = 0; j < 16; j += 16) {
      const int16x8_t x_v_0 = vld1q_s16(row_x + j);
      const int16x8_t x_v_1 = vld1q_s16(row_x + j + 8);
      const int16x8_t multiplier_v_0 = vld1q_s16(multiplier + j);
      const int16x8_t multiplier_v_1 = vld1q_s16(multiplier + j + 8);
      const int8x16_t z_shift_v = vld1q_s8(run_time_channels_z_shift + j);
      // tosa.rescale, line 7: 3x16xi8, -128..127
      // exact: 64-bit products, a rounding shift and a saturating narrowing: the definition itself
      const int16x8_t z_s16_0 = vmovl_s8(vget_low_s8(z_shift_v));
      const int16x8_t z_s16_1 = vmovl_high_s8(z_shift_v);
      const int32x4_t z_s32_0 = tosac_rounding_mul_shift_s32(vmovl_s16(vget_low_s16(x_v_0)), vmovl_s16(vget_low_s16(multiplier_v_0)), vmovl_s16(vget_low_s16(z_s16_0)));
      const int32x4_t z_s32_1 = tosac_rounding_mul_shift_s32(vmovl_high_s16(x_v_0), vmovl_high_s16(multiplier_v_0), vmovl_high_s16(z_s16_0));
      const int32x4_t z_s32_2 = tosac_rounding_mul_shift_s32(vmovl_s16(vget_low_s16(x_v_1)), vmovl_s16(vget_low_s16(multiplier_v_1)), vmovl_s16(vget_low_s16(z_s16_1)));
      const int32x4_t z_s32_3 = tosac_rounding_mul_shift_s32(vmovl_high_s16(x_v_1), vmovl_high_s16(multiplier_v_1), vmovl_high_s16(z_s16_1));
      const int16x8_t z_s16_0_2 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(z_s32_0), z_s32_1), vdupq_n_s16(-3));
      const int16x8_t z_s16_1_2 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(z_s32_2), z_s32_3), vdupq_n_s16(-3));
      const int8x16_t z = vqmovn_high_s16(vqmovn_s16(z_s16_0_2), z_s16_1_2);
      vst1q_s8(row_out + j, z);
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int16_t *row_x = x + i * 16;
    int8_t *row_out = out0 + i * 16;
    for (size_t j = 0; j < 16; ++j) {
      const int16_t x_v = row_x[j];
      const int16_t multiplier_v = multiplier[j];
      const int8_t z_shift_v = run_time_channels_z_shift[j];
      // tosa.rescale, line 7: 3x16xi8, -128..127
      const int8_t z = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(x_v, multiplier_v, z_shift_v) - 3);
      row_out[j] = z;
    }
  }
#endif
}

int run_time_channels(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT multiplier, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || multiplier == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)multiplier % 2 != 0) return 2;
  (void)arena;
  run_time_channels_k0(x, multiplier, out0);
  return 0;
}
