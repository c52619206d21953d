#include "floor_product.h"

#if !defined(FLOOR_PRODUCT_CONTENT) || FLOOR_PRODUCT_CONTENT != 0x8a0c527769fe0313u
#error "floor_product.h was not written together with this file"
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

#endif

// 57 elements
static void floor_product_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 48; i += 16) {
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.maximum, line 9: 3x19xi32, -2147483647..2147483647
    const int32x4_t a_0 = vmaxq_s32(x_v_0, vdupq_n_s32(-2147483647));
    const int32x4_t a_1 = vmaxq_s32(x_v_1, vdupq_n_s32(-2147483647));
    const int32x4_t a_2 = vmaxq_s32(x_v_2, vdupq_n_s32(-2147483647));
    const int32x4_t a_3 = vmaxq_s32(x_v_3, vdupq_n_s32(-2147483647));
    // tosa.cast, line 10: 3x19xi64, -2147483647..2147483647
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.cast, line 11: 3x19xi64, -2147483648..2147483647
    // tosa.arithmetic_right_shift, line 13: 3x19xi64, -2147483648..2147483647
    // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
    const int32x4_t high_0 = vqdmulhq_s32(a_0, y_v_0);
    const int32x4_t high_1 = vqdmulhq_s32(a_1, y_v_1);
    const int32x4_t high_2 = vqdmulhq_s32(a_2, y_v_2);
    const int32x4_t high_3 = vqdmulhq_s32(a_3, y_v_3);
    // tosa.cast, line 14: 3x19xi32, -2147483648..2147483647
    vst1q_s32(out0 + i, high_0);
    vst1q_s32(out0 + i + 4, high_1);
    vst1q_s32(out0 + i + 8, high_2);
    vst1q_s32(out0 + i + 12, high_3);
  }
  { // the last 16 lanes, 7 of them again
    const size_t i = 41;
    const int32x4_t x_v_0 = vld1q_s32(x + i);
    const int32x4_t x_v_1 = vld1q_s32(x + i + 4);
    const int32x4_t x_v_2 = vld1q_s32(x + i + 8);
    const int32x4_t x_v_3 = vld1q_s32(x + i + 12);
    // tosa.maximum, line 9: 3x19xi32, -2147483647..2147483647
    const int32x4_t a_0 = vmaxq_s32(x_v_0, vdupq_n_s32(-2147483647));
    const int32x4_t a_1 = vmaxq_s32(x_v_1, vdupq_n_s32(-2147483647));
    const int32x4_t a_2 = vmaxq_s32(x_v_2, vdupq_n_s32(-2147483647));
    const int32x4_t a_3 = vmaxq_s32(x_v_3, vdupq_n_s32(-2147483647));
    // tosa.cast, line 10: 3x19xi64, -2147483647..2147483647
    const int32x4_t y_v_0 = vld1q_s32(y + i);
    const int32x4_t y_v_1 = vld1q_s32(y + i + 4);
    const int32x4_t y_v_2 = vld1q_s32(y + i + 8);
    const int32x4_t y_v_3 = vld1q_s32(y + i + 12);
    // tosa.cast, line 11: 3x19xi64, -2147483648..2147483647
    // tosa.arithmetic_right_shift, line 13: 3x19xi64, -2147483648..2147483647
    const int32x4_t high_0 = vqdmulhq_s32(a_0, y_v_0);
    const int32x4_t high_1 = vqdmulhq_s32(a_1, y_v_1);
    const int32x4_t high_2 = vqdmulhq_s32(a_2, y_v_2);
    const int32x4_t high_3 = vqdmulhq_s32(a_3, y_v_3);
    // tosa.cast, line 14: 3x19xi32, -2147483648..2147483647
    vst1q_s32(out0 + i, high_0);
    vst1q_s32(out0 + i + 4, high_1);
    vst1q_s32(out0 + i + 8, high_2);
    vst1q_s32(out0 + i + 12, high_3);
  }
#else
  for (size_t i = 0; i < FLOOR_PRODUCT_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.maximum, line 9: 3x19xi32, -2147483647..2147483647
    const int32_t a = tosac_max_i32(x_v, -2147483647);
    // tosa.cast, line 10: 3x19xi64, -2147483647..2147483647
    const int32_t wide = a;
    const int32_t y_v = y[i];
    // tosa.cast, line 11: 3x19xi64, -2147483648..2147483647
    const int32_t other = y_v;
    // tosa.mul, line 12: 3x19xi64, -4611686016279905280..4611686016279905280
    const int64_t product = (int64_t)wide * other;
    // tosa.arithmetic_right_shift, line 13: 3x19xi64, -2147483648..2147483647
    const int32_t high = (int32_t)(product >> 31);
    // tosa.cast, line 14: 3x19xi32, -2147483648..2147483647
    const int32_t z = high;
    out0[i] = z;
  }
#endif
}

int floor_product(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  floor_product_k0(x, y, out0);
  return 0;
}
