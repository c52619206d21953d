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

#include "erf.h"

#include <string.h>
#include <math.h>

#if !defined(ERF__CONTENT) || ERF__CONTENT != 0x0c94237f6a0a2cdbu
#error "erf.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAGNITUDE
#define TOSAC_HAS_MAGNITUDE
static inline float tosac_magnitude(float a) {
  return tosac_bits_float(tosac_float_bits(a) & INT32_MAX);
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

#ifndef TOSAC_HAS_ERF_F32
#define TOSAC_HAS_ERF_F32
// Float error function.
static inline float tosac_erf_f32(float a) {
  const float t0 = tosac_max_f32(-tosac_magnitude(a), -4.0f);
  const float t1 = fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(fmaf(-0.000009326007f, t0, -0.00011853336f), t0, -0.0006368093f), t0, -0.0016753861f), t0, -0.00016951935f), t0, 0.019147819f), t0, 0.102776304f), t0, -0.63661957f), t0, 0.12837917f), t0, t0);
  const float t2 = fmaf(t1, 1.442695f, 12583039.0f);
  const float t3 = fmaf(t2 - 12583039.0f, -0.6931472f, t1);
  const float t4 = tosac_bits_float((int32_t)((uint32_t)tosac_float_bits(t2) << 23));
  return tosac_bits_float(tosac_float_bits(tosac_magnitude(fmaf(fmaf(t3 * t3, fmaf(fmaf(fmaf(fmaf(0.0013870657f, t3, 0.008366262f), t3, 0.041667435f), t3, 0.16666546f), t3, 0.49999997f), t3), t4, t4 - 1.0f))) | (tosac_float_bits(a) & INT32_MIN));
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_ERF_F32X4
#define TOSAC_HAS_ERF_F32X4
// Float error function.
static inline float32x4_t tosac_erf_f32x4(float32x4_t a) {
  // What an instruction overwrites is read from memory each time, instead of copied from a register.
  static const volatile float32x4_t k[13] = {
    {-0.00011853336f, -0.00011853336f, -0.00011853336f, -0.00011853336f},
    {-0.0006368093f, -0.0006368093f, -0.0006368093f, -0.0006368093f},
    {-0.0016753861f, -0.0016753861f, -0.0016753861f, -0.0016753861f},
    {-0.00016951935f, -0.00016951935f, -0.00016951935f, -0.00016951935f},
    {0.019147819f, 0.019147819f, 0.019147819f, 0.019147819f},
    {0.102776304f, 0.102776304f, 0.102776304f, 0.102776304f},
    {-0.63661957f, -0.63661957f, -0.63661957f, -0.63661957f},
    {0.12837917f, 0.12837917f, 0.12837917f, 0.12837917f},
    {12583039.0f, 12583039.0f, 12583039.0f, 12583039.0f},
    {0.008366262f, 0.008366262f, 0.008366262f, 0.008366262f},
    {0.041667435f, 0.041667435f, 0.041667435f, 0.041667435f},
    {0.16666546f, 0.16666546f, 0.16666546f, 0.16666546f},
    {0.49999997f, 0.49999997f, 0.49999997f, 0.49999997f},
  };
  const float32x4_t t = vmaxq_f32(vnegq_f32(vabsq_f32(a)), vdupq_n_f32(-4.0f));
  const float32x4_t t_2 = vfmaq_f32(k[1], vfmaq_f32(k[0], vdupq_n_f32(-0.000009326007f), t), t);
  const float32x4_t t_3 = vfmaq_f32(k[4], vfmaq_f32(k[3], vfmaq_f32(k[2], t_2, t), t), t);
  const float32x4_t t_4 = vfmaq_f32(k[7], vfmaq_f32(k[6], vfmaq_f32(k[5], t_3, t), t), t);
  const float32x4_t t_5 = vfmaq_f32(t, t_4, t);
  const float32x4_t t_6 = vfmaq_f32(k[8], t_5, vdupq_n_f32(1.442695f));
  const float32x4_t t_7 = vfmaq_f32(t_5, vsubq_f32(t_6, vdupq_n_f32(12583039.0f)), vdupq_n_f32(-0.6931472f));
  const float32x4_t t_8 = vfmaq_f32(k[10], vfmaq_f32(k[9], vdupq_n_f32(0.0013870657f), t_7), t_7);
  const float32x4_t t_9 = vfmaq_f32(t_7, vmulq_f32(t_7, t_7), vfmaq_f32(k[12], vfmaq_f32(k[11], t_8, t_7), t_7));
  const float32x4_t t_10 = vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_f32(t_6), 23));
  const float32x4_t t_11 = vabsq_f32(vfmaq_f32(vsubq_f32(t_10, vdupq_n_f32(1.0f)), t_9, t_10));
  const int32x4_t t_12 = vandq_s32(vreinterpretq_s32_f32(a), vdupq_n_s32(INT32_MIN));
  return vreinterpretq_f32_s32(vorrq_s32(vreinterpretq_s32_f32(t_11), t_12));
}
#endif

#endif

// 38 elements
static void erf__k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.erf, line 4: 2x19xf32
    const float32x4_t z_0 = tosac_erf_f32x4(x_v_0);
    const float32x4_t z_1 = tosac_erf_f32x4(x_v_1);
    const float32x4_t z_2 = tosac_erf_f32x4(x_v_2);
    const float32x4_t z_3 = tosac_erf_f32x4(x_v_3);
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
    // tosa.erf, line 4: 2x19xf32
    const float32x4_t z_0 = tosac_erf_f32x4(x_v_0);
    const float32x4_t z_1 = tosac_erf_f32x4(x_v_1);
    const float32x4_t z_2 = tosac_erf_f32x4(x_v_2);
    const float32x4_t z_3 = tosac_erf_f32x4(x_v_3);
    vst1q_f32(out0 + i, z_0);
    vst1q_f32(out0 + i + 4, z_1);
    vst1q_f32(out0 + i + 8, z_2);
    vst1q_f32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < ERF__OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.erf, line 4: 2x19xf32
    const float z = tosac_erf_f32(x_v);
    out0[i] = z;
  }
#endif
}

int erf_(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  erf__k0(x, out0);
  return 0;
}
