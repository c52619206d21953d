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

#include "sigmoid.h"

#include <string.h>
#include <math.h>

#if !defined(SIGMOID_CONTENT) || SIGMOID_CONTENT != 0x82663380151dee8bu
#error "sigmoid.h was not written together with this file"
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

#ifndef TOSAC_HAS_SIGMOID_F32
#define TOSAC_HAS_SIGMOID_F32
// Float 1 / (1 + e^-a).
static inline float tosac_sigmoid_f32(float a) {
  const float t0 = tosac_max_f32(-tosac_magnitude(a), -104.0f);
  const float t1 = fmaf(t0, 1.442695f, 12583102.0f);
  const float t2 = t1 - 12583102.0f;
  const float t3 = fmaf(t2, 1.9046542e-9f, fmaf(t2, -0.6931472f, t0));
  const float t4 = tosac_bits_float((int32_t)((uint32_t)tosac_float_bits(t1) << 23));
  const float t5 = fmaf(fmaf(fmaf(fmaf(fmaf(0.008275457f, t3, 0.041897822f), t3, 0.16668011f), t3, 0.49999145f), t3, 0.99999946f), t3 * t4, t4) * 1.0842022e-19f;
  return (a < 0.0f ? t5 : 1.0f) / (t5 + 1.0f);
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_SIGMOID_F32X4
#define TOSAC_HAS_SIGMOID_F32X4
// Float 1 / (1 + e^-a).
static inline float32x4_t tosac_sigmoid_f32x4(float32x4_t a) {
  // What an instruction overwrites is read from memory each time, instead of copied from a register.
  static const volatile float32x4_t k[5] = {
    {12583102.0f, 12583102.0f, 12583102.0f, 12583102.0f},
    {0.041897822f, 0.041897822f, 0.041897822f, 0.041897822f},
    {0.16668011f, 0.16668011f, 0.16668011f, 0.16668011f},
    {0.49999145f, 0.49999145f, 0.49999145f, 0.49999145f},
    {0.99999946f, 0.99999946f, 0.99999946f, 0.99999946f},
  };
  const float32x4_t t = vmaxq_f32(vnegq_f32(vabsq_f32(a)), vdupq_n_f32(-104.0f));
  const float32x4_t t_2 = vfmaq_f32(k[0], t, vdupq_n_f32(1.442695f));
  const float32x4_t t_3 = vsubq_f32(t_2, vdupq_n_f32(12583102.0f));
  const float32x4_t t_4 = vfmaq_f32(vfmaq_f32(t, t_3, vdupq_n_f32(-0.6931472f)), t_3, vdupq_n_f32(1.9046542e-9f));
  const float32x4_t t_5 = vfmaq_f32(k[2], vfmaq_f32(k[1], vdupq_n_f32(0.008275457f), t_4), t_4);
  const float32x4_t t_6 = vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_f32(t_2), 23));
  const float32x4_t t_7 = vfmaq_f32(t_6, vfmaq_f32(k[4], vfmaq_f32(k[3], t_5, t_4), t_4), vmulq_f32(t_4, t_6));
  const float32x4_t t_8 = vmulq_f32(t_7, vdupq_n_f32(1.0842022e-19f));
  const float32x4_t t_9 = vbslq_f32(vcltq_f32(a, vdupq_n_f32(0.0f)), t_8, vdupq_n_f32(1.0f));
  return vdivq_f32(t_9, vaddq_f32(t_8, vdupq_n_f32(1.0f)));
}
#endif

#endif

// 38 elements
static void sigmoid_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.sigmoid, line 4: 2x19xf32
    const float32x4_t z_0 = tosac_sigmoid_f32x4(x_v_0);
    const float32x4_t z_1 = tosac_sigmoid_f32x4(x_v_1);
    const float32x4_t z_2 = tosac_sigmoid_f32x4(x_v_2);
    const float32x4_t z_3 = tosac_sigmoid_f32x4(x_v_3);
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
    // tosa.sigmoid, line 4: 2x19xf32
    const float32x4_t z_0 = tosac_sigmoid_f32x4(x_v_0);
    const float32x4_t z_1 = tosac_sigmoid_f32x4(x_v_1);
    const float32x4_t z_2 = tosac_sigmoid_f32x4(x_v_2);
    const float32x4_t z_3 = tosac_sigmoid_f32x4(x_v_3);
    vst1q_f32(out0 + i, z_0);
    vst1q_f32(out0 + i + 4, z_1);
    vst1q_f32(out0 + i + 8, z_2);
    vst1q_f32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < SIGMOID_OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.sigmoid, line 4: 2x19xf32
    const float z = tosac_sigmoid_f32(x_v);
    out0[i] = z;
  }
#endif
}

int sigmoid(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  sigmoid_k0(x, out0);
  return 0;
}
