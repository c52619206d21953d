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

#include "from_f32.h"

#if !defined(FROM_F32_CONTENT) || FROM_F32_CONTENT != 0xdb69bf2f37a0b3d1u
#error "from_f32.h was not written together with this file"
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

#ifndef TOSAC_HAS_TO_INT
#define TOSAC_HAS_TO_INT
// Nearest integer, ties to even, saturating; NaN gives 0. Adding 1.5 * 2^52 rounds to an integer in double.
static inline int32_t tosac_to_int(float a) {
  if (a != a) return 0;
  if (a >= 2147483648.0f) return INT32_MAX;
  if (a < -2147483648.0f) return INT32_MIN;
  const double shift = 6755399441055744.0;
  const double rounded = (double)a + shift;
  return (int32_t)(rounded - shift);
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

#ifndef TOSAC_HAS_SATURATE_I16_FROM_I32
#define TOSAC_HAS_SATURATE_I16_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int16_t tosac_saturate_i16_from_i32(int32_t a) {
  return (int16_t)tosac_max_i32(tosac_min_i32(a, 32767), -32768);
}
#endif

#endif

// 38 elements
static void from_f32_k0(const float *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.cast, line 5: 2x19xi1
    const uint32x4_t a_0 = vmvnq_u32(vceqq_f32(x_v_0, vdupq_n_f32(0.0f)));
    const uint32x4_t a_1 = vmvnq_u32(vceqq_f32(x_v_1, vdupq_n_f32(0.0f)));
    const uint32x4_t a_2 = vmvnq_u32(vceqq_f32(x_v_2, vdupq_n_f32(0.0f)));
    const uint32x4_t a_3 = vmvnq_u32(vceqq_f32(x_v_3, vdupq_n_f32(0.0f)));
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(a_0), vreinterpretq_u16_u32(a_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(a_2), vreinterpretq_u16_u32(a_3));
    vst1q_u8(out0 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.cast, line 5: 2x19xi1
    const uint32x4_t a_0 = vmvnq_u32(vceqq_f32(x_v_0, vdupq_n_f32(0.0f)));
    const uint32x4_t a_1 = vmvnq_u32(vceqq_f32(x_v_1, vdupq_n_f32(0.0f)));
    const uint32x4_t a_2 = vmvnq_u32(vceqq_f32(x_v_2, vdupq_n_f32(0.0f)));
    const uint32x4_t a_3 = vmvnq_u32(vceqq_f32(x_v_3, vdupq_n_f32(0.0f)));
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(a_0), vreinterpretq_u16_u32(a_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(a_2), vreinterpretq_u16_u32(a_3));
    vst1q_u8(out0 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < FROM_F32_OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.cast, line 5: 2x19xi1
    const int a = (x_v == 0.0f) ^ 1;
    out0[i] = (uint8_t)a;
  }
#endif
}

// 38 elements
static void from_f32_k1(const float *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.cast, line 6: 2x19xi8, -128..127
    const int16x8_t b_s16_0 = vqmovn_high_s32(vqmovn_s32(vcvtnq_s32_f32(x_v_0)), vcvtnq_s32_f32(x_v_1));
    const int16x8_t b_s16_1 = vqmovn_high_s32(vqmovn_s32(vcvtnq_s32_f32(x_v_2)), vcvtnq_s32_f32(x_v_3));
    const int8x16_t b = vqmovn_high_s16(vqmovn_s16(b_s16_0), b_s16_1);
    vst1q_s8(out1 + i, b);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.cast, line 6: 2x19xi8, -128..127
    const int16x8_t b_s16_0 = vqmovn_high_s32(vqmovn_s32(vcvtnq_s32_f32(x_v_0)), vcvtnq_s32_f32(x_v_1));
    const int16x8_t b_s16_1 = vqmovn_high_s32(vqmovn_s32(vcvtnq_s32_f32(x_v_2)), vcvtnq_s32_f32(x_v_3));
    const int8x16_t b = vqmovn_high_s16(vqmovn_s16(b_s16_0), b_s16_1);
    vst1q_s8(out1 + i, b);
  }
#else
  for (size_t i = 0; i < FROM_F32_OUT1_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.cast, line 6: 2x19xi8, -128..127
    const int8_t b = tosac_saturate_i8_from_i32(tosac_to_int(x_v));
    out1[i] = b;
  }
#endif
}

// 38 elements
static void from_f32_k2(const float *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.cast, line 7: 2x19xi16, -32768..32767
    const int16x8_t c_0 = vqmovn_high_s32(vqmovn_s32(vcvtnq_s32_f32(x_v_0)), vcvtnq_s32_f32(x_v_1));
    const int16x8_t c_1 = vqmovn_high_s32(vqmovn_s32(vcvtnq_s32_f32(x_v_2)), vcvtnq_s32_f32(x_v_3));
    vst1q_s16(out2 + i, c_0);
    vst1q_s16(out2 + i + 8, c_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.cast, line 7: 2x19xi16, -32768..32767
    const int16x8_t c_0 = vqmovn_high_s32(vqmovn_s32(vcvtnq_s32_f32(x_v_0)), vcvtnq_s32_f32(x_v_1));
    const int16x8_t c_1 = vqmovn_high_s32(vqmovn_s32(vcvtnq_s32_f32(x_v_2)), vcvtnq_s32_f32(x_v_3));
    vst1q_s16(out2 + i, c_0);
    vst1q_s16(out2 + i + 8, c_1);
  }
#else
  for (size_t i = 0; i < FROM_F32_OUT2_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.cast, line 7: 2x19xi16, -32768..32767
    const int16_t c = tosac_saturate_i16_from_i32(tosac_to_int(x_v));
    out2[i] = c;
  }
#endif
}

// 38 elements
static void from_f32_k3(const float *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out3) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.cast, line 8: 2x19xi32, -2147483648..2147483647
    const int32x4_t d_0 = vcvtnq_s32_f32(x_v_0);
    const int32x4_t d_1 = vcvtnq_s32_f32(x_v_1);
    const int32x4_t d_2 = vcvtnq_s32_f32(x_v_2);
    const int32x4_t d_3 = vcvtnq_s32_f32(x_v_3);
    vst1q_s32(out3 + i, d_0);
    vst1q_s32(out3 + i + 4, d_1);
    vst1q_s32(out3 + i + 8, d_2);
    vst1q_s32(out3 + i + 12, d_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.cast, line 8: 2x19xi32, -2147483648..2147483647
    const int32x4_t d_0 = vcvtnq_s32_f32(x_v_0);
    const int32x4_t d_1 = vcvtnq_s32_f32(x_v_1);
    const int32x4_t d_2 = vcvtnq_s32_f32(x_v_2);
    const int32x4_t d_3 = vcvtnq_s32_f32(x_v_3);
    vst1q_s32(out3 + i, d_0);
    vst1q_s32(out3 + i + 4, d_1);
    vst1q_s32(out3 + i + 8, d_2);
    vst1q_s32(out3 + i + 12, d_3);
  }
#else
  for (size_t i = 0; i < FROM_F32_OUT3_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.cast, line 8: 2x19xi32, -2147483648..2147483647
    const int32_t d = tosac_to_int(x_v);
    out3[i] = d;
  }
#endif
}

int from_f32(const float *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, int32_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out2 % 2 != 0 || (uintptr_t)out3 % 4 != 0) return 2;
  (void)arena;
  from_f32_k0(x, out0);
  from_f32_k1(x, out1);
  from_f32_k2(x, out2);
  from_f32_k3(x, out3);
  return 0;
}
