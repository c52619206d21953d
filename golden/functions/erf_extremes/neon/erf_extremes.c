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

#include "erf_extremes.h"

#include <string.h>
#include <math.h>

#if !defined(ERF_EXTREMES_CONTENT) || ERF_EXTREMES_CONTENT != 0xb57ae271ecc18c93u
#error "erf_extremes.h was not written together with this file"
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

#ifndef TOSAC_HAS_BITS_FLOAT
#define TOSAC_HAS_BITS_FLOAT
static inline float tosac_bits_float(int32_t bits) {
  float a;
  memcpy(&a, &bits, sizeof a);
  return a;
}
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

// 3 x 37 elements
static void erf_extremes_k0(const float *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT k0_row0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const float *row_x = x + i * 37;
    uint8_t *row_out = out0 + i * 37;
    // tosa.reduce_max, line 4: 3x1xf32
    float32x4_t m_acc0 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t m_acc1 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t m_acc2 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t m_acc3 = vdupq_n_f32(tosac_bits_float(-8388608));
    for (size_t j = 0; j < 32; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      // tosa.erf, line 3: 3x37xf32
      const float32x4_t e_0 = tosac_erf_f32x4(x_v_0);
      const float32x4_t e_1 = tosac_erf_f32x4(x_v_1);
      const float32x4_t e_2 = tosac_erf_f32x4(x_v_2);
      const float32x4_t e_3 = tosac_erf_f32x4(x_v_3);
      m_acc0 = vmaxq_f32(m_acc0, e_0);
      m_acc1 = vmaxq_f32(m_acc1, e_1);
      m_acc2 = vmaxq_f32(m_acc2, e_2);
      m_acc3 = vmaxq_f32(m_acc3, e_3);
      vst1q_f32(k0_row0 + j, e_0);
      vst1q_f32(k0_row0 + j + 4, e_1);
      vst1q_f32(k0_row0 + j + 8, e_2);
      vst1q_f32(k0_row0 + j + 12, e_3);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      // tosa.erf, line 3: 3x37xf32
      const float32x4_t e_0 = tosac_erf_f32x4(x_v_0);
      const float32x4_t e_1 = tosac_erf_f32x4(x_v_1);
      const float32x4_t e_2 = tosac_erf_f32x4(x_v_2);
      const float32x4_t e_3 = tosac_erf_f32x4(x_v_3);
      m_acc0 = vmaxq_f32(m_acc0, e_0);
      m_acc1 = vmaxq_f32(m_acc1, e_1);
      m_acc2 = vmaxq_f32(m_acc2, e_2);
      m_acc3 = vmaxq_f32(m_acc3, e_3);
      vst1q_f32(k0_row0 + j, e_0);
      vst1q_f32(k0_row0 + j + 4, e_1);
      vst1q_f32(k0_row0 + j + 8, e_2);
      vst1q_f32(k0_row0 + j + 12, e_3);
    }
    const float m = vmaxvq_f32(vmaxq_f32(vmaxq_f32(m_acc0, m_acc2), vmaxq_f32(m_acc1, m_acc3)));
    const float32x4_t m_lanes = vdupq_n_f32(m);
    for (size_t j = 0; j < 32; j += 16) {
      // tosa.erf, line 3: 3x37xf32; as an earlier sweep left it
      const float32x4_t e_0 = vld1q_f32(k0_row0 + j);
      const float32x4_t e_1 = vld1q_f32(k0_row0 + j + 4);
      const float32x4_t e_2 = vld1q_f32(k0_row0 + j + 8);
      const float32x4_t e_3 = vld1q_f32(k0_row0 + j + 12);
      // tosa.equal, line 5: 3x37xi1
      const uint32x4_t y_0 = vceqq_f32(e_0, m_lanes);
      const uint32x4_t y_1 = vceqq_f32(e_1, m_lanes);
      const uint32x4_t y_2 = vceqq_f32(e_2, m_lanes);
      const uint32x4_t y_3 = vceqq_f32(e_3, m_lanes);
      const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(y_0), vreinterpretq_u16_u32(y_1));
      const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(y_2), vreinterpretq_u16_u32(y_3));
      vst1q_u8(row_out + j, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      // tosa.erf, line 3: 3x37xf32; as an earlier sweep left it
      const float32x4_t e_0 = vld1q_f32(k0_row0 + j);
      const float32x4_t e_1 = vld1q_f32(k0_row0 + j + 4);
      const float32x4_t e_2 = vld1q_f32(k0_row0 + j + 8);
      const float32x4_t e_3 = vld1q_f32(k0_row0 + j + 12);
      // tosa.equal, line 5: 3x37xi1
      const uint32x4_t y_0 = vceqq_f32(e_0, m_lanes);
      const uint32x4_t y_1 = vceqq_f32(e_1, m_lanes);
      const uint32x4_t y_2 = vceqq_f32(e_2, m_lanes);
      const uint32x4_t y_3 = vceqq_f32(e_3, m_lanes);
      const uint16x8_t v_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(y_0), vreinterpretq_u16_u32(y_1));
      const uint16x8_t v_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(y_2), vreinterpretq_u16_u32(y_3));
      vst1q_u8(row_out + j, vandq_u8(vuzp1q_u8(vreinterpretq_u8_u16(v_mask_0), vreinterpretq_u8_u16(v_mask_1)), vdupq_n_u8(1)));
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const float *row_x = x + i * 37;
    uint8_t *row_out = out0 + i * 37;
    // tosa.reduce_max, line 4: 3x1xf32
    float m = tosac_bits_float(-8388608);
    for (size_t j = 0; j < 37; ++j) {
      const float x_v = row_x[j];
      // tosa.erf, line 3: 3x37xf32
      const float e = tosac_erf_f32(x_v);
      m = tosac_max_f32(m, e);
      k0_row0[j] = e;
    }
    for (size_t j = 0; j < 37; ++j) {
      // tosa.erf, line 3: 3x37xf32; as an earlier sweep left it
      const float e = k0_row0[j];
      // tosa.equal, line 5: 3x37xi1
      const int y = e == m;
      row_out[j] = (uint8_t)y;
    }
  }
#endif
}

int erf_extremes(const float *TOSAC_RESTRICT x, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)arena % ERF_EXTREMES_ARENA_ALIGN != 0) return 2;
  _Static_assert(ERF_EXTREMES_ARENA_BYTES >= 160, "the arena holds all buffers");
  float *k0_row0 = (float *)(void *)((unsigned char *)arena + 0);
  erf_extremes_k0(x, out0, k0_row0);
  return 0;
}
