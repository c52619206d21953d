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

#include "pow.h"

#include <string.h>
#include <math.h>

#if !defined(POW__CONTENT) || POW__CONTENT != 0x7c3425cbf56823efu
#error "pow.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAGNITUDE
#define TOSAC_HAS_MAGNITUDE
static inline float tosac_magnitude(float a) {
  return tosac_bits_float(tosac_float_bits(a) & INT32_MAX);
}
#endif

#ifndef TOSAC_HAS_TO_INT
#define TOSAC_HAS_TO_INT
// Nearest integer, ties to even, saturating; NaN gives 0. Adding 1.5 * 2^52 rounds to an integer in double.
static inline int32_t tosac_to_int(float a) {
  if (a != a) return 0;
  if (a >= 2147483648.0f) return INT32_MAX;
  if (a < -2147483648.0f) return INT32_MIN;
  const double shift = 6755399441055744.0;
  const double rounded = (double)a + shift;
  return (int32_t)(rounded - shift);
}
#endif

#ifndef TOSAC_HAS_FLOOR
#define TOSAC_HAS_FLOOR
// From 2^23 on every float is integral. The sign bit is kept, for -0.
static inline float tosac_floor(float a) {
  if (!(a > -8388608.0f && a < 8388608.0f)) return a;
  float r = (float)tosac_to_int(a);
  if (r > a) r -= 1.0f;
  return tosac_bits_float(tosac_float_bits(r) | (tosac_float_bits(a) & INT32_MIN));
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

#ifndef TOSAC_HAS_MAX_F32
#define TOSAC_HAS_MAX_F32
// IEEE 754-2019 maximum: NaN wins, +0 is above -0.
static inline float tosac_max_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) & tosac_float_bits(b));
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_POW_F32
#define TOSAC_HAS_POW_F32
// Float a^b with C's special cases.
static inline float tosac_pow_f32(float a, float b) {
  const float t0 = tosac_magnitude(a);
  const int t1 = tosac_floor(b) == b;
  const float t2 = tosac_max_f32(tosac_min_f32(b, 1.717987e+10f), -1.717987e+10f);
  const int t3 = t0 < 1.1754944e-38f;
  const int32_t t4 = tosac_float_bits(t3 ? t0 * 8388608.0f : t0);
  const int32_t t5 = (int32_t)((uint32_t)t4 - (uint32_t)1060439283) >> 23;
  const float t6 = (float)(t5 + (t3 ? -23 : 0));
  const float t7 = t6 * 0.69314575f;
  const float t8 = tosac_bits_float((int32_t)((uint32_t)t4 - (uint32_t)(int32_t)((uint32_t)t5 << 23))) - 1.0f;
  const float t9 = t8 + 2.0f;
  const float t10 = 1.0f / t9;
  const float t11 = t8 * t10;
  const float t12 = t11 + t11;
  const float t13 = t11 * t11;
  const float t14 = fmaf(fmaf(0.24276032f, t13, 0.28498828f), t13, 0.40000972f);
  const float t15 = fmaf(t13, t14, 0.6666666f);
  const float t16 = t13 * t15;
  const float t17 = t11 * t16;
  const float t18 = t12 + t17;
  const float t19 = t7 + t18;
  const float t20 = fmaf(-t11, t8 - (t9 - 2.0f), fmaf(-t11, t9, t8)) * t10;
  const float t21 = t18 - (t19 - t7) + fmaf(t6, 0.0000014286068f, t17 - (t18 - t12) + fmaf(t20, 2.0f, fmaf(t11, t16, -t17) + fmaf(t11, fmaf(t13, t15, -t16) + fmaf(t13, fmaf(t13, t14, 0.6666666f - t15), fmaf(t11, t20 + t20, fmaf(t11, t11, -t13)) * t15), t20 * t16)));
  const float t22 = t19 + t21;
  const float t23 = t2 * t22;
  const float t24 = tosac_max_f32(tosac_min_f32(t23, 89.0f), -104.0f);
  const float t25 = fmaf(t24, 1.442695f, 12583166.0f);
  const float t26 = t25 - 12583166.0f;
  const float t27 = fmaf(t26, 1.9046542e-9f, fmaf(t26, -0.6931472f, t24)) + (tosac_max_f32(tosac_min_f32(fmaf(t2, t21 - (t22 - t19), fmaf(t2, t22, -t23)), 0.000015258789f), -0.000015258789f) + (t0 - t0));
  const int32_t t28 = tosac_float_bits(t25);
  const int32_t t29 = (int32_t)((uint32_t)t28 << 22) & 2139095040;
  const float t30 = tosac_bits_float(t29);
  const float t31 = b * 0.5f;
  return ((a == 1.0f) | (b == 0.0f)) ? 1.0f : tosac_bits_float(tosac_float_bits(t0 == t0 + t0 ? tosac_max_f32((t0 < 1.0f ? -b : b) * tosac_bits_float(0x7f800000), 0.0f) : ((a < 0.0f) & (t1 ^ 1)) ? tosac_bits_float(0x7fc00000) : fmaf(fmaf(fmaf(fmaf(fmaf(0.008275457f, t27, 0.041897822f), t27, 0.16668011f), t27, 0.49999145f), t27, 0.99999946f), t27 * t30, t30) * tosac_bits_float((int32_t)((uint32_t)(int32_t)((uint32_t)t28 << 23) - (uint32_t)t29))) ^ ((t1 & ((tosac_floor(t31) == t31) ^ 1)) ? tosac_float_bits(a) & INT32_MIN : 0));
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

#ifndef TOSAC_HAS_POW_F32X4
#define TOSAC_HAS_POW_F32X4
// Float a^b with C's special cases.
static inline float32x4_t tosac_pow_f32x4(float32x4_t a, float32x4_t b) {
  // What an instruction overwrites is read from memory each time, instead of copied from a register.
  static const volatile float32x4_t k[8] = {
    {0.28498828f, 0.28498828f, 0.28498828f, 0.28498828f},
    {0.40000972f, 0.40000972f, 0.40000972f, 0.40000972f},
    {0.6666666f, 0.6666666f, 0.6666666f, 0.6666666f},
    {12583166.0f, 12583166.0f, 12583166.0f, 12583166.0f},
    {0.041897822f, 0.041897822f, 0.041897822f, 0.041897822f},
    {0.16668011f, 0.16668011f, 0.16668011f, 0.16668011f},
    {0.49999145f, 0.49999145f, 0.49999145f, 0.49999145f},
    {0.99999946f, 0.99999946f, 0.99999946f, 0.99999946f},
  };
  const uint32x4_t t = vorrq_u32(vceqq_f32(a, vdupq_n_f32(1.0f)), vceqq_f32(b, vdupq_n_f32(0.0f)));
  const float32x4_t t_2 = vabsq_f32(a);
  const float32x4_t t_3 = vbslq_f32(vcltq_f32(t_2, vdupq_n_f32(1.0f)), vnegq_f32(b), b);
  const float32x4_t t_4 = vmaxq_f32(vmulq_f32(t_3, vdupq_n_f32(tosac_bits_float(0x7f800000))), vdupq_n_f32(0.0f));
  const uint32x4_t t_5 = vceqq_f32(vrndmq_f32(b), b);
  const float32x4_t t_6 = vmaxq_f32(vminq_f32(b, vdupq_n_f32(1.717987e+10f)), vdupq_n_f32(-1.717987e+10f));
  const uint32x4_t t_7 = vcltq_f32(t_2, vdupq_n_f32(1.1754944e-38f));
  const int32x4_t t_8 = vreinterpretq_s32_f32(vbslq_f32(t_7, vmulq_f32(t_2, vdupq_n_f32(8388608.0f)), t_2));
  const int32x4_t t_9 = vshrq_n_s32(tosac_wrapping_sub_s32(t_8, vdupq_n_s32(1060439283)), 23);
  const int32x4_t t_10 = vaddq_s32(t_9, vbslq_s32(t_7, vdupq_n_s32(-23), vdupq_n_s32(0)));
  const float32x4_t t_11 = vcvtq_f32_s32(t_10);
  const float32x4_t t_12 = vmulq_f32(t_11, vdupq_n_f32(0.69314575f));
  const float32x4_t t_13 = vreinterpretq_f32_s32(tosac_wrapping_sub_s32(t_8, vshlq_n_s32(t_9, 23)));
  const float32x4_t t_14 = vsubq_f32(t_13, vdupq_n_f32(1.0f));
  const float32x4_t t_15 = vaddq_f32(t_14, vdupq_n_f32(2.0f));
  const float32x4_t t_16 = vdivq_f32(vdupq_n_f32(1.0f), t_15);
  const float32x4_t t_17 = vmulq_f32(t_14, t_16);
  const float32x4_t t_18 = vaddq_f32(t_17, t_17);
  const float32x4_t t_19 = vmulq_f32(t_17, t_17);
  const float32x4_t t_20 = vfmaq_f32(k[1], vfmaq_f32(k[0], vdupq_n_f32(0.24276032f), t_19), t_19);
  const float32x4_t t_21 = vfmaq_f32(k[2], t_19, t_20);
  const float32x4_t t_22 = vmulq_f32(t_19, t_21);
  const float32x4_t t_23 = vmulq_f32(t_17, t_22);
  const float32x4_t t_24 = vaddq_f32(t_18, t_23);
  const float32x4_t t_25 = vaddq_f32(t_12, t_24);
  const float32x4_t t_26 = vfmaq_f32(vfmaq_f32(t_14, vnegq_f32(t_17), t_15), vnegq_f32(t_17), vsubq_f32(t_14, vsubq_f32(t_15, vdupq_n_f32(2.0f))));
  const float32x4_t t_27 = vmulq_f32(t_26, t_16);
  const float32x4_t t_28 = vfmaq_f32(vfmaq_f32(vnegq_f32(t_19), t_17, t_17), t_17, vaddq_f32(t_27, t_27));
  const float32x4_t t_29 = vfmaq_f32(vmulq_f32(t_28, t_21), t_19, vfmaq_f32(vsubq_f32(vdupq_n_f32(0.6666666f), t_21), t_19, t_20));
  const float32x4_t t_30 = vfmaq_f32(vmulq_f32(t_27, t_22), t_17, vaddq_f32(vfmaq_f32(vnegq_f32(t_22), t_19, t_21), t_29));
  const float32x4_t t_31 = vfmaq_f32(vaddq_f32(vfmaq_f32(vnegq_f32(t_23), t_17, t_22), t_30), t_27, vdupq_n_f32(2.0f));
  const float32x4_t t_32 = vfmaq_f32(vaddq_f32(vsubq_f32(t_23, vsubq_f32(t_24, t_18)), t_31), t_11, vdupq_n_f32(0.0000014286068f));
  const float32x4_t t_33 = vaddq_f32(vsubq_f32(t_24, vsubq_f32(t_25, t_12)), t_32);
  const float32x4_t t_34 = vaddq_f32(t_25, t_33);
  const float32x4_t t_35 = vmulq_f32(t_6, t_34);
  const float32x4_t t_36 = vmaxq_f32(vminq_f32(t_35, vdupq_n_f32(89.0f)), vdupq_n_f32(-104.0f));
  const float32x4_t t_37 = vfmaq_f32(k[3], t_36, vdupq_n_f32(1.442695f));
  const float32x4_t t_38 = vsubq_f32(t_37, vdupq_n_f32(12583166.0f));
  const float32x4_t t_39 = vfmaq_f32(vfmaq_f32(t_36, t_38, vdupq_n_f32(-0.6931472f)), t_38, vdupq_n_f32(1.9046542e-9f));
  const float32x4_t t_40 = vfmaq_f32(vfmaq_f32(vnegq_f32(t_35), t_6, t_34), t_6, vsubq_f32(t_33, vsubq_f32(t_34, t_25)));
  const float32x4_t t_41 = vmaxq_f32(vminq_f32(t_40, vdupq_n_f32(0.000015258789f)), vdupq_n_f32(-0.000015258789f));
  const float32x4_t t_42 = vaddq_f32(t_39, vaddq_f32(t_41, vsubq_f32(t_2, t_2)));
  const float32x4_t t_43 = vfmaq_f32(k[5], vfmaq_f32(k[4], vdupq_n_f32(0.008275457f), t_42), t_42);
  const int32x4_t t_44 = vreinterpretq_s32_f32(t_37);
  const int32x4_t t_45 = vandq_s32(vshlq_n_s32(t_44, 22), vdupq_n_s32(2139095040));
  const float32x4_t t_46 = vreinterpretq_f32_s32(t_45);
  const float32x4_t t_47 = vfmaq_f32(t_46, vfmaq_f32(k[7], vfmaq_f32(k[6], t_43, t_42), t_42), vmulq_f32(t_42, t_46));
  const float32x4_t t_48 = vreinterpretq_f32_s32(tosac_wrapping_sub_s32(vshlq_n_s32(t_44, 23), t_45));
  const float32x4_t t_49 = vbslq_f32(vandq_u32(vcltq_f32(a, vdupq_n_f32(0.0f)), vmvnq_u32(t_5)), vdupq_n_f32(tosac_bits_float(0x7fc00000)), vmulq_f32(t_47, t_48));
  const int32x4_t t_50 = vreinterpretq_s32_f32(vbslq_f32(vceqq_f32(t_2, vaddq_f32(t_2, t_2)), t_4, t_49));
  const float32x4_t t_51 = vmulq_f32(b, vdupq_n_f32(0.5f));
  const int32x4_t t_52 = vandq_s32(vreinterpretq_s32_f32(a), vdupq_n_s32(INT32_MIN));
  const int32x4_t t_53 = vbslq_s32(vandq_u32(t_5, vmvnq_u32(vceqq_f32(vrndmq_f32(t_51), t_51))), t_52, vdupq_n_s32(0));
  return vbslq_f32(t, vdupq_n_f32(1.0f), vreinterpretq_f32_s32(veorq_s32(t_50, t_53)));
}
#endif

#endif

// 38 elements
static void pow__k0(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0) {
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
    // tosa.pow, line 4: 2x19xf32
    const float32x4_t z_0 = tosac_pow_f32x4(x_v_0, y_v_0);
    const float32x4_t z_1 = tosac_pow_f32x4(x_v_1, y_v_1);
    const float32x4_t z_2 = tosac_pow_f32x4(x_v_2, y_v_2);
    const float32x4_t z_3 = tosac_pow_f32x4(x_v_3, y_v_3);
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
    const float32x4_t y_v_0 = vld1q_f32(y + i);
    const float32x4_t y_v_1 = vld1q_f32(y + i + 4);
    const float32x4_t y_v_2 = vld1q_f32(y + i + 8);
    const float32x4_t y_v_3 = vld1q_f32(y + i + 12);
    // tosa.pow, line 4: 2x19xf32
    const float32x4_t z_0 = tosac_pow_f32x4(x_v_0, y_v_0);
    const float32x4_t z_1 = tosac_pow_f32x4(x_v_1, y_v_1);
    const float32x4_t z_2 = tosac_pow_f32x4(x_v_2, y_v_2);
    const float32x4_t z_3 = tosac_pow_f32x4(x_v_3, y_v_3);
    vst1q_f32(out0 + i, z_0);
    vst1q_f32(out0 + i + 4, z_1);
    vst1q_f32(out0 + i + 8, z_2);
    vst1q_f32(out0 + i + 12, z_3);
  }
#else
  for (size_t i = 0; i < POW__OUT0_ELEMS; ++i) {
    const float x_v = x[i];
    const float y_v = y[i];
    // tosa.pow, line 4: 2x19xf32
    const float z = tosac_pow_f32(x_v, y_v);
    out0[i] = z;
  }
#endif
}

int pow_(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  pow__k0(x, y, out0);
  return 0;
}
