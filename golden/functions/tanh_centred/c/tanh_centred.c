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

#include "tanh_centred.h"

#include <string.h>
#include <math.h>

#if !defined(TANH_CENTRED_CONTENT) || TANH_CENTRED_CONTENT != 0x9fa681d4c2b04707u
#error "tanh_centred.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

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

#ifndef TOSAC_HAS_MAGNITUDE
#define TOSAC_HAS_MAGNITUDE
static inline float tosac_magnitude(float a) {
  return tosac_bits_float(tosac_float_bits(a) & INT32_MAX);
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

#ifndef TOSAC_HAS_TANH_F32
#define TOSAC_HAS_TANH_F32
// Float hyperbolic tangent.
static inline float tosac_tanh_f32(float a) {
  const float t0 = tosac_min_f32(tosac_magnitude(a), 1e+1f) * 2.0f;
  const float t1 = fmaf(t0, 1.442695f, 12583039.0f);
  const float t2 = fmaf(t1 - 12583039.0f, -0.6931472f, t0);
  const float t3 = tosac_bits_float((int32_t)((uint32_t)tosac_float_bits(t1) << 23));
  const float t4 = fmaf(fmaf(t2 * t2, fmaf(fmaf(fmaf(fmaf(0.0013870657f, t2, 0.008366262f), t2, 0.041667435f), t2, 0.16666546f), t2, 0.49999997f), t2), t3, t3 - 1.0f);
  return tosac_bits_float(tosac_float_bits(t4 / (t4 + 2.0f)) | (tosac_float_bits(a) & INT32_MIN));
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

// 3 x 37 elements
static void tanh_centred_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const float *row_x = x + i * 37;
    float *row_out = out0 + i * 37;
    // tosa.reduce_max, line 4: 3x1xf32
    float m = tosac_bits_float(-8388608);
    for (size_t j = 0; j < 37; ++j) {
      const float x_v = row_x[j];
      // tosa.tanh, line 3: 3x37xf32
      const float e = tosac_tanh_f32(x_v);
      m = tosac_max_f32(m, e);
      row_out[j] = e;
    }
    for (size_t j = 0; j < 37; ++j) {
      // tosa.tanh, line 3: 3x37xf32; as an earlier sweep left it
      const float e = row_out[j];
      // tosa.sub, line 5: 3x37xf32
      const float y = e - m;
      row_out[j] = y;
    }
  }
}

int tanh_centred(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  tanh_centred_k0(x, out0);
  return 0;
}
