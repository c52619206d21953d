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

#include "log.h"

#include <string.h>
#include <math.h>

#if !defined(LOG__CONTENT) || LOG__CONTENT != 0x75b7cb36cb312534u
#error "log.h was not written together with this file"
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

#endif

#ifndef TOSAC_HAS_BITS_FLOAT
#define TOSAC_HAS_BITS_FLOAT
static inline float tosac_bits_float(int32_t bits) {
  float a;
  memcpy(&a, &bits, sizeof a);
  return a;
}
#endif

#if !TOSAC_NEON

#ifndef TOSAC_HAS_LOG_F32
#define TOSAC_HAS_LOG_F32
// Float natural logarithm; -inf of 0, NaN below.
static inline float tosac_log_f32(float a) {
  const int t0 = a < 1.1754944e-38f;
  const int32_t t1 = tosac_float_bits(t0 ? a * 8388608.0f : a);
  const int32_t t2 = (int32_t)((uint32_t)t1 - (uint32_t)1059760811) >> 23;
  const float t3 = tosac_bits_float((int32_t)((uint32_t)t1 - (uint32_t)(int32_t)((uint32_t)t2 << 23))) - 1.0f;
  return 0.0f < a ? a < tosac_bits_float(0x7f800000) ? fmaf((float)(t2 + (t0 ? -23 : 0)), 0.6931472f, fmaf(t3 * t3, fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(-0.12880209f, t3, 0.13984594f), t3, -0.121874474f), t3, 0.14005734f), t3, -0.16680197f), t3, 0.20010427f), t3, -0.24999806f), t3, 0.33333215f), t3, -0.5f), t3)) : a : a == 0.0f ? tosac_bits_float(-8388608) : tosac_bits_float(0x7fc00000);
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_SUB_S32
#define TOSAC_HAS_WRAPPING_SUB_S32
// vsubq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_sub_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vsubq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_LOG_F32X4
#define TOSAC_HAS_LOG_F32X4
// Float natural logarithm; -inf of 0, NaN below.
static inline float32x4_t tosac_log_f32x4(float32x4_t a) {
  // What an instruction overwrites is read from memory each time, instead of copied from a register.
  static const volatile float32x4_t k[8] = {
    {0.13984594f, 0.13984594f, 0.13984594f, 0.13984594f},
    {-0.121874474f, -0.121874474f, -0.121874474f, -0.121874474f},
    {0.14005734f, 0.14005734f, 0.14005734f, 0.14005734f},
    {-0.16680197f, -0.16680197f, -0.16680197f, -0.16680197f},
    {0.20010427f, 0.20010427f, 0.20010427f, 0.20010427f},
    {-0.24999806f, -0.24999806f, -0.24999806f, -0.24999806f},
    {0.33333215f, 0.33333215f, 0.33333215f, 0.33333215f},
    {-0.5f, -0.5f, -0.5f, -0.5f},
  };
  const uint32x4_t t = vcltq_f32(a, vdupq_n_f32(1.1754944e-38f));
  const int32x4_t t_2 = vreinterpretq_s32_f32(vbslq_f32(t, vmulq_f32(a, vdupq_n_f32(8388608.0f)), a));
  const int32x4_t t_3 = vshrq_n_s32(tosac_wrapping_sub_s32(t_2, vdupq_n_s32(1059760811)), 23);
  const int32x4_t t_4 = vaddq_s32(t_3, vbslq_s32(t, vdupq_n_s32(-23), vdupq_n_s32(0)));
  const float32x4_t t_5 = vreinterpretq_f32_s32(tosac_wrapping_sub_s32(t_2, vshlq_n_s32(t_3, 23)));
  const float32x4_t t_6 = vsubq_f32(t_5, vdupq_n_f32(1.0f));
  const float32x4_t t_7 = vfmaq_f32(k[1], vfmaq_f32(k[0], vdupq_n_f32(-0.12880209f), t_6), t_6);
  const float32x4_t t_8 = vfmaq_f32(k[4], vfmaq_f32(k[3], vfmaq_f32(k[2], t_7, t_6), t_6), t_6);
  const float32x4_t t_9 = vfmaq_f32(k[7], vfmaq_f32(k[6], vfmaq_f32(k[5], t_8, t_6), t_6), t_6);
  const float32x4_t t_10 = vfmaq_f32(vfmaq_f32(t_6, vmulq_f32(t_6, t_6), t_9), vcvtq_f32_s32(t_4), vdupq_n_f32(0.6931472f));
  const float32x4_t t_11 = vbslq_f32(vcltq_f32(a, vdupq_n_f32(tosac_bits_float(0x7f800000))), t_10, a);
  const float32x4_t t_12 = vbslq_f32(vceqq_f32(a, vdupq_n_f32(0.0f)), vdupq_n_f32(tosac_bits_float(-8388608)), vdupq_n_f32(tosac_bits_float(0x7fc00000)));
  return vbslq_f32(vcltq_f32(vdupq_n_f32(0.0f), a), t_11, t_12);
}
#endif

#endif

// 38 elements
static void log__k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.log, line 4: 2x19xf32
    const float32x4_t z_0 = tosac_log_f32x4(x_v_0);
    const float32x4_t z_1 = tosac_log_f32x4(x_v_1);
    const float32x4_t z_2 = tosac_log_f32x4(x_v_2);
    const float32x4_t z_3 = tosac_log_f32x4(x_v_3);
    vst1q_f32(out0 + i, z_0);
    vst1q_f32(out0 + i + 4, z_1);
    vst1q_f32(out0 + i + 8, z_2);
    vst1q_f32(out0 + i + 12, z_3);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.log, line 4: 2x19xf32
    const float32x4_t z_0 = tosac_log_f32x4(x_v_0);
    const float32x4_t z_1 = tosac_log_f32x4(x_v_1);
    const float32x4_t z_2 = tosac_log_f32x4(x_v_2);
    const float32x4_t z_3 = tosac_log_f32x4(x_v_3);
    vst1q_f32(out0 + i, z_0);
    vst1q_f32(out0 + i + 4, z_1);
    vst1q_f32(out0 + i + 8, z_2);
    vst1q_f32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < LOG__OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.log, line 4: 2x19xf32
    const float z = tosac_log_f32(x_v);
    out0[i] = z;
  }
#endif
}

int log_(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  log__k0(x, out0);
  return 0;
}
