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

#include "float_nan_ignored.h"

#include <string.h>

#if !defined(FLOAT_NAN_IGNORED_CONTENT) || FLOAT_NAN_IGNORED_CONTENT != 0x2ab17131bd5a27fbu
#error "float_nan_ignored.h was not written together with this file"
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

#ifndef TOSAC_HAS_FLOAT_BITS
#define TOSAC_HAS_FLOAT_BITS
static inline int32_t tosac_float_bits(float a) {
  int32_t bits;
  memcpy(&bits, &a, sizeof bits);
  return bits;
}
#endif

#ifndef TOSAC_HAS_BITS_FLOAT
#define TOSAC_HAS_BITS_FLOAT
static inline float tosac_bits_float(int32_t bits) {
  float a;
  memcpy(&a, &bits, sizeof a);
  return a;
}
#endif

#ifndef TOSAC_HAS_MAX_F32
#define TOSAC_HAS_MAX_F32
// IEEE 754-2019 maximum: NaN wins, +0 is above -0.
static inline float tosac_max_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) & tosac_float_bits(b));
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_F32
#define TOSAC_HAS_MIN_F32
// IEEE 754-2019 minimum: NaN wins, -0 is below +0.
static inline float tosac_min_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) | tosac_float_bits(b));
  return a < b ? a : b;
}
#endif

#endif

// 38 elements
static void float_nan_ignored_k0(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0) {
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
    // tosa.maximum, line 4: 2x19xf32
    const float32x4_t a_0 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_0, y_v_0)), x_v_0, vmaxq_f32(x_v_0, y_v_0));
    const float32x4_t a_1 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_1, y_v_1)), x_v_1, vmaxq_f32(x_v_1, y_v_1));
    const float32x4_t a_2 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_2, y_v_2)), x_v_2, vmaxq_f32(x_v_2, y_v_2));
    const float32x4_t a_3 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_3, y_v_3)), x_v_3, vmaxq_f32(x_v_3, y_v_3));
    const float32x4_t a_0_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_0, x_v_0)), y_v_0, a_0);
    const float32x4_t a_1_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_1, x_v_1)), y_v_1, a_1);
    const float32x4_t a_2_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_2, x_v_2)), y_v_2, a_2);
    const float32x4_t a_3_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_3, x_v_3)), y_v_3, a_3);
    // tosa.minimum, line 5: 2x19xf32
    const float32x4_t b_0 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_0, y_v_0)), a_0_2, vminq_f32(a_0_2, y_v_0));
    const float32x4_t b_1 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_1, y_v_1)), a_1_2, vminq_f32(a_1_2, y_v_1));
    const float32x4_t b_2 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_2, y_v_2)), a_2_2, vminq_f32(a_2_2, y_v_2));
    const float32x4_t b_3 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_3, y_v_3)), a_3_2, vminq_f32(a_3_2, y_v_3));
    const float32x4_t b_0_2 = vbslq_f32(vmvnq_u32(vceqq_f32(a_0_2, a_0_2)), y_v_0, b_0);
    const float32x4_t b_1_2 = vbslq_f32(vmvnq_u32(vceqq_f32(a_1_2, a_1_2)), y_v_1, b_1);
    const float32x4_t b_2_2 = vbslq_f32(vmvnq_u32(vceqq_f32(a_2_2, a_2_2)), y_v_2, b_2);
    const float32x4_t b_3_2 = vbslq_f32(vmvnq_u32(vceqq_f32(a_3_2, a_3_2)), y_v_3, b_3);
    vst1q_f32(out0 + i, b_0_2);
    vst1q_f32(out0 + i + 4, b_1_2);
    vst1q_f32(out0 + i + 8, b_2_2);
    vst1q_f32(out0 + i + 12, b_3_2);
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
    // tosa.maximum, line 4: 2x19xf32
    const float32x4_t a_0 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_0, y_v_0)), x_v_0, vmaxq_f32(x_v_0, y_v_0));
    const float32x4_t a_1 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_1, y_v_1)), x_v_1, vmaxq_f32(x_v_1, y_v_1));
    const float32x4_t a_2 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_2, y_v_2)), x_v_2, vmaxq_f32(x_v_2, y_v_2));
    const float32x4_t a_3 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_3, y_v_3)), x_v_3, vmaxq_f32(x_v_3, y_v_3));
    const float32x4_t a_0_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_0, x_v_0)), y_v_0, a_0);
    const float32x4_t a_1_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_1, x_v_1)), y_v_1, a_1);
    const float32x4_t a_2_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_2, x_v_2)), y_v_2, a_2);
    const float32x4_t a_3_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_3, x_v_3)), y_v_3, a_3);
    // tosa.minimum, line 5: 2x19xf32
    const float32x4_t b_0 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_0, y_v_0)), a_0_2, vminq_f32(a_0_2, y_v_0));
    const float32x4_t b_1 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_1, y_v_1)), a_1_2, vminq_f32(a_1_2, y_v_1));
    const float32x4_t b_2 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_2, y_v_2)), a_2_2, vminq_f32(a_2_2, y_v_2));
    const float32x4_t b_3 = vbslq_f32(vmvnq_u32(vceqq_f32(y_v_3, y_v_3)), a_3_2, vminq_f32(a_3_2, y_v_3));
    const float32x4_t b_0_2 = vbslq_f32(vmvnq_u32(vceqq_f32(a_0_2, a_0_2)), y_v_0, b_0);
    const float32x4_t b_1_2 = vbslq_f32(vmvnq_u32(vceqq_f32(a_1_2, a_1_2)), y_v_1, b_1);
    const float32x4_t b_2_2 = vbslq_f32(vmvnq_u32(vceqq_f32(a_2_2, a_2_2)), y_v_2, b_2);
    const float32x4_t b_3_2 = vbslq_f32(vmvnq_u32(vceqq_f32(a_3_2, a_3_2)), y_v_3, b_3);
    vst1q_f32(out0 + i, b_0_2);
    vst1q_f32(out0 + i + 4, b_1_2);
    vst1q_f32(out0 + i + 8, b_2_2);
    vst1q_f32(out0 + i + 12, b_3_2);
  }
#else
  for (size_t i = 0; i < FLOAT_NAN_IGNORED_OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    const float y_v = y[i];
    // tosa.maximum, line 4: 2x19xf32
    const float a = ((x_v == x_v) ^ 1) ? y_v : ((y_v == y_v) ^ 1) ? x_v : tosac_max_f32(x_v, y_v);
    // tosa.minimum, line 5: 2x19xf32
    const float b = ((a == a) ^ 1) ? y_v : ((y_v == y_v) ^ 1) ? a : tosac_min_f32(a, y_v);
    out0[i] = b;
  }
#endif
}

int float_nan_ignored(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  float_nan_ignored_k0(x, y, out0);
  return 0;
}
