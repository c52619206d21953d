#include "l1.h"

#if !defined(L1_CONTENT) || L1_CONTENT != 0xad3d886e2bf757a6u
#error "l1.h was not written together with this file"
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

#ifndef TOSAC_HAS_ABS_I8
#define TOSAC_HAS_ABS_I8
// Magnitude of an integer; the least value stays itself (wraps).
static inline int8_t tosac_abs_i8(int8_t a) {
  return a < 0 ? (int8_t)(0 - a) : a;
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

#if TOSAC_NEON

#ifndef TOSAC_HAS_SUM_BYTES
#define TOSAC_HAS_SUM_BYTES
// Adds sixteen unsigned bytes, four to a lane.
static inline uint32x4_t tosac_sum_bytes(uint32x4_t sum, uint8x16_t v) {
#if defined(__ARM_FEATURE_DOTPROD)
  return vdotq_u32(sum, v, vdupq_n_u8(1));
#else
  return vpadalq_u16(sum, vpaddlq_u8(v));
#endif
}
#endif

#ifndef TOSAC_HAS_LAST_U8
#define TOSAC_HAS_LAST_U8
// All ones in the last n lanes.
static inline uint8x16_t tosac_last_u8(size_t n) {
  static const uint8_t masks[32] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  return vld1q_u8(masks + n);
}
#endif

#endif

// 3 x 37 elements
static void l1_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 37;
    int8_t *row_out = out0 + i * 37;
    // sum of byte 0 of what tosa.reduce_sum (line 10) adds
    uint32x4_t sum0_acc = vdupq_n_u32(0);
    for (size_t j = 0; j < 32; j += 32) {
      const int8x16_t x_v_0 = vld1q_s8(row_x + j);
      const int8x16_t x_v_1 = vld1q_s8(row_x + j + 16);
      const uint8x16_t magnitude_0 = vreinterpretq_u8_s8(vabsq_s8(x_v_0));
      const uint8x16_t magnitude_1 = vreinterpretq_u8_s8(vabsq_s8(x_v_1));
      sum0_acc = tosac_sum_bytes(sum0_acc, magnitude_0);
      sum0_acc = tosac_sum_bytes(sum0_acc, magnitude_1);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      const uint8x16_t magnitude = vreinterpretq_u8_s8(vabsq_s8(x_v));
      sum0_acc = tosac_sum_bytes(sum0_acc, vreinterpretq_u8_s8(vbslq_s8(tosac_last_u8(5), vreinterpretq_s8_u8(magnitude), vdupq_n_s8(0))));
    }
    const int32_t sum0 = (int32_t)vaddvq_u32(sum0_acc);
    // tosa.reduce_sum, line 10: 3x1xi32, 0..4736
    const int32_t sum = sum0;
    // tosa.maximum, line 11: 3x1xi32, 1..4736
    const int32_t divisor = tosac_max_i32(sum, 1);
    // tosa.intdiv, line 12: 3x1xi32, 224947..1065353216
    const int32_t factor = tosac_quotient(1065353216, divisor);
    for (size_t j = 0; j < 32; j += 16) {
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.cast, line 8: 3x37xi32, -128..127
      const int16x8_t i_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t i_1 = vmovl_high_s8(x_v);
      // tosa.cast, line 15: 3x37xi8, -128..127
      // exact: a << (31 - n) fits i32 in this range, and (a << k) * m >> 31 is a * m >> (31 - k)
      const int32x4_t y_s32_0 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_s16(vget_low_s16(i_0)), 13), factor);
      const int32x4_t y_s32_1 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_high_s16(i_0), 13), factor);
      const int32x4_t y_s32_2 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_s16(vget_low_s16(i_1)), 13), factor);
      const int32x4_t y_s32_3 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_high_s16(i_1), 13), factor);
      const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vqmovn_high_s32(vqmovn_s32(y_s32_0), y_s32_1)), vqmovn_high_s32(vqmovn_s32(y_s32_2), y_s32_3));
      vst1q_s8(row_out + j, y);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int8x16_t x_v = vld1q_s8(row_x + j);
      // tosa.cast, line 8: 3x37xi32, -128..127
      const int16x8_t i_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t i_1 = vmovl_high_s8(x_v);
      // tosa.cast, line 15: 3x37xi8, -128..127
      const int32x4_t y_s32_0 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_s16(vget_low_s16(i_0)), 13), factor);
      const int32x4_t y_s32_1 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_high_s16(i_0), 13), factor);
      const int32x4_t y_s32_2 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_s16(vget_low_s16(i_1)), 13), factor);
      const int32x4_t y_s32_3 = vqrdmulhq_n_s32(vshlq_n_s32(vmovl_high_s16(i_1), 13), factor);
      const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vqmovn_high_s32(vqmovn_s32(y_s32_0), y_s32_1)), vqmovn_high_s32(vqmovn_s32(y_s32_2), y_s32_3));
      vst1q_s8(row_out + j, y);
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int8_t *row_x = x + i * 37;
    int8_t *row_out = out0 + i * 37;
    // sum of byte 0 of what tosa.reduce_sum (line 10) adds
    int32_t sum0 = 0;
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = row_x[j];
      const uint8_t magnitude = (uint8_t)tosac_abs_i8(x_v);
      sum0 += magnitude;
    }
    // tosa.reduce_sum, line 10: 3x1xi32, 0..4736
    const int32_t sum = sum0;
    // tosa.maximum, line 11: 3x1xi32, 1..4736
    const int32_t divisor = tosac_max_i32(sum, 1);
    // tosa.intdiv, line 12: 3x1xi32, 224947..1065353216
    const int32_t factor = tosac_quotient(1065353216, divisor);
    for (size_t j = 0; j < 37; ++j) {
      const int8_t x_v = row_x[j];
      // tosa.cast, line 8: 3x37xi32, -128..127
      const int32_t i_2 = x_v;
      // tosa.mul, line 13: 3x37xi32, -520192..516128
      const int32_t code = tosac_rounding_mul_shift_fits(i_2, factor, 18);
      // tosa.clamp, line 14: 3x37xi32, -128..127
      const int32_t clamped = tosac_min_i32(tosac_max_i32(code, -128), 127);
      // tosa.cast, line 15: 3x37xi8, -128..127
      const int8_t y = (int8_t)clamped;
      row_out[j] = y;
    }
  }
#endif
}

int l1(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  l1_k0(x, out0);
  return 0;
}
