#include "min_max.h"

#if !defined(MIN_MAX_CONTENT) || MIN_MAX_CONTENT != 0x0b5b94fa345615feu
#error "min_max.h was not written together with this file"
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

#ifndef TOSAC_HAS_MIN_I8
#define TOSAC_HAS_MIN_I8
static inline int8_t tosac_min_i8(int8_t a, int8_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
}
#endif

#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_QUOTIENT
#define TOSAC_HAS_QUOTIENT
// Quotient towards zero; by 0 gives 0, the least value by -1 wraps.
static inline int32_t tosac_quotient(int32_t a, int32_t b) {
  if (b == 0) return 0;
  if (b == -1) return (int32_t)(0u - (uint32_t)a);
  return a / b;
}
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

#endif

// 3 x 37 elements
static void min_max_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 37;
    int8_t *row_out = out0 + i * 37;
    // min of the bytes; what tosa.reduce_min (line 10) reduces is monotone in them (all 256 values tried)
    int8x16_t min_byte_acc0 = vdupq_n_s8(127);
    int8x16_t min_byte_acc1 = vdupq_n_s8(127);
    // max of the bytes; what tosa.reduce_max (line 11) reduces is monotone in them (all 256 values tried)
    int8x16_t max_byte_acc0 = vdupq_n_s8(-128);
    int8x16_t max_byte_acc1 = vdupq_n_s8(-128);
    for (size_t j = 0; j < 32; j += 32) {
      const int8x16_t x_v_0 = vld1q_s8(row_x + j);
      const int8x16_t x_v_1 = vld1q_s8(row_x + j + 16);
      min_byte_acc0 = vminq_s8(min_byte_acc0, x_v_0);
      min_byte_acc1 = vminq_s8(min_byte_acc1, x_v_1);
      max_byte_acc0 = vmaxq_s8(max_byte_acc0, x_v_0);
      max_byte_acc1 = vmaxq_s8(max_byte_acc1, x_v_1);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      min_byte_acc0 = vminq_s8(min_byte_acc0, x_v);
      max_byte_acc0 = vmaxq_s8(max_byte_acc0, x_v);
    }
    const int8_t min_byte = vminvq_s8(vminq_s8(min_byte_acc0, min_byte_acc1));
    const int8_t max_byte = vmaxvq_s8(vmaxq_s8(max_byte_acc0, max_byte_acc1));
    // tosa.reduce_min, line 10: 3x1xi32, -128..127
    const int32_t min = min_byte;
    // tosa.reduce_max, line 11: 3x1xi32, -128..127
    const int32_t max = max_byte;
    // tosa.sub, line 12: 3x1xi32, -255..255
    const int32_t width = max - min;
    // tosa.maximum, line 13: 3x1xi32, 1..255
    const int32_t divisor = tosac_max_i32(width, 1);
    // tosa.intdiv, line 14: 3x1xi32, 65536..16711680
    const int32_t factor = tosac_quotient(16711680, divisor);
    // tosa.reduce_min, line 10: 3x1xi32, -128..127
    const int16_t min_2 = (int16_t)min;
    const int16x8_t min_lanes = vdupq_n_s16(min_2);
    for (size_t j = 0; j < 32; j += 16) {
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.cast, line 9: 3x37xi32, -128..127
      const int16x8_t i_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t i_1 = vmovl_high_s8(x_v);
      // tosa.sub, line 15: 3x37xi32, 0..255
      const int16x8_t distance_0 = vsubq_s16(i_0, min_lanes);
      const int16x8_t distance_1 = vsubq_s16(i_1, min_lanes);
      // tosa.mul, line 16: 3x37xi32, 0..65025
      // exact: a << (31 - n) fits i32 in this range, and (a << k) * m >> 31 is a * m >> (31 - k)
      const int32x4_t part_0 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_s16(vget_low_s16(distance_0)), 15), factor);
      const int32x4_t part_1 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_high_s16(distance_0), 15), factor);
      const int32x4_t part_2 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_s16(vget_low_s16(distance_1)), 15), factor);
      const int32x4_t part_3 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_high_s16(distance_1), 15), factor);
      // tosa.cast, line 19: 3x37xi8, -128..127
      const int16x8_t y_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(part_0), vreinterpretq_s16_s32(part_1));
      const int16x8_t y_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(part_2), vreinterpretq_s16_s32(part_3));
      const int8x16_t y = vreinterpretq_s8_u8(vqmovn_high_u16(vqmovn_u16(vreinterpretq_u16_s16(y_s16_0)), vreinterpretq_u16_s16(y_s16_1)));
      const int8x16_t y_2 = veorq_s8(y, vdupq_n_s8(-128));
      vst1q_s8(row_out + j, y_2);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.cast, line 9: 3x37xi32, -128..127
      const int16x8_t i_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t i_1 = vmovl_high_s8(x_v);
      // tosa.sub, line 15: 3x37xi32, 0..255
      const int16x8_t distance_0 = vsubq_s16(i_0, min_lanes);
      const int16x8_t distance_1 = vsubq_s16(i_1, min_lanes);
      // tosa.mul, line 16: 3x37xi32, 0..65025
      const int32x4_t part_0 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_s16(vget_low_s16(distance_0)), 15), factor);
      const int32x4_t part_1 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_high_s16(distance_0), 15), factor);
      const int32x4_t part_2 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_s16(vget_low_s16(distance_1)), 15), factor);
      const int32x4_t part_3 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_high_s16(distance_1), 15), factor);
      // tosa.cast, line 19: 3x37xi8, -128..127
      const int16x8_t y_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(part_0), vreinterpretq_s16_s32(part_1));
      const int16x8_t y_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(part_2), vreinterpretq_s16_s32(part_3));
      const int8x16_t y = vreinterpretq_s8_u8(vqmovn_high_u16(vqmovn_u16(vreinterpretq_u16_s16(y_s16_0)), vreinterpretq_u16_s16(y_s16_1)));
      const int8x16_t y_2 = veorq_s8(y, vdupq_n_s8(-128));
      vst1q_s8(row_out + j, y_2);
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 37;
    int8_t *row_out = out0 + i * 37;
    // min of the bytes; what tosa.reduce_min (line 10) reduces is monotone in them (all 256 values tried)
    int8_t min_byte = 127;
    // max of the bytes; what tosa.reduce_max (line 11) reduces is monotone in them (all 256 values tried)
    int8_t max_byte = -128;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = row_x[j];
      min_byte = tosac_min_i8(min_byte, x_v);
      max_byte = tosac_max_i8(max_byte, x_v);
    }
    // tosa.reduce_min, line 10: 3x1xi32, -128..127
    const int32_t min = min_byte;
    // tosa.reduce_max, line 11: 3x1xi32, -128..127
    const int32_t max = max_byte;
    // tosa.sub, line 12: 3x1xi32, -255..255
    const int32_t width = max - min;
    // tosa.maximum, line 13: 3x1xi32, 1..255
    const int32_t divisor = tosac_max_i32(width, 1);
    // tosa.intdiv, line 14: 3x1xi32, 65536..16711680
    const int32_t factor = tosac_quotient(16711680, divisor);
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 9: 3x37xi32, -128..127
      const int32_t i_2 = x_v;
      // tosa.sub, line 15: 3x37xi32, 0..255
      const int32_t distance = i_2 - min;
      // tosa.mul, line 16: 3x37xi32, 0..65025
      const int32_t part = tosac_rounding_mul_shift_fits(distance, factor, 16);
      // tosa.add, line 17: 3x37xi32, -128..64897
      const int32_t code = part - 128;
      // tosa.clamp, line 18: 3x37xi32, -128..127
      const int32_t clamped = tosac_min_i32(code, 127);
      // tosa.cast, line 19: 3x37xi8, -128..127
      const int8_t y = (int8_t)clamped;
      row_out[j] = y;
    }
  }
#endif
}

int min_max(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  min_max_k0(x, out0);
  return 0;
}
