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

#include "fft2d.h"

#include <math.h>

#if !defined(FFT2D_CONTENT) || FFT2D_CONTENT != 0xfbcc760a8f870d74u
#error "fft2d.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const float fft2d_sin[8] = {
  -0.0f, -0.70710677f, -1.0f, -0.70710677f, -0.0f, 0.70710677f, 1.0f, 0.70710677f,
};

static const float fft2d_cos[8] = {
  1.0f, 0.70710677f, 0.0f, -0.70710677f, -1.0f, -0.70710677f, 0.0f, 0.70710677f,
};

static const float fft2d_sin_2[4] = {
  -0.0f, -1.0f, -0.0f, 1.0f,
};

static const float fft2d_cos_2[4] = {
  1.0f, 0.0f, -1.0f, 0.0f,
};

// tosa.fft2d, line 4
static void fft2d_k0(const float *TOSAC_RESTRICT re, const float *TOSAC_RESTRICT im, float *TOSAC_RESTRICT k0_re, float *TOSAC_RESTRICT k0_im, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1) {
  for (int32_t i = 0; i < 4; ++i) {
    for (int32_t k = 0; k < 8; ++k) {
      float sum_re = 0.0f;
      float sum_im = 0.0f;
      int32_t turn = 0;
      for (int32_t j = 0; j < 8; ++j) {
        const int32_t at = turn;
        sum_re = fmaf(-im[i * 8 + j], fft2d_sin[at], fmaf(re[i * 8 + j], fft2d_cos[at], sum_re));
        sum_im = fmaf(im[i * 8 + j], fft2d_cos[at], fmaf(re[i * 8 + j], fft2d_sin[at], sum_im));
        const int32_t v = (int32_t)((uint32_t)at + (uint32_t)k);
        turn = v < 8 ? v : (int32_t)((uint32_t)v - (uint32_t)8);
      }
      k0_re[i * 8 + k] = sum_re;
      k0_im[i * 8 + k] = sum_im;
    }
  }
  for (int32_t k = 0; k < 4; ++k) {
    for (int32_t c = 0; c < 8; ++c) {
      float sum_re = 0.0f;
      float sum_im = 0.0f;
      int32_t turn = 0;
      for (int32_t j = 0; j < 4; ++j) {
        const int32_t at = turn;
        sum_re = fmaf(-k0_im[j * 8 + c], fft2d_sin_2[at], fmaf(k0_re[j * 8 + c], fft2d_cos_2[at], sum_re));
        sum_im = fmaf(k0_im[j * 8 + c], fft2d_cos_2[at], fmaf(k0_re[j * 8 + c], fft2d_sin_2[at], sum_im));
        const int32_t v = (int32_t)((uint32_t)at + (uint32_t)k);
        turn = v < 4 ? v : (int32_t)((uint32_t)v - (uint32_t)4);
      }
      out0[k * 8 + c] = sum_re;
      out1[k * 8 + c] = sum_im;
    }
  }
}

int fft2d(const float *TOSAC_RESTRICT re, const float *TOSAC_RESTRICT im, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, void *TOSAC_RESTRICT arena) {
  if (re == NULL || im == NULL || out0 == NULL || out1 == NULL || arena == NULL) return 1;
  if ((uintptr_t)re % 4 != 0 || (uintptr_t)im % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0 || (uintptr_t)arena % FFT2D_ARENA_ALIGN != 0) return 2;
  _Static_assert(FFT2D_ARENA_BYTES >= 256, "the arena holds all buffers");
  float *k0_re = (float *)(void *)((unsigned char *)arena + 0);
  float *k0_im = (float *)(void *)((unsigned char *)arena + 128);
  fft2d_k0(re, im, k0_re, k0_im, out0, out1);
  return 0;
}
