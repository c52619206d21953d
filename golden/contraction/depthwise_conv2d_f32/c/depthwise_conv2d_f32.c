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

#include "depthwise_conv2d_f32.h"

#include <math.h>

#if !defined(DEPTHWISE_CONV2D_F32_CONTENT) || DEPTHWISE_CONV2D_F32_CONTENT != 0x54a23e644fe66311u
#error "depthwise_conv2d_f32.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// tosa.depthwise_conv2d, line 5
static void depthwise_conv2d_f32_k0(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT w, const float *TOSAC_RESTRICT b, float *TOSAC_RESTRICT out0) {
  for (int32_t i = 0; i < 2; ++i) {
    for (int32_t j = 0; j < 4; ++j) {
      for (int32_t k = 0; k < 5; ++k) {
        for (int32_t l = 0; l < 3; ++l) {
          for (int32_t m = 0; m < 2; ++m) {
            float sum = 0.0f;
            for (int32_t ky = 0; ky < 3; ++ky) {
              if ((0 <= j + ky - 1) & (j + ky - 1 < 4)) {
                const int32_t row = j + ky - 1;
                for (int32_t kx = 0; kx < 3; ++kx) {
                  if ((0 <= k + kx - 1) & (k + kx - 1 < 5)) {
                    const int32_t column = k + kx - 1;
                    sum = fmaf(x[i * 60 + row * 15 + column * 3 + l], w[ky * 18 + kx * 6 + l * 2 + m], sum);
                  }
                }
              }
            }
            out0[i * 120 + j * 30 + k * 6 + l * 2 + m] = sum + b[l * 2 + m];
          }
        }
      }
    }
  }
}

int depthwise_conv2d_f32(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT w, const float *TOSAC_RESTRICT b, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || w == NULL || b == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)w % 4 != 0 || (uintptr_t)b % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  depthwise_conv2d_f32_k0(x, w, b, out0);
  return 0;
}
