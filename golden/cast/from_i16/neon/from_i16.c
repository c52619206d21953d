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

#include "from_i16.h"

#if !defined(FROM_I16_CONTENT) || FROM_I16_CONTENT != 0x76e37e0e1f99fcbeu
#error "from_i16.h was not written together with this file"
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

// 38 elements
static void from_i16_k0(const int16_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.cast, line 5: 2x19xi1
    const uint16x8_t a_0 = vmvnq_u16(vceqq_s16(x_v_0, vdupq_n_s16(0)));
    const uint16x8_t a_1 = vmvnq_u16(vceqq_s16(x_v_1, vdupq_n_s16(0)));
    vst1q_u8(out0 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(a_0), vreinterpretq_u8_u16(a_1)), vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.cast, line 5: 2x19xi1
    const uint16x8_t a_0 = vmvnq_u16(vceqq_s16(x_v_0, vdupq_n_s16(0)));
    const uint16x8_t a_1 = vmvnq_u16(vceqq_s16(x_v_1, vdupq_n_s16(0)));
    vst1q_u8(out0 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(a_0), vreinterpretq_u8_u16(a_1)), vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < FROM_I16_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.cast, line 5: 2x19xi1
    const int a = (x_v == 0) ^ 1;
    out0[i] = (uint8_t)a;
  }
#endif
}

// 38 elements
static void from_i16_k1(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.cast, line 6: 2x19xi8, -128..127
    const int8x16_t b = vuzp1q_s8(vreinterpretq_s8_s16(x_v_0), vreinterpretq_s8_s16(x_v_1));
    vst1q_s8(out1 + i, b);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.cast, line 6: 2x19xi8, -128..127
    const int8x16_t b = vuzp1q_s8(vreinterpretq_s8_s16(x_v_0), vreinterpretq_s8_s16(x_v_1));
    vst1q_s8(out1 + i, b);
  }
#else
  for (size_t i = 0; i < FROM_I16_OUT1_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.cast, line 6: 2x19xi8, -128..127
    const int8_t b = (int8_t)x_v;
    out1[i] = b;
  }
#endif
}

// 38 elements
static void from_i16_k2(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.cast, line 7: 2x19xi32, -32768..32767
    const int32x4_t c_0 = vmovl_s16(vget_low_s16(x_v_0));
    const int32x4_t c_1 = vmovl_high_s16(x_v_0);
    const int32x4_t c_2 = vmovl_s16(vget_low_s16(x_v_1));
    const int32x4_t c_3 = vmovl_high_s16(x_v_1);
    vst1q_s32(out2 + i, c_0);
    vst1q_s32(out2 + i + 4, c_1);
    vst1q_s32(out2 + i + 8, c_2);
    vst1q_s32(out2 + i + 12, c_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.cast, line 7: 2x19xi32, -32768..32767
    const int32x4_t c_0 = vmovl_s16(vget_low_s16(x_v_0));
    const int32x4_t c_1 = vmovl_high_s16(x_v_0);
    const int32x4_t c_2 = vmovl_s16(vget_low_s16(x_v_1));
    const int32x4_t c_3 = vmovl_high_s16(x_v_1);
    vst1q_s32(out2 + i, c_0);
    vst1q_s32(out2 + i + 4, c_1);
    vst1q_s32(out2 + i + 8, c_2);
    vst1q_s32(out2 + i + 12, c_3);
  }
#else
  for (size_t i = 0; i < FROM_I16_OUT2_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.cast, line 7: 2x19xi32, -32768..32767
    const int32_t c = x_v;
    out2[i] = c;
  }
#endif
}

// 38 elements
static void from_i16_k3(const int16_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out3) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.cast, line 8: 2x19xf32
    const float32x4_t d_0 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(x_v_0)));
    const float32x4_t d_1 = vcvtq_f32_s32(vmovl_high_s16(x_v_0));
    const float32x4_t d_2 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(x_v_1)));
    const float32x4_t d_3 = vcvtq_f32_s32(vmovl_high_s16(x_v_1));
    vst1q_f32(out3 + i, d_0);
    vst1q_f32(out3 + i + 4, d_1);
    vst1q_f32(out3 + i + 8, d_2);
    vst1q_f32(out3 + i + 12, d_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // tosa.cast, line 8: 2x19xf32
    const float32x4_t d_0 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(x_v_0)));
    const float32x4_t d_1 = vcvtq_f32_s32(vmovl_high_s16(x_v_0));
    const float32x4_t d_2 = vcvtq_f32_s32(vmovl_s16(vget_low_s16(x_v_1)));
    const float32x4_t d_3 = vcvtq_f32_s32(vmovl_high_s16(x_v_1));
    vst1q_f32(out3 + i, d_0);
    vst1q_f32(out3 + i + 4, d_1);
    vst1q_f32(out3 + i + 8, d_2);
    vst1q_f32(out3 + i + 12, d_3);
  }
#else
  for (size_t i = 0; i < FROM_I16_OUT3_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.cast, line 8: 2x19xf32
    const float d = (float)x_v;
    out3[i] = d;
  }
#endif
}

int from_i16(const int16_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, float *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out2 % 4 != 0 || (uintptr_t)out3 % 4 != 0) return 2;
  (void)arena;
  from_i16_k0(x, out0);
  from_i16_k1(x, out1);
  from_i16_k2(x, out2);
  from_i16_k3(x, out3);
  return 0;
}
