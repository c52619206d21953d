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

#include "relu_and_mask.h"

#if !defined(RELU_AND_MASK_CONTENT) || RELU_AND_MASK_CONTENT != 0x50cd696fc70ceb2eu
#error "relu_and_mask.h was not written together with this file"
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

// 111 elements
static void relu_and_mask_k0(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 96; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.rescale, line 9: 3x37xi8, -128..127
    const int8x16_t q = vqmovn_high_s16(vqmovn_s16(vqrshrn_high_n_s32(vqrshrn_n_s32(x_v_0, 3), x_v_1, 3)), vqrshrn_high_n_s32(vqrshrn_n_s32(x_v_2, 3), x_v_3, 3));
    // the byte, or -128 for all up to 5
    const int8x16_t kept = vbslq_s8(vcltq_s8(vdupq_n_s8(5), q), vdupq_n_s8(127), vdupq_n_s8(-128));
    // tosa.greater, line 11: 3x37xi1
    const uint8x16_t b = vcltq_s8(vdupq_n_s8(5), kept);
    // the byte, or -128 for all up to 5
    const int8x16_t kept_2 = vbslq_s8(vcltq_s8(vdupq_n_s8(5), q), q, vdupq_n_s8(-128));
    // tosa.select, line 13: 3x37xf32
    const int16x8_t f_s16_0 = vmovl_s8(vget_low_s8(kept_2));
    const int16x8_t f_s16_1 = vmovl_high_s8(kept_2);
    const uint32x4_t f_0 = vcltq_s32(vdupq_n_s32(5), vmovl_s16(vget_low_s16(f_s16_0)));
    const uint32x4_t f_1 = vcltq_s32(vdupq_n_s32(5), vmovl_high_s16(f_s16_0));
    const uint32x4_t f_2 = vcltq_s32(vdupq_n_s32(5), vmovl_s16(vget_low_s16(f_s16_1)));
    const uint32x4_t f_3 = vcltq_s32(vdupq_n_s32(5), vmovl_high_s16(f_s16_1));
    const int16x8_t f_s16_0_2 = vmovl_s8(vget_low_s8(kept_2));
    const int16x8_t f_s16_1_2 = vmovl_high_s8(kept_2);
    const float32x4_t f_0_2 = vbslq_f32(f_0, vcvtq_f32_s32(vmovl_s16(vget_low_s16(f_s16_0_2))), vdupq_n_f32(0.0f));
    const float32x4_t f_1_2 = vbslq_f32(f_1, vcvtq_f32_s32(vmovl_high_s16(f_s16_0_2)), vdupq_n_f32(0.0f));
    const float32x4_t f_2_2 = vbslq_f32(f_2, vcvtq_f32_s32(vmovl_s16(vget_low_s16(f_s16_1_2))), vdupq_n_f32(0.0f));
    const float32x4_t f_3_2 = vbslq_f32(f_3, vcvtq_f32_s32(vmovl_high_s16(f_s16_1_2)), vdupq_n_f32(0.0f));
    vst1q_u8(out0 + i, vandq_u8(b, vdupq_n_u8(1)));
    vst1q_f32(out1 + i, f_0_2);
    vst1q_f32(out1 + i + 4, f_1_2);
    vst1q_f32(out1 + i + 8, f_2_2);
    vst1q_f32(out1 + i + 12, f_3_2);
  }
  { // the last 16 lanes, 1 of them again
    const size_t i = 95;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.rescale, line 9: 3x37xi8, -128..127
    const int8x16_t q = vqmovn_high_s16(vqmovn_s16(vqrshrn_high_n_s32(vqrshrn_n_s32(x_v_0, 3), x_v_1, 3)), vqrshrn_high_n_s32(vqrshrn_n_s32(x_v_2, 3), x_v_3, 3));
    // the byte, or -128 for all up to 5
    const int8x16_t kept = vbslq_s8(vcltq_s8(vdupq_n_s8(5), q), vdupq_n_s8(127), vdupq_n_s8(-128));
    // tosa.greater, line 11: 3x37xi1
    const uint8x16_t b = vcltq_s8(vdupq_n_s8(5), kept);
    // the byte, or -128 for all up to 5
    const int8x16_t kept_2 = vbslq_s8(vcltq_s8(vdupq_n_s8(5), q), q, vdupq_n_s8(-128));
    // tosa.select, line 13: 3x37xf32
    const int16x8_t f_s16_0 = vmovl_s8(vget_low_s8(kept_2));
    const int16x8_t f_s16_1 = vmovl_high_s8(kept_2);
    const uint32x4_t f_0 = vcltq_s32(vdupq_n_s32(5), vmovl_s16(vget_low_s16(f_s16_0)));
    const uint32x4_t f_1 = vcltq_s32(vdupq_n_s32(5), vmovl_high_s16(f_s16_0));
    const uint32x4_t f_2 = vcltq_s32(vdupq_n_s32(5), vmovl_s16(vget_low_s16(f_s16_1)));
    const uint32x4_t f_3 = vcltq_s32(vdupq_n_s32(5), vmovl_high_s16(f_s16_1));
    const int16x8_t f_s16_0_2 = vmovl_s8(vget_low_s8(kept_2));
    const int16x8_t f_s16_1_2 = vmovl_high_s8(kept_2);
    const float32x4_t f_0_2 = vbslq_f32(f_0, vcvtq_f32_s32(vmovl_s16(vget_low_s16(f_s16_0_2))), vdupq_n_f32(0.0f));
    const float32x4_t f_1_2 = vbslq_f32(f_1, vcvtq_f32_s32(vmovl_high_s16(f_s16_0_2)), vdupq_n_f32(0.0f));
    const float32x4_t f_2_2 = vbslq_f32(f_2, vcvtq_f32_s32(vmovl_s16(vget_low_s16(f_s16_1_2))), vdupq_n_f32(0.0f));
    const float32x4_t f_3_2 = vbslq_f32(f_3, vcvtq_f32_s32(vmovl_high_s16(f_s16_1_2)), vdupq_n_f32(0.0f));
    vst1q_u8(out0 + i, vandq_u8(b, vdupq_n_u8(1)));
    vst1q_f32(out1 + i, f_0_2);
    vst1q_f32(out1 + i + 4, f_1_2);
    vst1q_f32(out1 + i + 8, f_2_2);
    vst1q_f32(out1 + i + 12, f_3_2);
  }
#else
  for (size_t i = 0; i < RELU_AND_MASK_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.rescale, line 9: 3x37xi8, -128..127
    const int8_t q = tosac_saturate_i8_from_i32(tosac_rounding_shift_right_i32(x_v, 3));
    // the byte, or -128 for all up to 5
    const int8_t kept = 5 < q ? 127 : -128;
    // tosa.greater, line 11: 3x37xi1
    const int b = 5 < kept;
    // the byte, or -128 for all up to 5
    const int8_t kept_2 = 5 < q ? q : -128;
    // tosa.select, line 13: 3x37xf32
    const float f = 5 < kept_2 ? (float)kept_2 : 0.0f;
    out0[i] = (uint8_t)b;
    out1[i] = f;
  }
#endif
}

int relu_and_mask(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  relu_and_mask_k0(x, out0, out1);
  return 0;
}
