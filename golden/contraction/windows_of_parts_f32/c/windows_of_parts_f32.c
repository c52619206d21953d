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

#include "windows_of_parts_f32.h"

#include <string.h>
#include <math.h>

#if !defined(WINDOWS_OF_PARTS_F32_CONTENT) || WINDOWS_OF_PARTS_F32_CONTENT != 0x7e8c846958a4f0c3u
#error "windows_of_parts_f32.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAX_F32
#define TOSAC_HAS_MAX_F32
// IEEE 754-2019 maximum: NaN wins, +0 is above -0.
static inline float tosac_max_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) & tosac_float_bits(b));
  return a > b ? a : b;
}
#endif

// tosa.conv2d, line 13
static void windows_of_parts_f32_k2(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT w, float *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 5; ++j) {
    for (int32_t k = 0; k < 6; ++k) {
      for (int32_t l = 0; l < 8; ++l) {
        float sum = 0.0f;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j + ky - 1) & (j + ky - 1 < 5)) {
            const int32_t row = j + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k + kx - 1) & (k + kx - 1 < 6)) {
                const int32_t column = k + kx - 1;
                for (int32_t c = 0; c < 8; ++c) {
                  sum = fmaf(x[row * 144 + column * 24 + c], w[l * 72 + ky * 24 + kx * 8 + c], sum);
                }
              }
            }
          }
        }
        out0[j * 144 + k * 24 + l] = sum + 0.5f;
      }
    }
  }
}

// tosa.depthwise_conv2d, line 14
static void windows_of_parts_f32_k3(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT d, float *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 5; ++j) {
    for (int32_t k = 0; k < 6; ++k) {
      for (int32_t l = 0; l < 16; ++l) {
        float sum = 0.0f;
        for (int32_t ky = 0; ky < 3; ++ky) {
          if ((0 <= j + ky - 1) & (j + ky - 1 < 5)) {
            const int32_t row = j + ky - 1;
            for (int32_t kx = 0; kx < 3; ++kx) {
              if ((0 <= k + kx - 1) & (k + kx - 1 < 6)) {
                const int32_t column = k + kx - 1;
                sum = fmaf(x[row * 144 + column * 24 + l + 8], d[ky * 48 + kx * 16 + l], sum);
              }
            }
          }
        }
        out0[j * 144 + k * 24 + l + 8] = sum - 0.5f;
      }
    }
  }
}

// 30 x 24 elements
static void windows_of_parts_f32_k5(const float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < 30; ++i) {
    const float *row_out = out0 + i * 24;
    // tosa.reduce_max, line 16: 1x5x6x1xf32
    float m = tosac_bits_float(-8388608);
    for (size_t j = 0; j < 24; ++j) {
      const float out0_v = row_out[j];
      m = tosac_max_f32(m, out0_v);
    }
    out1[i] = m;
  }
}

int windows_of_parts_f32(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT w, const float *TOSAC_RESTRICT d, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || w == NULL || d == NULL || out0 == NULL || out1 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)w % 4 != 0 || (uintptr_t)d % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  windows_of_parts_f32_k2(x, w, out0);
  windows_of_parts_f32_k3(x, d, out0);
  windows_of_parts_f32_k5(out0, out1);
  return 0;
}
