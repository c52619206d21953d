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

#include "select_f32.h"

#if !defined(SELECT_F32_CONTENT) || SELECT_F32_CONTENT != 0xb599e801593d3b5cu
#error "select_f32.h was not written together with this file"
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
static void select_f32_k0(const uint8_t *TOSAC_RESTRICT m, const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const uint8x16_t bytes = vld1q_u8(m + i);
    const uint8x16_t m_v = vtstq_u8(bytes, bytes);
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    const float32x4_t y_v_0 = vld1q_f32(y + i);
    const float32x4_t y_v_1 = vld1q_f32(y + i + 4);
    const float32x4_t y_v_2 = vld1q_f32(y + i + 8);
    const float32x4_t y_v_3 = vld1q_f32(y + i + 12);
    // tosa.select, line 5: 2x19xf32
    const uint16x8_t z_mask_0 = vreinterpretq_u16_u8(vzip1q_u8(m_v, m_v));
    const uint16x8_t z_mask_1 = vreinterpretq_u16_u8(vzip2q_u8(m_v, m_v));
    const float32x4_t z_0 = vbslq_f32(vreinterpretq_u32_u16(vzip1q_u16(z_mask_0, z_mask_0)), x_v_0, y_v_0);
    const float32x4_t z_1 = vbslq_f32(vreinterpretq_u32_u16(vzip2q_u16(z_mask_0, z_mask_0)), x_v_1, y_v_1);
    const float32x4_t z_2 = vbslq_f32(vreinterpretq_u32_u16(vzip1q_u16(z_mask_1, z_mask_1)), x_v_2, y_v_2);
    const float32x4_t z_3 = vbslq_f32(vreinterpretq_u32_u16(vzip2q_u16(z_mask_1, z_mask_1)), x_v_3, y_v_3);
    vst1q_f32(out0 + i, z_0);
    vst1q_f32(out0 + i + 4, z_1);
    vst1q_f32(out0 + i + 8, z_2);
    vst1q_f32(out0 + i + 12, z_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const uint8x16_t bytes = vld1q_u8(m + i);
    const uint8x16_t m_v = vtstq_u8(bytes, bytes);
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    const float32x4_t y_v_0 = vld1q_f32(y + i);
    const float32x4_t y_v_1 = vld1q_f32(y + i + 4);
    const float32x4_t y_v_2 = vld1q_f32(y + i + 8);
    const float32x4_t y_v_3 = vld1q_f32(y + i + 12);
    // tosa.select, line 5: 2x19xf32
    const uint16x8_t z_mask_0 = vreinterpretq_u16_u8(vzip1q_u8(m_v, m_v));
    const uint16x8_t z_mask_1 = vreinterpretq_u16_u8(vzip2q_u8(m_v, m_v));
    const float32x4_t z_0 = vbslq_f32(vreinterpretq_u32_u16(vzip1q_u16(z_mask_0, z_mask_0)), x_v_0, y_v_0);
    const float32x4_t z_1 = vbslq_f32(vreinterpretq_u32_u16(vzip2q_u16(z_mask_0, z_mask_0)), x_v_1, y_v_1);
    const float32x4_t z_2 = vbslq_f32(vreinterpretq_u32_u16(vzip1q_u16(z_mask_1, z_mask_1)), x_v_2, y_v_2);
    const float32x4_t z_3 = vbslq_f32(vreinterpretq_u32_u16(vzip2q_u16(z_mask_1, z_mask_1)), x_v_3, y_v_3);
    vst1q_f32(out0 + i, z_0);
    vst1q_f32(out0 + i + 4, z_1);
    vst1q_f32(out0 + i + 8, z_2);
    vst1q_f32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < SELECT_F32_OUT0_ELEMS; ++i) {
    const int m_v = m[i] != 0;
    const float x_v = x[i];
    const float y_v = y[i];
    // tosa.select, line 5: 2x19xf32
    const float z = m_v ? x_v : y_v;
    out0[i] = z;
  }
#endif
}

int select_f32(const uint8_t *TOSAC_RESTRICT m, const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (m == NULL || x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  select_f32_k0(m, x, y, out0);
  return 0;
}
