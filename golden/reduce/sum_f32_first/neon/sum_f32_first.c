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

#include "sum_f32_first.h"

#if !defined(SUM_F32_FIRST_CONTENT) || SUM_F32_FIRST_CONTENT != 0x080bede18c6da7b0u
#error "sum_f32_first.h was not written together with this file"
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

// 19 x 5 elements
static void sum_f32_first_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 4; j += 4) {
    // tosa.reduce_sum, line 4: 1x5xf32
    float32x4_t z_part[16][1];
    for (size_t p = 0; p < 16; ++p) for (size_t q = 0; q < 1; ++q) z_part[p][q] = vdupq_n_f32(0.0f);
    for (size_t i_0 = 0; i_0 < 16; i_0 += 16) {
      for (size_t p = 0; p < 16; ++p) {
        const float32x4_t x_v = vld1q_f32(x + i_0 * 5 + p * 5 + j);
        z_part[p][0] = vaddq_f32(z_part[p][0], x_v);
      }
    }
    for (size_t p = 0; p < 3; ++p) {
      const float32x4_t x_v = vld1q_f32(x + p * 5 + j + 80);
      z_part[p][0] = vaddq_f32(z_part[p][0], x_v);
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        for (size_t q = 0; q < 1; ++q) z_part[p][q] = vaddq_f32(z_part[p][q], z_part[p + half][q]);
      }
    }
    const float32x4_t z = z_part[0][0];
    vst1q_f32(out0 + j, z);
  }
  { // the last 4 lanes, 3 of them again
    const size_t j = 1;
    // tosa.reduce_sum, line 4: 1x5xf32
    float32x4_t z_part[16][1];
    for (size_t p = 0; p < 16; ++p) for (size_t q = 0; q < 1; ++q) z_part[p][q] = vdupq_n_f32(0.0f);
    for (size_t i_0 = 0; i_0 < 16; i_0 += 16) {
      for (size_t p = 0; p < 16; ++p) {
        const float32x4_t x_v = vld1q_f32(x + i_0 * 5 + p * 5 + j);
        z_part[p][0] = vaddq_f32(z_part[p][0], x_v);
      }
    }
    for (size_t p = 0; p < 3; ++p) {
      const float32x4_t x_v = vld1q_f32(x + p * 5 + j + 80);
      z_part[p][0] = vaddq_f32(z_part[p][0], x_v);
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        for (size_t q = 0; q < 1; ++q) z_part[p][q] = vaddq_f32(z_part[p][q], z_part[p + half][q]);
      }
    }
    const float32x4_t z = z_part[0][0];
    vst1q_f32(out0 + j, z);
  }
#else
  for (size_t j = 0; j < 5; ++j) {
    const float *row_x = x + j;
    // tosa.reduce_sum, line 4: 1x5xf32
    float z_part[16] = {0.0f};
    for (size_t i = 0; i < 19; ++i) {
      const float x_v = row_x[i * 5];
      z_part[i % 16] += x_v;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        z_part[p] += z_part[p + half];
      }
    }
    const float z = z_part[0];
    out0[j] = z;
  }
#endif
}

int sum_f32_first(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  sum_f32_first_k0(x, out0);
  return 0;
}
