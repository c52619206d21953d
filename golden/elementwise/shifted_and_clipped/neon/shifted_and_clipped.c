#include "shifted_and_clipped.h"

#if !defined(SHIFTED_AND_CLIPPED_CONTENT) || SHIFTED_AND_CLIPPED_CONTENT != 0xc0d43cc8e831a25bu
#error "shifted_and_clipped.h was not written together with this file"
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

#if !TOSAC_NEON

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#endif

// 57 elements
static void shifted_and_clipped_k0(const int32_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 48; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.clamp, line 7: 3x19xi32, -32768..32767
    const int16x8_t c_0 = vqshrn_high_n_s32(vqshrn_n_s32(x_v_0, 5), x_v_1, 5);
    const int16x8_t c_1 = vqshrn_high_n_s32(vqshrn_n_s32(x_v_2, 5), x_v_3, 5);
    // tosa.cast, line 8: 3x19xi16, -32768..32767
    vst1q_s16(out0 + i, c_0);
    vst1q_s16(out0 + i + 8, c_1);
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.clamp, line 7: 3x19xi32, -32768..32767
    const int16x8_t c_0 = vqshrn_high_n_s32(vqshrn_n_s32(x_v_0, 5), x_v_1, 5);
    const int16x8_t c_1 = vqshrn_high_n_s32(vqshrn_n_s32(x_v_2, 5), x_v_3, 5);
    // tosa.cast, line 8: 3x19xi16, -32768..32767
    vst1q_s16(out0 + i, c_0);
    vst1q_s16(out0 + i + 8, c_1);
  }
#else
  for (size_t i = 0; i < SHIFTED_AND_CLIPPED_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.arithmetic_right_shift, line 6: 3x19xi32, -67108864..67108863
    const int32_t w = x_v >> 5;
    // tosa.clamp, line 7: 3x19xi32, -32768..32767
    const int32_t c = tosac_min_i32(tosac_max_i32(w, -32768), 32767);
    // tosa.cast, line 8: 3x19xi16, -32768..32767
    const int16_t cast_0 = (int16_t)c;
    out0[i] = cast_0;
  }
#endif
}

int shifted_and_clipped(const int32_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 2 != 0) return 2;
  (void)arena;
  shifted_and_clipped_k0(x, out0);
  return 0;
}
