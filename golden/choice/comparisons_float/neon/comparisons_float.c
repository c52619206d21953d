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

#include "comparisons_float.h"

#if !defined(COMPARISONS_FLOAT_CONTENT) || COMPARISONS_FLOAT_CONTENT != 0xf5f0c73476c5b5b8u
#error "comparisons_float.h was not written together with this file"
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
static void comparisons_float_k0(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    const float32x4_t y_v_0 = vld1q_f32(y + i);
    const float32x4_t y_v_1 = vld1q_f32(y + i + 4);
    const float32x4_t y_v_2 = vld1q_f32(y + i + 8);
    const float32x4_t y_v_3 = vld1q_f32(y + i + 12);
    // tosa.equal, line 5: 2x19xi1
    const uint32x4_t a_0 = vceqq_f32(x_v_0, y_v_0);
    const uint32x4_t a_1 = vceqq_f32(x_v_1, y_v_1);
    const uint32x4_t a_2 = vceqq_f32(x_v_2, y_v_2);
    const uint32x4_t a_3 = vceqq_f32(x_v_3, y_v_3);
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
    const float32x4_t y_v_0 = vld1q_f32(y + i);
    const float32x4_t y_v_1 = vld1q_f32(y + i + 4);
    const float32x4_t y_v_2 = vld1q_f32(y + i + 8);
    const float32x4_t y_v_3 = vld1q_f32(y + i + 12);
    // tosa.equal, line 5: 2x19xi1
    const uint32x4_t a_0 = vceqq_f32(x_v_0, y_v_0);
    const uint32x4_t a_1 = vceqq_f32(x_v_1, y_v_1);
    const uint32x4_t a_2 = vceqq_f32(x_v_2, y_v_2);
    const uint32x4_t a_3 = vceqq_f32(x_v_3, y_v_3);
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(a_0), vreinterpretq_u16_u32(a_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(a_2), vreinterpretq_u16_u32(a_3));
    vst1q_u8(out0 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < COMPARISONS_FLOAT_OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    const float y_v = y[i];
    // tosa.equal, line 5: 2x19xi1
    const int a = x_v == y_v;
    out0[i] = (uint8_t)a;
  }
#endif
}

// 38 elements
static void comparisons_float_k1(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    const float32x4_t y_v_0 = vld1q_f32(y + i);
    const float32x4_t y_v_1 = vld1q_f32(y + i + 4);
    const float32x4_t y_v_2 = vld1q_f32(y + i + 8);
    const float32x4_t y_v_3 = vld1q_f32(y + i + 12);
    // tosa.greater, line 6: 2x19xi1
    const uint32x4_t b_0 = vcltq_f32(y_v_0, x_v_0);
    const uint32x4_t b_1 = vcltq_f32(y_v_1, x_v_1);
    const uint32x4_t b_2 = vcltq_f32(y_v_2, x_v_2);
    const uint32x4_t b_3 = vcltq_f32(y_v_3, x_v_3);
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(b_0), vreinterpretq_u16_u32(b_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(b_2), vreinterpretq_u16_u32(b_3));
    vst1q_u8(out1 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    const float32x4_t y_v_0 = vld1q_f32(y + i);
    const float32x4_t y_v_1 = vld1q_f32(y + i + 4);
    const float32x4_t y_v_2 = vld1q_f32(y + i + 8);
    const float32x4_t y_v_3 = vld1q_f32(y + i + 12);
    // tosa.greater, line 6: 2x19xi1
    const uint32x4_t b_0 = vcltq_f32(y_v_0, x_v_0);
    const uint32x4_t b_1 = vcltq_f32(y_v_1, x_v_1);
    const uint32x4_t b_2 = vcltq_f32(y_v_2, x_v_2);
    const uint32x4_t b_3 = vcltq_f32(y_v_3, x_v_3);
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(b_0), vreinterpretq_u16_u32(b_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(b_2), vreinterpretq_u16_u32(b_3));
    vst1q_u8(out1 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < COMPARISONS_FLOAT_OUT1_ELEMS; ++i) {
    const float x_v = x[i];
    const float y_v = y[i];
    // tosa.greater, line 6: 2x19xi1
    const int b = y_v < x_v;
    out1[i] = (uint8_t)b;
  }
#endif
}

// 38 elements
static void comparisons_float_k2(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    const float32x4_t y_v_0 = vld1q_f32(y + i);
    const float32x4_t y_v_1 = vld1q_f32(y + i + 4);
    const float32x4_t y_v_2 = vld1q_f32(y + i + 8);
    const float32x4_t y_v_3 = vld1q_f32(y + i + 12);
    // tosa.greater_equal, line 7: 2x19xi1
    const uint32x4_t c_0 = vcleq_f32(y_v_0, x_v_0);
    const uint32x4_t c_1 = vcleq_f32(y_v_1, x_v_1);
    const uint32x4_t c_2 = vcleq_f32(y_v_2, x_v_2);
    const uint32x4_t c_3 = vcleq_f32(y_v_3, x_v_3);
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(c_0), vreinterpretq_u16_u32(c_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(c_2), vreinterpretq_u16_u32(c_3));
    vst1q_u8(out2 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    const float32x4_t y_v_0 = vld1q_f32(y + i);
    const float32x4_t y_v_1 = vld1q_f32(y + i + 4);
    const float32x4_t y_v_2 = vld1q_f32(y + i + 8);
    const float32x4_t y_v_3 = vld1q_f32(y + i + 12);
    // tosa.greater_equal, line 7: 2x19xi1
    const uint32x4_t c_0 = vcleq_f32(y_v_0, x_v_0);
    const uint32x4_t c_1 = vcleq_f32(y_v_1, x_v_1);
    const uint32x4_t c_2 = vcleq_f32(y_v_2, x_v_2);
    const uint32x4_t c_3 = vcleq_f32(y_v_3, x_v_3);
    const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(c_0), vreinterpretq_u16_u32(c_1));
    const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(c_2), vreinterpretq_u16_u32(c_3));
    vst1q_u8(out2 + i, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
  }
#else
  for (size_t i = 0; i < COMPARISONS_FLOAT_OUT2_ELEMS; ++i) {
    const float x_v = x[i];
    const float y_v = y[i];
    // tosa.greater_equal, line 7: 2x19xi1
    const int c = y_v <= x_v;
    out2[i] = (uint8_t)c;
  }
#endif
}

int comparisons_float(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, uint8_t *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0) return 2;
  (void)arena;
  comparisons_float_k0(x, y, out0);
  comparisons_float_k1(x, y, out1);
  comparisons_float_k2(x, y, out2);
  return 0;
}
