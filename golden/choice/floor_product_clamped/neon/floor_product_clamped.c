#include "floor_product_clamped.h"

#if !defined(FLOOR_PRODUCT_CLAMPED_CONTENT) || FLOOR_PRODUCT_CLAMPED_CONTENT != 0xf51998f46a7c6972u
#error "floor_product_clamped.h was not written together with this file"
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

// 105 elements
static void floor_product_clamped_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 96; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.cast, line 9: 5x21xi64, -2147483648..2147483647
    // tosa.arithmetic_right_shift, line 11: 5x21xi64, -1500000001..1499999999
    // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
    const int32x4_t high_0 = vqdmulhq_n_s32(x_v_0, 1500000000);
    const int32x4_t high_1 = vqdmulhq_n_s32(x_v_1, 1500000000);
    const int32x4_t high_2 = vqdmulhq_n_s32(x_v_2, 1500000000);
    const int32x4_t high_3 = vqdmulhq_n_s32(x_v_3, 1500000000);
    // tosa.cast, line 12: 5x21xi32, -1500000001..1499999999
    // tosa.clamp, line 13: 5x21xi32, -1000000..1000000
    const int32x4_t y_0 = vminq_s32(vmaxq_s32(high_0, vdupq_n_s32(-1000000)), vdupq_n_s32(1000000));
    const int32x4_t y_1 = vminq_s32(vmaxq_s32(high_1, vdupq_n_s32(-1000000)), vdupq_n_s32(1000000));
    const int32x4_t y_2 = vminq_s32(vmaxq_s32(high_2, vdupq_n_s32(-1000000)), vdupq_n_s32(1000000));
    const int32x4_t y_3 = vminq_s32(vmaxq_s32(high_3, vdupq_n_s32(-1000000)), vdupq_n_s32(1000000));
    vst1q_s32(out0 + i, y_0);
    vst1q_s32(out0 + i + 4, y_1);
    vst1q_s32(out0 + i + 8, y_2);
    vst1q_s32(out0 + i + 12, y_3);
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 89;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.cast, line 9: 5x21xi64, -2147483648..2147483647
    // tosa.arithmetic_right_shift, line 11: 5x21xi64, -1500000001..1499999999
    const int32x4_t high_0 = vqdmulhq_n_s32(x_v_0, 1500000000);
    const int32x4_t high_1 = vqdmulhq_n_s32(x_v_1, 1500000000);
    const int32x4_t high_2 = vqdmulhq_n_s32(x_v_2, 1500000000);
    const int32x4_t high_3 = vqdmulhq_n_s32(x_v_3, 1500000000);
    // tosa.cast, line 12: 5x21xi32, -1500000001..1499999999
    // tosa.clamp, line 13: 5x21xi32, -1000000..1000000
    const int32x4_t y_0 = vminq_s32(vmaxq_s32(high_0, vdupq_n_s32(-1000000)), vdupq_n_s32(1000000));
    const int32x4_t y_1 = vminq_s32(vmaxq_s32(high_1, vdupq_n_s32(-1000000)), vdupq_n_s32(1000000));
    const int32x4_t y_2 = vminq_s32(vmaxq_s32(high_2, vdupq_n_s32(-1000000)), vdupq_n_s32(1000000));
    const int32x4_t y_3 = vminq_s32(vmaxq_s32(high_3, vdupq_n_s32(-1000000)), vdupq_n_s32(1000000));
    vst1q_s32(out0 + i, y_0);
    vst1q_s32(out0 + i + 4, y_1);
    vst1q_s32(out0 + i + 8, y_2);
    vst1q_s32(out0 + i + 12, y_3);
  }
#else
  for (size_t i = 0; i < FLOOR_PRODUCT_CLAMPED_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.cast, line 9: 5x21xi64, -2147483648..2147483647
    const int32_t wide = x_v;
    // tosa.mul, line 10: 5x21xi64, -3221225472000000512..3221225470500000256
    const int64_t product = (int64_t)wide * 1500000000;
    // tosa.arithmetic_right_shift, line 11: 5x21xi64, -1500000001..1499999999
    const int32_t high = (int32_t)(product >> 31);
    // tosa.cast, line 12: 5x21xi32, -1500000001..1499999999
    const int32_t word = high;
    // tosa.clamp, line 13: 5x21xi32, -1000000..1000000
    const int32_t y = tosac_min_i32(tosac_max_i32(word, -1000000), 1000000);
    out0[i] = y;
  }
#endif
}

int floor_product_clamped(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  floor_product_clamped_k0(x, out0);
  return 0;
}
