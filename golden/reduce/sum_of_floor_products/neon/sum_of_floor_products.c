#include "sum_of_floor_products.h"

#if !defined(SUM_OF_FLOOR_PRODUCTS_CONTENT) || SUM_OF_FLOOR_PRODUCTS_CONTENT != 0xd04cba2c3fb283f4u
#error "sum_of_floor_products.h was not written together with this file"
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

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_LAST_U32
#define TOSAC_HAS_LAST_U32
// All ones in the last n lanes.
static inline uint32x4_t tosac_last_u32(size_t n) {
  static const uint32_t masks[8] = {0, 0, 0, 0, UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX};
  return vld1q_u32(masks + n);
}
#endif

#endif

// 4 x 37 elements
static void sum_of_floor_products_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 4; ++i) {
    const int32_t *row_x = x + i * 37;
    // tosa.reduce_sum, line 14: 4x1xi32, -2147483648..2147483647
    int32x4_t sum_acc0 = vdupq_n_s32(0);
    int32x4_t sum_acc1 = vdupq_n_s32(0);
    int32x4_t sum_acc2 = vdupq_n_s32(0);
    int32x4_t sum_acc3 = vdupq_n_s32(0);
    for (size_t j = 0; j < 32; j += 16) {
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      // tosa.maximum, line 9: 4x37xi32, -2147483647..2147483647
      const int32x4_t a_0 = vmaxq_s32(x_v_0, vdupq_n_s32(-2147483647));
      const int32x4_t a_1 = vmaxq_s32(x_v_1, vdupq_n_s32(-2147483647));
      const int32x4_t a_2 = vmaxq_s32(x_v_2, vdupq_n_s32(-2147483647));
      const int32x4_t a_3 = vmaxq_s32(x_v_3, vdupq_n_s32(-2147483647));
      // tosa.cast, line 10: 4x37xi64, -2147483647..2147483647
      // tosa.arithmetic_right_shift, line 12: 4x37xi64, -2147483647..2147483646
      // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
      const int32x4_t high_0 = vqdmulhq_s32(a_0, a_0);
      const int32x4_t high_1 = vqdmulhq_s32(a_1, a_1);
      const int32x4_t high_2 = vqdmulhq_s32(a_2, a_2);
      const int32x4_t high_3 = vqdmulhq_s32(a_3, a_3);
      // tosa.cast, line 13: 4x37xi32, -2147483647..2147483646
      sum_acc0 = tosac_wrapping_add_s32(sum_acc0, high_0);
      sum_acc1 = tosac_wrapping_add_s32(sum_acc1, high_1);
      sum_acc2 = tosac_wrapping_add_s32(sum_acc2, high_2);
      sum_acc3 = tosac_wrapping_add_s32(sum_acc3, high_3);
    }
    { // the last 16 lanes, 11 of them again
      const size_t j = 21;
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      // tosa.maximum, line 9: 4x37xi32, -2147483647..2147483647
      const int32x4_t a_0 = vmaxq_s32(x_v_0, vdupq_n_s32(-2147483647));
      const int32x4_t a_1 = vmaxq_s32(x_v_1, vdupq_n_s32(-2147483647));
      const int32x4_t a_2 = vmaxq_s32(x_v_2, vdupq_n_s32(-2147483647));
      const int32x4_t a_3 = vmaxq_s32(x_v_3, vdupq_n_s32(-2147483647));
      // tosa.cast, line 10: 4x37xi64, -2147483647..2147483647
      // tosa.arithmetic_right_shift, line 12: 4x37xi64, -2147483647..2147483646
      const int32x4_t high_0 = vqdmulhq_s32(a_0, a_0);
      const int32x4_t high_1 = vqdmulhq_s32(a_1, a_1);
      const int32x4_t high_2 = vqdmulhq_s32(a_2, a_2);
      const int32x4_t high_3 = vqdmulhq_s32(a_3, a_3);
      // tosa.cast, line 13: 4x37xi32, -2147483647..2147483646
      sum_acc0 = tosac_wrapping_add_s32(sum_acc0, vbslq_s32(tosac_last_u32(0), high_0, vdupq_n_s32(0)));
      sum_acc1 = tosac_wrapping_add_s32(sum_acc1, vbslq_s32(tosac_last_u32(0), high_1, vdupq_n_s32(0)));
      sum_acc2 = tosac_wrapping_add_s32(sum_acc2, vbslq_s32(tosac_last_u32(1), high_2, vdupq_n_s32(0)));
      sum_acc3 = tosac_wrapping_add_s32(sum_acc3, high_3);
    }
    const int32_t sum = vaddvq_s32(tosac_wrapping_add_s32(tosac_wrapping_add_s32(sum_acc0, sum_acc2), tosac_wrapping_add_s32(sum_acc1, sum_acc3)));
    out0[i] = sum;
  }
#else
  for (size_t i = 0; i < 4; ++i) {
    const int32_t *row_x = x + i * 37;
    // tosa.reduce_sum, line 14: 4x1xi32, -2147483648..2147483647
    int32_t sum = 0;
    for (size_t j = 0; j < 37; ++j) {
      const int32_t x_v = row_x[j];
      // tosa.maximum, line 9: 4x37xi32, -2147483647..2147483647
      const int32_t a = tosac_max_i32(x_v, -2147483647);
      // tosa.cast, line 10: 4x37xi64, -2147483647..2147483647
      const int32_t wide = a;
      // tosa.mul, line 11: 4x37xi64, -4611686014132421632..4611686014132421632
      const int64_t square = (int64_t)wide * wide;
      // tosa.arithmetic_right_shift, line 12: 4x37xi64, -2147483647..2147483646
      const int32_t high = (int32_t)(square >> 31);
      // tosa.cast, line 13: 4x37xi32, -2147483647..2147483646
      const int32_t word = high;
      sum = (int32_t)((uint32_t)sum + (uint32_t)word);
    }
    out0[i] = sum;
  }
#endif
}

int sum_of_floor_products(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  sum_of_floor_products_k0(x, out0);
  return 0;
}
