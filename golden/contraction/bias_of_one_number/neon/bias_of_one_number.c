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

#include "bias_of_one_number.h"

#include <math.h>

#if !defined(BIAS_OF_ONE_NUMBER_CONTENT) || BIAS_OF_ONE_NUMBER_CONTENT != 0x2868558702168bacu
#error "bias_of_one_number.h was not written together with this file"
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

// tiles of 8 columns; per element of a row the weight of each column
static const float bias_of_one_number_weights[64] = {
  -0.75f, -0.25f, 0.25f, 0.75f, -0.375f, 0.125f, 0.0f, 0.0f, 0.125f, 0.625f, -0.5f, 0.0f, 0.5f, -0.625f, 0.0f, 0.0f,
  -0.625f, -0.125f, 0.375f, -0.75f, -0.25f, 0.25f, 0.0f, 0.0f, 0.25f, 0.75f, -0.375f, 0.125f, 0.625f, -0.5f, 0.0f, 0.0f,
  -0.5f, 0.0f, 0.5f, -0.625f, -0.125f, 0.375f, 0.0f, 0.0f, 0.375f, -0.75f, -0.25f, 0.25f, 0.75f, -0.375f, 0.0f, 0.0f,
  -0.375f, 0.125f, 0.625f, -0.5f, 0.0f, 0.5f, 0.0f, 0.0f, 0.5f, -0.625f, -0.125f, 0.375f, -0.75f, -0.25f, 0.0f, 0.0f,
};

// tosa.conv2d, line 9
static void bias_of_one_number_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 25; i += 5) {
    float32x4_t acc[5][2];
    for (size_t r = 0; r < 5; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vdupq_n_f32(0.0f);
    for (size_t c = 0; c < 8; c += 4) {
      const float *tile = bias_of_one_number_weights + c * 8;
      float32x4_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_f32(tile + n * 8 + q * 4);
      for (size_t r = 0; r < 5; ++r) {
        const float32x4_t a = vld1q_f32(x + i * 8 + r * 8 + c);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[0][q], a, 0);
          acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[1][q], a, 1);
          acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[2][q], a, 2);
          acc[r][q] = vfmaq_laneq_f32(acc[r][q], v[3][q], a, 3);
        }
      }
    }
    for (size_t r = 0; r < 5; ++r) {
      vst1q_f32(out0 + (i + r) * 6, vaddq_f32(acc[r][0], vdupq_n_f32(0.25f)));
      vst1_f32(out0 + (i + r) * 6 + 4, vget_low_f32(vaddq_f32(acc[r][1], vdupq_n_f32(0.25f))));
    }
  }
#else
  for (size_t i = 0; i < 25; ++i) {
    float acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = 0.0f;
    for (size_t c = 0; c < 8; ++c) {
      const float a = x[i * 8 + c];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] = fmaf(a, bias_of_one_number_weights[c * 8 + q], acc[q]);
      }
    }
    for (size_t q = 0; q < 6; ++q) {
      out0[i * 6 + q] = acc[q] + 0.25f;
    }
  }
#endif
}

int bias_of_one_number(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  bias_of_one_number_k0(x, out0);
  return 0;
}
