#include "per_channel_wide.h"

#if !defined(PER_CHANNEL_WIDE_CONTENT) || PER_CHANNEL_WIDE_CONTENT != 0x4a5d0ae0ed3e00e1u
#error "per_channel_wide.h was not written together with this file"
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

static const int32_t per_channel_wide_z_multiplier[19] = {
  1073741824, 1123741824, 1173741824, 1223741824, 1273741824, 1323741824, 1373741824, 1423741824, 1473741824, 1523741824, 1573741824, 1623741824, 1673741824, 1723741824, 1773741824, 1823741824,
  1873741824, 1923741824, 1973741824,
};

static const int8_t per_channel_wide_z_shift[19] = {
  31, 32, 33, 34, 35, 36, 37, 38, 39, 31, 32, 33, 34, 35, 36, 37,
  38, 39, 31,
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

// 3 x 19 elements
static void per_channel_wide_k0(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    int8_t *row_out = out0 + i * 19;
    for (size_t j = 0; j < 16; j += 16) {
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      const int32x4_t z_multiplier_v_0 = vld1q_s32(per_channel_wide_z_multiplier + j);
      const int32x4_t z_multiplier_v_1 = vld1q_s32(per_channel_wide_z_multiplier + j + 4);
      const int32x4_t z_multiplier_v_2 = vld1q_s32(per_channel_wide_z_multiplier + j + 8);
      const int32x4_t z_multiplier_v_3 = vld1q_s32(per_channel_wide_z_multiplier + j + 12);
      const int8x16_t z_shift_v = vld1q_s8(per_channel_wide_z_shift + j);
      // tosa.rescale, line 8: 3x19xi8, -128..127
      // exact: 64-bit products, a rounding shift and a saturating narrowing: the definition itself
      const int16x8_t z_s16_0 = vmovl_s8(vget_low_s8(z_shift_v));
      const int16x8_t z_s16_1 = vmovl_high_s8(z_shift_v);
      const int32x4_t z_s32_0 = tosac_rounding_mul_shift_s32(x_v_0, z_multiplier_v_0, vmovl_s16(vget_low_s16(z_s16_0)));
      const int32x4_t z_s32_1 = tosac_rounding_mul_shift_s32(x_v_1, z_multiplier_v_1, vmovl_high_s16(z_s16_0));
      const int32x4_t z_s32_2 = tosac_rounding_mul_shift_s32(x_v_2, z_multiplier_v_2, vmovl_s16(vget_low_s16(z_s16_1)));
      const int32x4_t z_s32_3 = tosac_rounding_mul_shift_s32(x_v_3, z_multiplier_v_3, vmovl_high_s16(z_s16_1));
      const int16x8_t z_s16_0_2 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(z_s32_0), z_s32_1), vdupq_n_s16(4));
      const int16x8_t z_s16_1_2 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(z_s32_2), z_s32_3), vdupq_n_s16(4));
      const int8x16_t z = vqmovn_high_s16(vqmovn_s16(z_s16_0_2), z_s16_1_2);
      vst1q_s8(row_out + j, z);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      const int32x4_t z_multiplier_v_0 = vld1q_s32(per_channel_wide_z_multiplier + j);
      const int32x4_t z_multiplier_v_1 = vld1q_s32(per_channel_wide_z_multiplier + j + 4);
      const int32x4_t z_multiplier_v_2 = vld1q_s32(per_channel_wide_z_multiplier + j + 8);
      const int32x4_t z_multiplier_v_3 = vld1q_s32(per_channel_wide_z_multiplier + j + 12);
      const int8x16_t z_shift_v = vld1q_s8(per_channel_wide_z_shift + j);
      // tosa.rescale, line 8: 3x19xi8, -128..127
      const int16x8_t z_s16_0 = vmovl_s8(vget_low_s8(z_shift_v));
      const int16x8_t z_s16_1 = vmovl_high_s8(z_shift_v);
      const int32x4_t z_s32_0 = tosac_rounding_mul_shift_s32(x_v_0, z_multiplier_v_0, vmovl_s16(vget_low_s16(z_s16_0)));
      const int32x4_t z_s32_1 = tosac_rounding_mul_shift_s32(x_v_1, z_multiplier_v_1, vmovl_high_s16(z_s16_0));
      const int32x4_t z_s32_2 = tosac_rounding_mul_shift_s32(x_v_2, z_multiplier_v_2, vmovl_s16(vget_low_s16(z_s16_1)));
      const int32x4_t z_s32_3 = tosac_rounding_mul_shift_s32(x_v_3, z_multiplier_v_3, vmovl_high_s16(z_s16_1));
      const int16x8_t z_s16_0_2 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(z_s32_0), z_s32_1), vdupq_n_s16(4));
      const int16x8_t z_s16_1_2 = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(z_s32_2), z_s32_3), vdupq_n_s16(4));
      const int8x16_t z = vqmovn_high_s16(vqmovn_s16(z_s16_0_2), z_s16_1_2);
      vst1q_s8(row_out + j, z);
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    int8_t *row_out = out0 + i * 19;
    for (size_t j = 0; j < 19; ++j) {
      const int32_t x_v = row_x[j];
      const int32_t z_multiplier_v = per_channel_wide_z_multiplier[j];
      const int8_t z_shift_v = per_channel_wide_z_shift[j];
      // tosa.rescale, line 8: 3x19xi8, -128..127
      const int8_t z = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(x_v, z_multiplier_v, z_shift_v) + 4);
      row_out[j] = z;
    }
  }
#endif
}

int per_channel_wide(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  per_channel_wide_k0(x, out0);
  return 0;
}
