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

#include "input_of_one_number.h"

#include <math.h>

#if !defined(INPUT_OF_ONE_NUMBER_CONTENT) || INPUT_OF_ONE_NUMBER_CONTENT != 0xbe5a65c84f2f1810u
#error "input_of_one_number.h was not written together with this file"
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

// tosa.transpose_conv2d, line 6
static void spread_k0(const float *TOSAC_RESTRICT w, const float *TOSAC_RESTRICT b, float *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 3; ++j) {
    for (int32_t k = 0; k < 4; ++k) {
      float sum = 0.0f;
      if (0 <= j - 1) {
        const int32_t row = j - 1;
        if (row % 3 == 0) {
          for (int32_t kx = 0; kx < 3; ++kx) {
            if ((0 <= k - kx) & (k - kx < 3)) {
              const int32_t column = k - kx;
              if (column % 3 == 0) {
                sum = fmaf(1.0f, w[kx], sum);
              }
            }
          }
        }
      }
      out0[j * 4 + k] = sum + b[0];
    }
  }
}

int spread(const float *TOSAC_RESTRICT w, const float *TOSAC_RESTRICT b, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (w == NULL || b == NULL || out0 == NULL) return 1;
  if ((uintptr_t)w % 4 != 0 || (uintptr_t)b % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  spread_k0(w, b, out0);
  return 0;
}

// tosa.conv2d, line 12
static void padded_k0(const float *TOSAC_RESTRICT w, const float *TOSAC_RESTRICT b, float *TOSAC_RESTRICT out0) {
  for (int32_t j = 0; j < 2; ++j) {
    for (int32_t k = 0; k < 8; ++k) {
      float sum = 0.0f;
      for (int32_t ky = 0; ky < 3; ++ky) {
        if ((0 <= j + ky - 1) & (j + ky - 1 < 2)) {
          for (int32_t kx = 0; kx < 3; ++kx) {
            if ((0 <= k + kx - 1) & (k + kx - 1 < 8)) {
              sum = fmaf(0.5f, w[ky * 3 + kx], sum);
            }
          }
        }
      }
      out0[j * 8 + k] = sum + b[0];
    }
  }
}

int padded(const float *TOSAC_RESTRICT w, const float *TOSAC_RESTRICT b, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (w == NULL || b == NULL || out0 == NULL) return 1;
  if ((uintptr_t)w % 4 != 0 || (uintptr_t)b % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  padded_k0(w, b, out0);
  return 0;
}
