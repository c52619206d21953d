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

#include "math_.h"

#include <math.h>

#if !defined(MATH__CONTENT) || MATH__CONTENT != 0xf7079d5ac0bb05c8u
#error "math_.h was not written together with this file"
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

#ifndef TOSAC_HAS_RSQRT_F32
#define TOSAC_HAS_RSQRT_F32
// Float 1 / sqrt(a).
static inline float tosac_rsqrt_f32(float a) {
  return 1.0f / sqrtf(a);
}
#endif

#endif

// 19 elements
static void math__k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.rsqrt, line 7: 19xf32
    const float32x4_t y_0 = vdivq_f32(vdupq_n_f32(1.0f), vsqrtq_f32(x_v_0));
    const float32x4_t y_1 = vdivq_f32(vdupq_n_f32(1.0f), vsqrtq_f32(x_v_1));
    const float32x4_t y_2 = vdivq_f32(vdupq_n_f32(1.0f), vsqrtq_f32(x_v_2));
    const float32x4_t y_3 = vdivq_f32(vdupq_n_f32(1.0f), vsqrtq_f32(x_v_3));
    vst1q_f32(out0 + i, y_0);
    vst1q_f32(out0 + i + 4, y_1);
    vst1q_f32(out0 + i + 8, y_2);
    vst1q_f32(out0 + i + 12, y_3);
  }
  { // the last 16 lanes, 13 of them again
    const size_t i = 3;
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.rsqrt, line 7: 19xf32
    const float32x4_t y_0 = vdivq_f32(vdupq_n_f32(1.0f), vsqrtq_f32(x_v_0));
    const float32x4_t y_1 = vdivq_f32(vdupq_n_f32(1.0f), vsqrtq_f32(x_v_1));
    const float32x4_t y_2 = vdivq_f32(vdupq_n_f32(1.0f), vsqrtq_f32(x_v_2));
    const float32x4_t y_3 = vdivq_f32(vdupq_n_f32(1.0f), vsqrtq_f32(x_v_3));
    vst1q_f32(out0 + i, y_0);
    vst1q_f32(out0 + i + 4, y_1);
    vst1q_f32(out0 + i + 8, y_2);
    vst1q_f32(out0 + i + 12, y_3);
  }
#else
  for (size_t i = 0; i < MATH__OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.rsqrt, line 7: 19xf32
    const float y = tosac_rsqrt_f32(x_v);
    out0[i] = y;
  }
#endif
}

int math_(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  math__k0(x, out0);
  return 0;
}
