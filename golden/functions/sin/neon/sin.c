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

#include "sin.h"

#include <string.h>
#include <math.h>

#if !defined(SIN__CONTENT) || SIN__CONTENT != 0x29448479beaf52a5u
#error "sin.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SIN_F32
#define TOSAC_HAS_SIN_F32
// Float sine, its argument reduced exactly however large.
static inline float tosac_sin_f32(float a) {
  const float t0 = tosac_magnitude(a);
  const int t1 = t0 < 0.7853982f;
  const int32_t t2 = tosac_float_bits(t0);
  const int32_t t3 = t2 & 8388607;
  const int32_t t4 = tosac_max_i32((t2 >> 23) - 126, 0);
  const int t5 = 96 <= t4;
  const int32_t t6 = t5 ? t4 - 96 : t4;
  const int t7 = 48 <= t6;
  const int32_t t8 = t7 ? t6 - 48 : t6;
  const int t9 = 24 <= t8;
  const int32_t t10 = t5 ? 1387472776 : 44384132;
  const int32_t t11 = t7 ? t10 : t5 ? 1051106232 : 341782637;
  const int32_t t12 = t5 ? 941321298 : 1841940610;
  const int32_t t13 = t9 ? t8 - 24 : t8;
  const int32_t t14 = t13 & 31;
  const int32_t t15 = t5 ? 141690943 : 82508350;
  const int32_t t16 = t7 ? t15 : t12;
  const int32_t t17 = t9 ? t16 : t11;
  const int32_t t18 = (24 - t13) & 31;
  const int32_t t19 = (int32_t)((uint32_t)(t3 | 8388608) * (uint32_t)((int32_t)((uint32_t)(t9 ? t11 : t7 ? t12 : t5 ? 82508350 : 20) << t14) | (t17 >> t18)));
  const int32_t t20 = (int32_t)((uint32_t)t19 + (uint32_t)260046848) >> 29;
  const int32_t t21 = t1 ? 0 : t20;
  const int32_t t22 = (int32_t)((uint32_t)t19 - (uint32_t)(int32_t)((uint32_t)t20 << 29));
  const float t23 = (float)(t22 & -32) * 1.8626451e-9f;
  const float t24 = tosac_bits_float(t3 | 813694976);
  const int32_t t25 = t7 ? 1051106232 : t10;
  const int32_t t26 = t9 ? t25 : t16;
  const float t27 = (float)(((int32_t)((uint32_t)t17 << t14) | (t26 >> t18)) & 16777215);
  const float t28 = t24 * t27;
  const float t29 = t23 + t28;
  const float t30 = (float)(t22 & 31) * 1.8626451e-9f;
  const float t31 = t29 + t30;
  const float t32 = t1 ? t0 : fmaf(t31, 1.5707964f, fmaf(t31, -4.371139e-8f, (tosac_bits_float(t3 | 612368384) * (float)(((int32_t)((uint32_t)t26 << t14) | ((t9 ? t7 ? 941321298 : t15 : t25) >> t18)) & 16777215) + (t30 - (t31 - t29) + (t28 - (t29 - t23) + fmaf(t24, t27, -t28)))) * 1.5707964f)) + (t0 - t0);
  const float t33 = t32 * t32;
  return tosac_bits_float(tosac_float_bits(tosac_bits_float(tosac_float_bits((t21 & 1) == 0 ? fmaf(t32 * t33, fmaf(fmaf(-0.00019493015f, t33, 0.008332001f), t33, -0.16666652f), t32) : fmaf(t33, fmaf(fmaf(fmaf(0.000024409526f, t33, -0.0013887116f), t33, 0.04166664f), t33, -0.5f), 1.0f)) ^ ((int32_t)((uint32_t)t21 << 30) & INT32_MIN))) ^ (tosac_float_bits(a) & INT32_MIN));
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_MUL_S32
#define TOSAC_HAS_WRAPPING_MUL_S32
// vmulq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_mul_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vmulq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_WRAPPING_SUB_S32
#define TOSAC_HAS_WRAPPING_SUB_S32
// vsubq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_sub_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vsubq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_SIN_F32X4
#define TOSAC_HAS_SIN_F32X4
// Float sine, its argument reduced exactly however large.
static inline float32x4_t tosac_sin_f32x4(float32x4_t a) {
  // What an instruction overwrites is read from memory each time, instead of copied from a register.
  static const volatile float32x4_t k[6] = {
    {0.008332001f, 0.008332001f, 0.008332001f, 0.008332001f},
    {-0.16666652f, -0.16666652f, -0.16666652f, -0.16666652f},
    {-0.0013887116f, -0.0013887116f, -0.0013887116f, -0.0013887116f},
    {0.04166664f, 0.04166664f, 0.04166664f, 0.04166664f},
    {-0.5f, -0.5f, -0.5f, -0.5f},
    {1.0f, 1.0f, 1.0f, 1.0f},
  };
  const float32x4_t t = vabsq_f32(a);
  const uint32x4_t t_2 = vcltq_f32(t, vdupq_n_f32(0.7853982f));
  const int32x4_t t_3 = vreinterpretq_s32_f32(t);
  const int32x4_t t_4 = vandq_s32(t_3, vdupq_n_s32(8388607));
  const int32x4_t t_5 = vmaxq_s32(vsubq_s32(vshrq_n_s32(t_3, 23), vdupq_n_s32(126)), vdupq_n_s32(0));
  const uint32x4_t t_6 = vcleq_s32(vdupq_n_s32(96), t_5);
  const int32x4_t t_7 = vbslq_s32(t_6, vsubq_s32(t_5, vdupq_n_s32(96)), t_5);
  const uint32x4_t t_8 = vcleq_s32(vdupq_n_s32(48), t_7);
  const int32x4_t t_9 = vbslq_s32(t_8, vsubq_s32(t_7, vdupq_n_s32(48)), t_7);
  const uint32x4_t t_10 = vcleq_s32(vdupq_n_s32(24), t_9);
  const int32x4_t t_11 = vbslq_s32(t_6, vdupq_n_s32(1387472776), vdupq_n_s32(44384132));
  const int32x4_t t_12 = vbslq_s32(t_6, vdupq_n_s32(1051106232), vdupq_n_s32(341782637));
  const int32x4_t t_13 = vbslq_s32(t_8, t_11, t_12);
  const int32x4_t t_14 = vbslq_s32(t_6, vdupq_n_s32(941321298), vdupq_n_s32(1841940610));
  const int32x4_t t_15 = vbslq_s32(t_8, t_14, vbslq_s32(t_6, vdupq_n_s32(82508350), vdupq_n_s32(20)));
  const int32x4_t t_16 = vbslq_s32(t_10, vsubq_s32(t_9, vdupq_n_s32(24)), t_9);
  const int32x4_t t_17 = vandq_s32(t_16, vdupq_n_s32(31));
  const int32x4_t t_18 = vbslq_s32(t_6, vdupq_n_s32(141690943), vdupq_n_s32(82508350));
  const int32x4_t t_19 = vbslq_s32(t_8, t_18, t_14);
  const int32x4_t t_20 = vbslq_s32(t_10, t_19, t_13);
  const int32x4_t t_21 = vandq_s32(vsubq_s32(vdupq_n_s32(24), t_16), vdupq_n_s32(31));
  const int32x4_t t_22 = vorrq_s32(vshlq_s32(vbslq_s32(t_10, t_13, t_15), t_17), vshlq_s32(t_20, vnegq_s32(t_21)));
  const int32x4_t t_23 = tosac_wrapping_mul_s32(vorrq_s32(t_4, vdupq_n_s32(8388608)), t_22);
  const int32x4_t t_24 = vshrq_n_s32(tosac_wrapping_add_s32(t_23, vdupq_n_s32(260046848)), 29);
  const int32x4_t t_25 = vbslq_s32(t_2, vdupq_n_s32(0), t_24);
  const int32x4_t t_26 = tosac_wrapping_sub_s32(t_23, vshlq_n_s32(t_24, 29));
  const float32x4_t t_27 = vmulq_f32(vcvtq_f32_s32(vandq_s32(t_26, vdupq_n_s32(-32))), vdupq_n_f32(1.8626451e-9f));
  const float32x4_t t_28 = vreinterpretq_f32_s32(vorrq_s32(t_4, vdupq_n_s32(813694976)));
  const int32x4_t t_29 = vbslq_s32(t_8, vdupq_n_s32(1051106232), t_11);
  const int32x4_t t_30 = vbslq_s32(t_10, t_29, t_19);
  const int32x4_t t_31 = vandq_s32(vorrq_s32(vshlq_s32(t_20, t_17), vshlq_s32(t_30, vnegq_s32(t_21))), vdupq_n_s32(16777215));
  const float32x4_t t_32 = vcvtq_f32_s32(t_31);
  const float32x4_t t_33 = vmulq_f32(t_28, t_32);
  const float32x4_t t_34 = vaddq_f32(t_27, t_33);
  const float32x4_t t_35 = vmulq_f32(vcvtq_f32_s32(vandq_s32(t_26, vdupq_n_s32(31))), vdupq_n_f32(1.8626451e-9f));
  const float32x4_t t_36 = vaddq_f32(t_34, t_35);
  const float32x4_t t_37 = vreinterpretq_f32_s32(vorrq_s32(t_4, vdupq_n_s32(612368384)));
  const int32x4_t t_38 = vshlq_s32(vbslq_s32(t_10, vbslq_s32(t_8, vdupq_n_s32(941321298), t_18), t_29), vnegq_s32(t_21));
  const int32x4_t t_39 = vandq_s32(vorrq_s32(vshlq_s32(t_30, t_17), t_38), vdupq_n_s32(16777215));
  const float32x4_t t_40 = vaddq_f32(vsubq_f32(t_33, vsubq_f32(t_34, t_27)), vfmaq_f32(vnegq_f32(t_33), t_28, t_32));
  const float32x4_t t_41 = vaddq_f32(vmulq_f32(t_37, vcvtq_f32_s32(t_39)), vaddq_f32(vsubq_f32(t_35, vsubq_f32(t_36, t_34)), t_40));
  const float32x4_t t_42 = vfmaq_f32(vmulq_f32(t_41, vdupq_n_f32(1.5707964f)), t_36, vdupq_n_f32(-4.371139e-8f));
  const float32x4_t t_43 = vaddq_f32(vfmaq_f32(t_42, t_36, vdupq_n_f32(1.5707964f)), vsubq_f32(t, t));
  const float32x4_t t_44 = vbslq_f32(t_2, t, t_43);
  const float32x4_t t_45 = vmulq_f32(t_44, t_44);
  const float32x4_t t_46 = vfmaq_f32(k[1], vfmaq_f32(k[0], vdupq_n_f32(-0.00019493015f), t_45), t_45);
  const float32x4_t t_47 = vfmaq_f32(k[3], vfmaq_f32(k[2], vdupq_n_f32(0.000024409526f), t_45), t_45);
  const float32x4_t t_48 = vbslq_f32(vceqq_s32(vandq_s32(t_25, vdupq_n_s32(1)), vdupq_n_s32(0)), vfmaq_f32(t_44, vmulq_f32(t_44, t_45), t_46), vfmaq_f32(k[5], t_45, vfmaq_f32(k[4], t_47, t_45)));
  const int32x4_t t_49 = veorq_s32(vreinterpretq_s32_f32(t_48), vandq_s32(vshlq_n_s32(t_25, 30), vdupq_n_s32(INT32_MIN)));
  const int32x4_t t_50 = vandq_s32(vreinterpretq_s32_f32(a), vdupq_n_s32(INT32_MIN));
  const int32x4_t t_51 = veorq_s32(vreinterpretq_s32_f32(vreinterpretq_f32_s32(t_49)), t_50);
  return vreinterpretq_f32_s32(t_51);
}
#endif

#endif

// 38 elements
static void sin__k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const float32x4_t x_v_0 = vld1q_f32(x + i);
    const float32x4_t x_v_1 = vld1q_f32(x + i + 4);
    const float32x4_t x_v_2 = vld1q_f32(x + i + 8);
    const float32x4_t x_v_3 = vld1q_f32(x + i + 12);
    // tosa.sin, line 4: 2x19xf32
    const float32x4_t z_0 = tosac_sin_f32x4(x_v_0);
    const float32x4_t z_1 = tosac_sin_f32x4(x_v_1);
    const float32x4_t z_2 = tosac_sin_f32x4(x_v_2);
    const float32x4_t z_3 = tosac_sin_f32x4(x_v_3);
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
    // tosa.sin, line 4: 2x19xf32
    const float32x4_t z_0 = tosac_sin_f32x4(x_v_0);
    const float32x4_t z_1 = tosac_sin_f32x4(x_v_1);
    const float32x4_t z_2 = tosac_sin_f32x4(x_v_2);
    const float32x4_t z_3 = tosac_sin_f32x4(x_v_3);
    vst1q_f32(out0 + i, z_0);
    vst1q_f32(out0 + i + 4, z_1);
    vst1q_f32(out0 + i + 8, z_2);
    vst1q_f32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < SIN__OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    // tosa.sin, line 4: 2x19xf32
    const float z = tosac_sin_f32(x_v);
    out0[i] = z;
  }
#endif
}

int sin_(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  sin__k0(x, out0);
  return 0;
}
