/* Every float operation is one rounding, as written: nothing is fused, reordered or assumed away. */
#if defined(__FAST_MATH__)
#error "-ffast-math changes results"
#elif defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__ != 0
#error "-ffinite-math-only changes results"
#elif defined(__ASSOCIATIVE_MATH__)
#error "-fassociative-math changes results"
#elif defined(__RECIPROCAL_MATH__)
#error "-freciprocal-math changes results"
#elif defined(__NO_SIGNED_ZEROS__)
#error "-fno-signed-zeros changes results"
#elif defined(__ARM_FP_FAST)
#error "-funsafe-math-optimizations changes results"
#endif
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0 && __FLT_EVAL_METHOD__ != 16
#error "float expressions must be evaluated as float"
#endif
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize("fp-contract=off", "no-unsafe-math-optimizations", "no-associative-math")
#pragma GCC optimize("no-reciprocal-math", "no-finite-math-only", "signed-zeros")
#endif

#include "centred_mask.h"

#if !defined(CENTRED_MASK_CONTENT) || CENTRED_MASK_CONTENT != 0x230c50f84b4a9c79u
#error "centred_mask.h was not written together with this file"
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

#ifndef TOSAC_HAS_MIN_I64
#define TOSAC_HAS_MIN_I64
static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I64
#define TOSAC_HAS_MAX_I64
static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int32_t tosac_rounding_shift_right_i32(int32_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int32_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
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

#ifndef TOSAC_HAS_WRAPPING_SUB_S32
#define TOSAC_HAS_WRAPPING_SUB_S32
// vsubq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_sub_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vsubq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

// 3 x 37 elements
static void centred_mask_k0(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 37;
    uint8_t *row_out0 = out0 + i * 37;
    float *row_out1 = out1 + i * 37;
    // tosa.reduce_min, line 9: 3x1xi32, -2147483648..2147483647
    int32x4_t m_acc0 = vdupq_n_s32(2147483647);
    int32x4_t m_acc1 = vdupq_n_s32(2147483647);
    int32x4_t m_acc2 = vdupq_n_s32(2147483647);
    int32x4_t m_acc3 = vdupq_n_s32(2147483647);
    for (size_t j = 0; j < 32; j += 16) {
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      m_acc0 = vminq_s32(m_acc0, x_v_0);
      m_acc1 = vminq_s32(m_acc1, x_v_1);
      m_acc2 = vminq_s32(m_acc2, x_v_2);
      m_acc3 = vminq_s32(m_acc3, x_v_3);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      m_acc0 = vminq_s32(m_acc0, x_v_0);
      m_acc1 = vminq_s32(m_acc1, x_v_1);
      m_acc2 = vminq_s32(m_acc2, x_v_2);
      m_acc3 = vminq_s32(m_acc3, x_v_3);
    }
    const int32_t m = vminvq_s32(vminq_s32(vminq_s32(m_acc0, m_acc2), vminq_s32(m_acc1, m_acc3)));
    const int32x4_t m_lanes = vdupq_n_s32(m);
    for (size_t j = 0; j < 32; j += 16) {
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      // tosa.rescale, line 11: 3x37xi8, -128..127
      const int16x8_t q_s16_0 = vqrshrn_high_n_s32(vqrshrn_n_s32(tosac_wrapping_sub_s32(x_v_0, m_lanes), 3), tosac_wrapping_sub_s32(x_v_1, m_lanes), 3);
      const int16x8_t q_s16_1 = vqrshrn_high_n_s32(vqrshrn_n_s32(tosac_wrapping_sub_s32(x_v_2, m_lanes), 3), tosac_wrapping_sub_s32(x_v_3, m_lanes), 3);
      const int8x16_t q = vqmovn_high_s16(vqmovn_s16(q_s16_0), q_s16_1);
      // the byte, or -128 for all up to -9
      const int8x16_t kept = vbslq_s8(vcltq_s8(vdupq_n_s8(-9), q), vdupq_n_s8(127), vdupq_n_s8(-128));
      // tosa.greater, line 13: 3x37xi1
      const uint8x16_t b = vcltq_s8(vdupq_n_s8(-9), kept);
      // the byte, or -128 for all up to -9
      const int8x16_t kept_2 = vbslq_s8(vcltq_s8(vdupq_n_s8(-9), q), q, vdupq_n_s8(-128));
      // tosa.select, line 15: 3x37xf32
      const int16x8_t f_s16_0 = vmovl_s8(vget_low_s8(kept_2));
      const int16x8_t f_s16_1 = vmovl_high_s8(kept_2);
      const uint32x4_t f_0 = vcltq_s32(vdupq_n_s32(-9), vmovl_s16(vget_low_s16(f_s16_0)));
      const uint32x4_t f_1 = vcltq_s32(vdupq_n_s32(-9), vmovl_high_s16(f_s16_0));
      const uint32x4_t f_2 = vcltq_s32(vdupq_n_s32(-9), vmovl_s16(vget_low_s16(f_s16_1)));
      const uint32x4_t f_3 = vcltq_s32(vdupq_n_s32(-9), vmovl_high_s16(f_s16_1));
      const int16x8_t f_s16_0_2 = vmovl_s8(vget_low_s8(kept_2));
      const int16x8_t f_s16_1_2 = vmovl_high_s8(kept_2);
      const float32x4_t f_0_2 = vbslq_f32(f_0, vcvtq_f32_s32(vmovl_s16(vget_low_s16(f_s16_0_2))), vdupq_n_f32(0.0f));
      const float32x4_t f_1_2 = vbslq_f32(f_1, vcvtq_f32_s32(vmovl_high_s16(f_s16_0_2)), vdupq_n_f32(0.0f));
      const float32x4_t f_2_2 = vbslq_f32(f_2, vcvtq_f32_s32(vmovl_s16(vget_low_s16(f_s16_1_2))), vdupq_n_f32(0.0f));
      const float32x4_t f_3_2 = vbslq_f32(f_3, vcvtq_f32_s32(vmovl_high_s16(f_s16_1_2)), vdupq_n_f32(0.0f));
      vst1q_u8(row_out0 + j, vandq_u8(b, vdupq_n_u8(1)));
      vst1q_f32(row_out1 + j, f_0_2);
      vst1q_f32(row_out1 + j + 4, f_1_2);
      vst1q_f32(row_out1 + j + 8, f_2_2);
      vst1q_f32(row_out1 + j + 12, f_3_2);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      // tosa.rescale, line 11: 3x37xi8, -128..127
      const int16x8_t q_s16_0 = vqrshrn_high_n_s32(vqrshrn_n_s32(tosac_wrapping_sub_s32(x_v_0, m_lanes), 3), tosac_wrapping_sub_s32(x_v_1, m_lanes), 3);
      const int16x8_t q_s16_1 = vqrshrn_high_n_s32(vqrshrn_n_s32(tosac_wrapping_sub_s32(x_v_2, m_lanes), 3), tosac_wrapping_sub_s32(x_v_3, m_lanes), 3);
      const int8x16_t q = vqmovn_high_s16(vqmovn_s16(q_s16_0), q_s16_1);
      // the byte, or -128 for all up to -9
      const int8x16_t kept = vbslq_s8(vcltq_s8(vdupq_n_s8(-9), q), vdupq_n_s8(127), vdupq_n_s8(-128));
      // tosa.greater, line 13: 3x37xi1
      const uint8x16_t b = vcltq_s8(vdupq_n_s8(-9), kept);
      // the byte, or -128 for all up to -9
      const int8x16_t kept_2 = vbslq_s8(vcltq_s8(vdupq_n_s8(-9), q), q, vdupq_n_s8(-128));
      // tosa.select, line 15: 3x37xf32
      const int16x8_t f_s16_0 = vmovl_s8(vget_low_s8(kept_2));
      const int16x8_t f_s16_1 = vmovl_high_s8(kept_2);
      const uint32x4_t f_0 = vcltq_s32(vdupq_n_s32(-9), vmovl_s16(vget_low_s16(f_s16_0)));
      const uint32x4_t f_1 = vcltq_s32(vdupq_n_s32(-9), vmovl_high_s16(f_s16_0));
      const uint32x4_t f_2 = vcltq_s32(vdupq_n_s32(-9), vmovl_s16(vget_low_s16(f_s16_1)));
      const uint32x4_t f_3 = vcltq_s32(vdupq_n_s32(-9), vmovl_high_s16(f_s16_1));
      const int16x8_t f_s16_0_2 = vmovl_s8(vget_low_s8(kept_2));
      const int16x8_t f_s16_1_2 = vmovl_high_s8(kept_2);
      const float32x4_t f_0_2 = vbslq_f32(f_0, vcvtq_f32_s32(vmovl_s16(vget_low_s16(f_s16_0_2))), vdupq_n_f32(0.0f));
      const float32x4_t f_1_2 = vbslq_f32(f_1, vcvtq_f32_s32(vmovl_high_s16(f_s16_0_2)), vdupq_n_f32(0.0f));
      const float32x4_t f_2_2 = vbslq_f32(f_2, vcvtq_f32_s32(vmovl_s16(vget_low_s16(f_s16_1_2))), vdupq_n_f32(0.0f));
      const float32x4_t f_3_2 = vbslq_f32(f_3, vcvtq_f32_s32(vmovl_high_s16(f_s16_1_2)), vdupq_n_f32(0.0f));
      vst1q_u8(row_out0 + j, vandq_u8(b, vdupq_n_u8(1)));
      vst1q_f32(row_out1 + j, f_0_2);
      vst1q_f32(row_out1 + j + 4, f_1_2);
      vst1q_f32(row_out1 + j + 8, f_2_2);
      vst1q_f32(row_out1 + j + 12, f_3_2);
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 37;
    uint8_t *row_out0 = out0 + i * 37;
    float *row_out1 = out1 + i * 37;
    // tosa.reduce_min, line 9: 3x1xi32, -2147483648..2147483647
    int32_t m = 2147483647;
    for (size_t j = 0; j < 37; ++j) {
      const int32_t x_v = row_x[j];
      m = tosac_min_i32(m, x_v);
    }
    for (size_t j = 0; j < 37; ++j) {
      const int32_t x_v = row_x[j];
      // tosa.sub, line 10: 3x37xi32, -2147483648..2147483647
      const int32_t d = (int32_t)((uint32_t)x_v - (uint32_t)m);
      // tosa.rescale, line 11: 3x37xi8, -128..127
      const int8_t q = tosac_saturate_i8_from_i32(tosac_rounding_shift_right_i32(d, 3));
      // the byte, or -128 for all up to -9
      const int8_t kept = -9 < q ? 127 : -128;
      // tosa.greater, line 13: 3x37xi1
      const int b = -9 < kept;
      // the byte, or -128 for all up to -9
      const int8_t kept_2 = -9 < q ? q : -128;
      // tosa.select, line 15: 3x37xf32
      const float f = -9 < kept_2 ? (float)kept_2 : 0.0f;
      row_out0[j] = (uint8_t)b;
      row_out1[j] = f;
    }
  }
#endif
}

int centred_mask(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  centred_mask_k0(x, out0, out1);
  return 0;
}
