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

#include "unsigned_constants.h"

#include <string.h>

#if !defined(UNSIGNED_CONSTANTS_CONTENT) || UNSIGNED_CONSTANTS_CONTENT != 0xe2e032729669e6c9u
#error "unsigned_constants.h was not written together with this file"
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

static const int16_t unsigned_constants_c[8] = {
  -18432, 15360, -16384, 13312, 16896, -16896, 0, 18432,
};

static const int8_t unsigned_constants_k[4] = {
  -56, 3, -1, -128,
};

#if !TOSAC_NEON

#ifndef TOSAC_HAS_BITS_FLOAT
#define TOSAC_HAS_BITS_FLOAT
static inline float tosac_bits_float(int32_t bits) {
  float a;
  memcpy(&a, &bits, sizeof a);
  return a;
}
#endif

#ifndef TOSAC_HAS_FLOAT_BITS
#define TOSAC_HAS_FLOAT_BITS
static inline int32_t tosac_float_bits(float a) {
  int32_t bits;
  memcpy(&bits, &a, sizeof bits);
  return bits;
}
#endif

#ifndef TOSAC_HAS_HALF_TO_FLOAT_F32_FROM_I16
#define TOSAC_HAS_HALF_TO_FLOAT_F32_FROM_I16
// The number with these bits as f16.
static inline float tosac_half_to_float_f32_from_i16(int16_t a) {
  const int32_t t0 = a;
  const int32_t t1 = t0 & 32767;
  const int32_t t2 = t1 << 13;
  return tosac_bits_float((31744 <= t1 ? t2 | 2139095040 : tosac_float_bits(tosac_bits_float(t2) * 5.192297e+33f)) | (int32_t)((uint32_t)(t0 & -32768) << 16));
}
#endif

#ifndef TOSAC_HAS_MAGNITUDE
#define TOSAC_HAS_MAGNITUDE
static inline float tosac_magnitude(float a) {
  return tosac_bits_float(tosac_float_bits(a) & INT32_MAX);
}
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_FLOAT_TO_HALF_I16_FROM_F32
#define TOSAC_HAS_FLOAT_TO_HALF_I16_FROM_F32
// The bits of a float rounded to nearest even as f16.
static inline int16_t tosac_float_to_half_i16_from_f32(float a) {
  const float t0 = tosac_magnitude(a);
  const int32_t t1 = tosac_float_bits(t0);
  return (int16_t)(((a == a) ^ 1) ? 32256 : (t0 < 0.000061035156f ? (int32_t)((uint32_t)tosac_float_bits(t0 + 0.5f) - (uint32_t)tosac_float_bits(0.5f)) : tosac_min_i32(((int32_t)((uint32_t)(int32_t)((uint32_t)t1 + (uint32_t)4095) + (uint32_t)((t1 >> 13) & 1)) >> 13) - 114688, 31744)) | ((tosac_float_bits(a) >> 16) & -32768));
}
#endif

#endif

// 8 elements
static void unsigned_constants_k0(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  { // the last 8 lanes
    const size_t i = 0;
    const int16x8_t x_v = vld1q_s16(x + i);
    // tosac.f16_read, line 4: 2x4xf32
    const float32x4_t x_0 = vcvt_f32_f16(vreinterpret_f16_s16(vget_low_s16(x_v)));
    const float32x4_t x_1 = vcvt_high_f32_f16(vreinterpretq_f16_s16(x_v));
    const int16x8_t c_v = vld1q_s16(unsigned_constants_c + i);
    // tosac.f16_read, line 5: 2x4xf32
    const float32x4_t c_0 = vcvt_f32_f16(vreinterpret_f16_s16(vget_low_s16(c_v)));
    const float32x4_t c_1 = vcvt_high_f32_f16(vreinterpretq_f16_s16(c_v));
    // tosa.add, line 6: 2x4xf32
    const float32x4_t s_0 = vaddq_f32(x_0, c_0);
    const float32x4_t s_1 = vaddq_f32(x_1, c_1);
    // tosac.f16_written, line 6: 2x4xf16
    const int16x8_t s = vreinterpretq_s16_f16(vcvt_high_f16_f32(vcvt_f16_f32(s_0), s_1));
    vst1q_s16(out0 + i, s);
  }
#else
  for (size_t i = 0; i < UNSIGNED_CONSTANTS_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosac.f16_read, line 4: 2x4xf32
    const float x_2 = tosac_half_to_float_f32_from_i16(x_v);
    const int16_t c_v = unsigned_constants_c[i];
    // tosac.f16_read, line 5: 2x4xf32
    const float c = tosac_half_to_float_f32_from_i16(c_v);
    // tosa.add, line 6: 2x4xf32
    const float s = x_2 + c;
    // tosac.f16_written, line 6: 2x4xf16
    const int16_t s_2 = tosac_float_to_half_i16_from_f32(s);
    out0[i] = s_2;
  }
#endif
}

// tosa.concat, line 8
static void unsigned_constants_k1(const int8_t *TOSAC_RESTRICT q, int8_t *TOSAC_RESTRICT r_buffer) {
  memcpy(r_buffer, unsigned_constants_k, 4);
  memcpy(r_buffer + 4, q, 4);
}

// 8 elements
static void unsigned_constants_k2(const int8_t *TOSAC_RESTRICT r_buffer, int8_t *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  { // the last 8 lanes
    const size_t i = 0;
    const int8x16_t r = vcombine_s8(vld1_s8(r_buffer + i), vdup_n_s8(0));
    // tosa.rescale, line 13: 2x4xi8, -128..127; straight-line, bits; all 256 inputs agree
    const int8x16_t y = veorq_s8(r, vdupq_n_s8(-128));
    vst1_s8(out1 + i, vget_low_s8(y));
  }
#else
  for (size_t i = 0; i < UNSIGNED_CONSTANTS_OUT1_ELEMS; ++i) {
    const int8_t r = r_buffer[i];
    // tosa.rescale, line 13: 2x4xi8, -128..127; straight-line, bits; all 256 inputs agree
    const int8_t y = (int8_t)(r ^ -128);
    out1[i] = y;
  }
#endif
}

int unsigned_constants(const uint16_t *TOSAC_RESTRICT x, const uint8_t *TOSAC_RESTRICT q, uint16_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || q == NULL || out0 == NULL || out1 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % UNSIGNED_CONSTANTS_ARENA_ALIGN != 0) return 2;
  _Static_assert(UNSIGNED_CONSTANTS_ARENA_BYTES >= 16, "the arena holds all buffers");
  uint8_t *r_buffer = (uint8_t *)(void *)((unsigned char *)arena + 0);
  unsigned_constants_k0((const int16_t *)x, (int16_t *)out0);
  unsigned_constants_k1((const int8_t *)q, (int8_t *)r_buffer);
  unsigned_constants_k2((const int8_t *)r_buffer, out1);
  return 0;
}
