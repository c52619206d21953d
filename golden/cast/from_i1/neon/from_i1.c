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

#include "from_i1.h"

#if !defined(FROM_I1_CONTENT) || FROM_I1_CONTENT != 0x215655e1af1ae37bu
#error "from_i1.h was not written together with this file"
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
static void from_i1_k0(const uint8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const uint8x16_t bytes_0 = vld1q_u8(x + i);
    const uint8x16_t bytes_1 = vld1q_u8(x + i + 16);
    const uint8x16_t x_v_0 = vtstq_u8(bytes_0, bytes_0);
    const uint8x16_t x_v_1 = vtstq_u8(bytes_1, bytes_1);
    // tosa.cast, line 4: 2x19xi8, 0..1
    const int8x16_t a_0 = vreinterpretq_s8_u8(vandq_u8(x_v_0, vdupq_n_u8(1)));
    const int8x16_t a_1 = vreinterpretq_s8_u8(vandq_u8(x_v_1, vdupq_n_u8(1)));
    vst1q_s8(out0 + i, a_0);
    vst1q_s8(out0 + i + 16, a_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const uint8x16_t bytes = vld1q_u8(x + i);
    const uint8x16_t x_v = vtstq_u8(bytes, bytes);
    // tosa.cast, line 4: 2x19xi8, 0..1
    const int8x16_t a = vreinterpretq_s8_u8(vandq_u8(x_v, vdupq_n_u8(1)));
    vst1q_s8(out0 + i, a);
  }
#else
  for (size_t i = 0; i < FROM_I1_OUT0_ELEMS; ++i) {
    const int x_v = x[i] != 0;
    // tosa.cast, line 4: 2x19xi8, 0..1
    const int8_t a = (int8_t)x_v;
    out0[i] = a;
  }
#endif
}

// 38 elements
static void from_i1_k1(const uint8_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const uint8x16_t bytes = vld1q_u8(x + i);
    const uint8x16_t x_v = vtstq_u8(bytes, bytes);
    // tosa.cast, line 5: 2x19xi16, 0..1
    const int16x8_t b_0 = vreinterpretq_s16_u16(vandq_u16(vreinterpretq_u16_u8(vzip1q_u8(x_v, x_v)), vdupq_n_u16(1)));
    const int16x8_t b_1 = vreinterpretq_s16_u16(vandq_u16(vreinterpretq_u16_u8(vzip2q_u8(x_v, x_v)), vdupq_n_u16(1)));
    vst1q_s16(out1 + i, b_0);
    vst1q_s16(out1 + i + 8, b_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const uint8x16_t bytes = vld1q_u8(x + i);
    const uint8x16_t x_v = vtstq_u8(bytes, bytes);
    // tosa.cast, line 5: 2x19xi16, 0..1
    const int16x8_t b_0 = vreinterpretq_s16_u16(vandq_u16(vreinterpretq_u16_u8(vzip1q_u8(x_v, x_v)), vdupq_n_u16(1)));
    const int16x8_t b_1 = vreinterpretq_s16_u16(vandq_u16(vreinterpretq_u16_u8(vzip2q_u8(x_v, x_v)), vdupq_n_u16(1)));
    vst1q_s16(out1 + i, b_0);
    vst1q_s16(out1 + i + 8, b_1);
  }
#else
  for (size_t i = 0; i < FROM_I1_OUT1_ELEMS; ++i) {
    const int x_v = x[i] != 0;
    // tosa.cast, line 5: 2x19xi16, 0..1
    const int16_t b = (int16_t)x_v;
    out1[i] = b;
  }
#endif
}

// 38 elements
static void from_i1_k2(const uint8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const uint8x16_t bytes = vld1q_u8(x + i);
    const uint8x16_t x_v = vtstq_u8(bytes, bytes);
    // tosa.cast, line 6: 2x19xi32, 0..1
    const uint16x8_t c_mask_0 = vreinterpretq_u16_u8(vzip1q_u8(x_v, x_v));
    const uint16x8_t c_mask_1 = vreinterpretq_u16_u8(vzip2q_u8(x_v, x_v));
    const int32x4_t c_0 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip1q_u16(c_mask_0, c_mask_0)), vdupq_n_u32(1)));
    const int32x4_t c_1 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip2q_u16(c_mask_0, c_mask_0)), vdupq_n_u32(1)));
    const int32x4_t c_2 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip1q_u16(c_mask_1, c_mask_1)), vdupq_n_u32(1)));
    const int32x4_t c_3 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip2q_u16(c_mask_1, c_mask_1)), vdupq_n_u32(1)));
    vst1q_s32(out2 + i, c_0);
    vst1q_s32(out2 + i + 4, c_1);
    vst1q_s32(out2 + i + 8, c_2);
    vst1q_s32(out2 + i + 12, c_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const uint8x16_t bytes = vld1q_u8(x + i);
    const uint8x16_t x_v = vtstq_u8(bytes, bytes);
    // tosa.cast, line 6: 2x19xi32, 0..1
    const uint16x8_t c_mask_0 = vreinterpretq_u16_u8(vzip1q_u8(x_v, x_v));
    const uint16x8_t c_mask_1 = vreinterpretq_u16_u8(vzip2q_u8(x_v, x_v));
    const int32x4_t c_0 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip1q_u16(c_mask_0, c_mask_0)), vdupq_n_u32(1)));
    const int32x4_t c_1 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip2q_u16(c_mask_0, c_mask_0)), vdupq_n_u32(1)));
    const int32x4_t c_2 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip1q_u16(c_mask_1, c_mask_1)), vdupq_n_u32(1)));
    const int32x4_t c_3 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip2q_u16(c_mask_1, c_mask_1)), vdupq_n_u32(1)));
    vst1q_s32(out2 + i, c_0);
    vst1q_s32(out2 + i + 4, c_1);
    vst1q_s32(out2 + i + 8, c_2);
    vst1q_s32(out2 + i + 12, c_3);
  }
#else
  for (size_t i = 0; i < FROM_I1_OUT2_ELEMS; ++i) {
    const int x_v = x[i] != 0;
    // tosa.cast, line 6: 2x19xi32, 0..1
    const int32_t c = x_v;
    out2[i] = c;
  }
#endif
}

// 38 elements
static void from_i1_k3(const uint8_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out3) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const uint8x16_t bytes = vld1q_u8(x + i);
    const uint8x16_t x_v = vtstq_u8(bytes, bytes);
    // tosa.cast, line 7: 2x19xf32
    const uint16x8_t d_mask_0 = vreinterpretq_u16_u8(vzip1q_u8(x_v, x_v));
    const uint16x8_t d_mask_1 = vreinterpretq_u16_u8(vzip2q_u8(x_v, x_v));
    const int32x4_t d_0 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip1q_u16(d_mask_0, d_mask_0)), vdupq_n_u32(1)));
    const int32x4_t d_1 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip2q_u16(d_mask_0, d_mask_0)), vdupq_n_u32(1)));
    const int32x4_t d_2 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip1q_u16(d_mask_1, d_mask_1)), vdupq_n_u32(1)));
    const int32x4_t d_3 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip2q_u16(d_mask_1, d_mask_1)), vdupq_n_u32(1)));
    const float32x4_t d_0_2 = vcvtq_f32_s32(d_0);
    const float32x4_t d_1_2 = vcvtq_f32_s32(d_1);
    const float32x4_t d_2_2 = vcvtq_f32_s32(d_2);
    const float32x4_t d_3_2 = vcvtq_f32_s32(d_3);
    vst1q_f32(out3 + i, d_0_2);
    vst1q_f32(out3 + i + 4, d_1_2);
    vst1q_f32(out3 + i + 8, d_2_2);
    vst1q_f32(out3 + i + 12, d_3_2);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const uint8x16_t bytes = vld1q_u8(x + i);
    const uint8x16_t x_v = vtstq_u8(bytes, bytes);
    // tosa.cast, line 7: 2x19xf32
    const uint16x8_t d_mask_0 = vreinterpretq_u16_u8(vzip1q_u8(x_v, x_v));
    const uint16x8_t d_mask_1 = vreinterpretq_u16_u8(vzip2q_u8(x_v, x_v));
    const int32x4_t d_0 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip1q_u16(d_mask_0, d_mask_0)), vdupq_n_u32(1)));
    const int32x4_t d_1 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip2q_u16(d_mask_0, d_mask_0)), vdupq_n_u32(1)));
    const int32x4_t d_2 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip1q_u16(d_mask_1, d_mask_1)), vdupq_n_u32(1)));
    const int32x4_t d_3 = vreinterpretq_s32_u32(vandq_u32(vreinterpretq_u32_u16(vzip2q_u16(d_mask_1, d_mask_1)), vdupq_n_u32(1)));
    const float32x4_t d_0_2 = vcvtq_f32_s32(d_0);
    const float32x4_t d_1_2 = vcvtq_f32_s32(d_1);
    const float32x4_t d_2_2 = vcvtq_f32_s32(d_2);
    const float32x4_t d_3_2 = vcvtq_f32_s32(d_3);
    vst1q_f32(out3 + i, d_0_2);
    vst1q_f32(out3 + i + 4, d_1_2);
    vst1q_f32(out3 + i + 8, d_2_2);
    vst1q_f32(out3 + i + 12, d_3_2);
  }
#else
  for (size_t i = 0; i < FROM_I1_OUT3_ELEMS; ++i) {
    const int x_v = x[i] != 0;
    // tosa.cast, line 7: 2x19xf32
    const float d = (float)x_v;
    out3[i] = d;
  }
#endif
}

int from_i1(const uint8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, int16_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, float *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)out1 % 2 != 0 || (uintptr_t)out2 % 4 != 0 || (uintptr_t)out3 % 4 != 0) return 2;
  (void)arena;
  from_i1_k0(x, out0);
  from_i1_k1(x, out1);
  from_i1_k2(x, out2);
  from_i1_k3(x, out3);
  return 0;
}
