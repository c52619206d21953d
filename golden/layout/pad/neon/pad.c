/* Every float operation is one rounding, as written: no contraction into fused multiply-adds. */
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize("fp-contract=off")
#endif
#if defined(__FAST_MATH__)
#error "-ffast-math changes results"
#endif
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0
#error "float expressions must be evaluated as float"
#endif

#include "pad.h"


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

// tosa.pad, line 6
static void pad_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 24; ++i) {
    out0[i] = -1.5f;
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 3; ++i1) {
      out0[6 + i0 * 6 + i1] = x[i0 * 3 + i1];
    }
  }
}

int pad(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  pad_k0(x, out0);
  return 0;
}
