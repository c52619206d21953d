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

#include "from_i32.h"

#if !defined(FROM_I32_CONTENT) || FROM_I32_CONTENT != 0xbb7ef5ed79a6d446u
#error "from_i32.h was not written together with this file"
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
static void from_i32_k0(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.cast, line 5: 2x19xi1
    const uint32x4_t a_0 = vmvnq_u32(vceqq_s32(x_v_0, vdupq_n_s32(0)));
    const uint32x4_t a_1 = vmvnq_u32(vceqq_s32(x_v_1, vdupq_n_s32(0)));
    const uint32x4_t a_2 = vmvnq_u32(vceqq_s32(x_v_2, vdupq_n_s32(0)));
    const uint32x4_t a_3 = vmvnq_u32(vceqq_s32(x_v_3, vdupq_n_s32(0)));
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(a_0), vreinterpretq_u16_u32(a_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(a_2), vreinterpretq_u16_u32(a_3));
    vst1q_u8(out0 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.cast, line 5: 2x19xi1
    const uint32x4_t a_0 = vmvnq_u32(vceqq_s32(x_v_0, vdupq_n_s32(0)));
    const uint32x4_t a_1 = vmvnq_u32(vceqq_s32(x_v_1, vdupq_n_s32(0)));
    const uint32x4_t a_2 = vmvnq_u32(vceqq_s32(x_v_2, vdupq_n_s32(0)));
    const uint32x4_t a_3 = vmvnq_u32(vceqq_s32(x_v_3, vdupq_n_s32(0)));
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(a_0), vreinterpretq_u16_u32(a_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(a_2), vreinterpretq_u16_u32(a_3));
    vst1q_u8(out0 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < FROM_I32_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.cast, line 5: 2x19xi1
    const int a = (x_v == 0) ^ 1;
    out0[i] = (uint8_t)a;
  }
#endif
}

// 38 elements
static void from_i32_k1(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.cast, line 6: 2x19xi8, -128..127
    const int16x8_t b_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(x_v_0), vreinterpretq_s16_s32(x_v_1));
    const int16x8_t b_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(x_v_2), vreinterpretq_s16_s32(x_v_3));
    const int8x16_t b = vuzp1q_s8(vreinterpretq_s8_s16(b_s16_0), vreinterpretq_s8_s16(b_s16_1));
    vst1q_s8(out1 + i, b);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.cast, line 6: 2x19xi8, -128..127
    const int16x8_t b_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(x_v_0), vreinterpretq_s16_s32(x_v_1));
    const int16x8_t b_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(x_v_2), vreinterpretq_s16_s32(x_v_3));
    const int8x16_t b = vuzp1q_s8(vreinterpretq_s8_s16(b_s16_0), vreinterpretq_s8_s16(b_s16_1));
    vst1q_s8(out1 + i, b);
  }
#else
  for (size_t i = 0; i < FROM_I32_OUT1_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.cast, line 6: 2x19xi8, -128..127
    const int8_t b = (int8_t)x_v;
    out1[i] = b;
  }
#endif
}

// 38 elements
static void from_i32_k2(const int32_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.cast, line 7: 2x19xi16, -32768..32767
    const int16x8_t c_0 = vuzp1q_s16(vreinterpretq_s16_s32(x_v_0), vreinterpretq_s16_s32(x_v_1));
    const int16x8_t c_1 = vuzp1q_s16(vreinterpretq_s16_s32(x_v_2), vreinterpretq_s16_s32(x_v_3));
    vst1q_s16(out2 + i, c_0);
    vst1q_s16(out2 + i + 8, c_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.cast, line 7: 2x19xi16, -32768..32767
    const int16x8_t c_0 = vuzp1q_s16(vreinterpretq_s16_s32(x_v_0), vreinterpretq_s16_s32(x_v_1));
    const int16x8_t c_1 = vuzp1q_s16(vreinterpretq_s16_s32(x_v_2), vreinterpretq_s16_s32(x_v_3));
    vst1q_s16(out2 + i, c_0);
    vst1q_s16(out2 + i + 8, c_1);
  }
#else
  for (size_t i = 0; i < FROM_I32_OUT2_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.cast, line 7: 2x19xi16, -32768..32767
    const int16_t c = (int16_t)x_v;
    out2[i] = c;
  }
#endif
}

// 38 elements
static void from_i32_k3(const int32_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out3) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.cast, line 8: 2x19xf32
    const float32x4_t d_0 = vcvtq_f32_s32(x_v_0);
    const float32x4_t d_1 = vcvtq_f32_s32(x_v_1);
    const float32x4_t d_2 = vcvtq_f32_s32(x_v_2);
    const float32x4_t d_3 = vcvtq_f32_s32(x_v_3);
    vst1q_f32(out3 + i, d_0);
    vst1q_f32(out3 + i + 4, d_1);
    vst1q_f32(out3 + i + 8, d_2);
    vst1q_f32(out3 + i + 12, d_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.cast, line 8: 2x19xf32
    const float32x4_t d_0 = vcvtq_f32_s32(x_v_0);
    const float32x4_t d_1 = vcvtq_f32_s32(x_v_1);
    const float32x4_t d_2 = vcvtq_f32_s32(x_v_2);
    const float32x4_t d_3 = vcvtq_f32_s32(x_v_3);
    vst1q_f32(out3 + i, d_0);
    vst1q_f32(out3 + i + 4, d_1);
    vst1q_f32(out3 + i + 8, d_2);
    vst1q_f32(out3 + i + 12, d_3);
  }
#else
  for (size_t i = 0; i < FROM_I32_OUT3_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.cast, line 8: 2x19xf32
    const float d = (float)x_v;
    out3[i] = d;
  }
#endif
}

int from_i32(const int32_t *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int16_t *TOSAC_RESTRICT out2, float *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out2 % 2 != 0 || (uintptr_t)out3 % 4 != 0) return 2;
  (void)arena;
  from_i32_k0(x, out0);
  from_i32_k1(x, out1);
  from_i32_k2(x, out2);
  from_i32_k3(x, out3);
  return 0;
}
