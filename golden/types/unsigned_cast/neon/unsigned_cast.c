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

#include "unsigned_cast.h"

#include <string.h>

#if !defined(UNSIGNED_CAST_CONTENT) || UNSIGNED_CAST_CONTENT != 0x4558654bae45a55au
#error "unsigned_cast.h was not written together with this file"
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

static const int8_t unsigned_cast_y[2] = {
  0, -1,
};

// 132 elements
static void unsigned_cast_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 128; i += 16) {
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.cast, line 5: 4x33xi32, 0..255
    const int16x8_t m_s16_0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v))));
    const int16x8_t m_s16_1 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v)));
    const int32x4_t m_0 = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vreinterpretq_u16_s16(m_s16_0))));
    const int32x4_t m_1 = vreinterpretq_s32_u32(vmovl_high_u16(vreinterpretq_u16_s16(m_s16_0)));
    const int32x4_t m_2 = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vreinterpretq_u16_s16(m_s16_1))));
    const int32x4_t m_3 = vreinterpretq_s32_u32(vmovl_high_u16(vreinterpretq_u16_s16(m_s16_1)));
    vst1q_s32(out0 + i, m_0);
    vst1q_s32(out0 + i + 4, m_1);
    vst1q_s32(out0 + i + 8, m_2);
    vst1q_s32(out0 + i + 12, m_3);
  }
  { // the last 16 lanes, 12 of them again
    const size_t i = 116;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.cast, line 5: 4x33xi32, 0..255
    const int16x8_t m_s16_0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v))));
    const int16x8_t m_s16_1 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v)));
    const int32x4_t m_0 = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vreinterpretq_u16_s16(m_s16_0))));
    const int32x4_t m_1 = vreinterpretq_s32_u32(vmovl_high_u16(vreinterpretq_u16_s16(m_s16_0)));
    const int32x4_t m_2 = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vreinterpretq_u16_s16(m_s16_1))));
    const int32x4_t m_3 = vreinterpretq_s32_u32(vmovl_high_u16(vreinterpretq_u16_s16(m_s16_1)));
    vst1q_s32(out0 + i, m_0);
    vst1q_s32(out0 + i + 4, m_1);
    vst1q_s32(out0 + i + 8, m_2);
    vst1q_s32(out0 + i + 12, m_3);
  }
#else
  for (size_t i = 0; i < UNSIGNED_CAST_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.cast, line 5: 4x33xi32, 0..255
    const int32_t m = (uint8_t)x_v;
    out0[i] = m;
  }
#endif
}

// 132 elements
static void unsigned_cast_k1(const int8_t *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 128; i += 16) {
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.cast, line 6: 4x33xf32
    const int16x8_t f_s16_0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v))));
    const int16x8_t f_s16_1 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v)));
    const int32x4_t f_0 = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vreinterpretq_u16_s16(f_s16_0))));
    const int32x4_t f_1 = vreinterpretq_s32_u32(vmovl_high_u16(vreinterpretq_u16_s16(f_s16_0)));
    const int32x4_t f_2 = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vreinterpretq_u16_s16(f_s16_1))));
    const int32x4_t f_3 = vreinterpretq_s32_u32(vmovl_high_u16(vreinterpretq_u16_s16(f_s16_1)));
    const float32x4_t f_0_2 = vcvtq_f32_s32(f_0);
    const float32x4_t f_1_2 = vcvtq_f32_s32(f_1);
    const float32x4_t f_2_2 = vcvtq_f32_s32(f_2);
    const float32x4_t f_3_2 = vcvtq_f32_s32(f_3);
    vst1q_f32(out1 + i, f_0_2);
    vst1q_f32(out1 + i + 4, f_1_2);
    vst1q_f32(out1 + i + 8, f_2_2);
    vst1q_f32(out1 + i + 12, f_3_2);
  }
  { // the last 16 lanes, 12 of them again
    const size_t i = 116;
    const int8x16_t x_v = vld1q_s8(x + i);
    // tosa.cast, line 6: 4x33xf32
    const int16x8_t f_s16_0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(vreinterpretq_u8_s8(x_v))));
    const int16x8_t f_s16_1 = vreinterpretq_s16_u16(vmovl_high_u8(vreinterpretq_u8_s8(x_v)));
    const int32x4_t f_0 = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vreinterpretq_u16_s16(f_s16_0))));
    const int32x4_t f_1 = vreinterpretq_s32_u32(vmovl_high_u16(vreinterpretq_u16_s16(f_s16_0)));
    const int32x4_t f_2 = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vreinterpretq_u16_s16(f_s16_1))));
    const int32x4_t f_3 = vreinterpretq_s32_u32(vmovl_high_u16(vreinterpretq_u16_s16(f_s16_1)));
    const float32x4_t f_0_2 = vcvtq_f32_s32(f_0);
    const float32x4_t f_1_2 = vcvtq_f32_s32(f_1);
    const float32x4_t f_2_2 = vcvtq_f32_s32(f_2);
    const float32x4_t f_3_2 = vcvtq_f32_s32(f_3);
    vst1q_f32(out1 + i, f_0_2);
    vst1q_f32(out1 + i + 4, f_1_2);
    vst1q_f32(out1 + i + 8, f_2_2);
    vst1q_f32(out1 + i + 12, f_3_2);
  }
#else
  for (size_t i = 0; i < UNSIGNED_CAST_OUT1_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.cast, line 6: 4x33xf32
    const float f = (float)(uint8_t)x_v;
    out1[i] = f;
  }
#endif
}

// copy of a result
static void unsigned_cast_copy2(int8_t *TOSAC_RESTRICT out2) {
  memcpy(out2, unsigned_cast_y, 2);
}

int unsigned_cast(const uint8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  unsigned_cast_k0((const int8_t *)x, out0);
  unsigned_cast_k1((const int8_t *)x, out1);
  unsigned_cast_copy2((int8_t *)out2);
  return 0;
}
