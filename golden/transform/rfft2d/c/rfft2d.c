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

#include "rfft2d.h"

#include <math.h>

#if !defined(RFFT2D_CONTENT) || RFFT2D_CONTENT != 0x21b612d8350faca4u
#error "rfft2d.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const float rfft2d_sin[8] = {
  -0.0f, -0.70710677f, -1.0f, -0.70710677f, -0.0f, 0.70710677f, 1.0f, 0.70710677f,
};

static const float rfft2d_cos[8] = {
  1.0f, 0.70710677f, 0.0f, -0.70710677f, -1.0f, -0.70710677f, 0.0f, 0.70710677f,
};

static const float rfft2d_sin_2[2] = {
  -0.0f, -0.0f,
};

static const float rfft2d_cos_2[2] = {
  1.0f, -1.0f,
};

// tosa.rfft2d, line 4
static void rfft2d_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT k0_re, float *TOSAC_RESTRICT k0_im, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1) {
  for (int32_t i = 0; i < 4; ++i) {
    for (int32_t k = 0; k < 5; ++k) {
      float sum_re = 0.0f;
      float sum_im = 0.0f;
      int32_t turn = 0;
      for (int32_t j = 0; j < 8; ++j) {
        const int32_t at = turn;
        sum_re = fmaf(-0.0f, rfft2d_sin[at], fmaf(x[i * 8 + j], rfft2d_cos[at], sum_re));
        sum_im = fmaf(0.0f, rfft2d_cos[at], fmaf(x[i * 8 + j], rfft2d_sin[at], sum_im));
        const int32_t v = (int32_t)((uint32_t)at + (uint32_t)k);
        turn = v < 8 ? v : (int32_t)((uint32_t)v - (uint32_t)8);
      }
      k0_re[i * 5 + k] = sum_re;
      k0_im[i * 5 + k] = sum_im;
    }
  }
  for (int32_t i = 0; i < 2; ++i) {
    for (int32_t k = 0; k < 2; ++k) {
      for (int32_t c = 0; c < 5; ++c) {
        float sum_re = 0.0f;
        float sum_im = 0.0f;
        int32_t turn = 0;
        for (int32_t j = 0; j < 2; ++j) {
          const int32_t at = turn;
          sum_re = fmaf(-k0_im[i * 10 + j * 5 + c], rfft2d_sin_2[at], fmaf(k0_re[i * 10 + j * 5 + c], rfft2d_cos_2[at], sum_re));
          sum_im = fmaf(k0_im[i * 10 + j * 5 + c], rfft2d_cos_2[at], fmaf(k0_re[i * 10 + j * 5 + c], rfft2d_sin_2[at], sum_im));
          const int32_t v = (int32_t)((uint32_t)at + (uint32_t)k);
          turn = v < 2 ? v : (int32_t)((uint32_t)v - (uint32_t)2);
        }
        out0[i * 10 + k * 5 + c] = sum_re;
        out1[i * 10 + k * 5 + c] = sum_im;
      }
    }
  }
}

int rfft2d(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || out1 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0 || (uintptr_t)arena % RFFT2D_ARENA_ALIGN != 0) return 2;
  _Static_assert(RFFT2D_ARENA_BYTES >= 160, "the arena holds all buffers");
  float *k0_re = (float *)(void *)((unsigned char *)arena + 0);
  float *k0_im = (float *)(void *)((unsigned char *)arena + 80);
  rfft2d_k0(x, k0_re, k0_im, out0, out1);
  return 0;
}
