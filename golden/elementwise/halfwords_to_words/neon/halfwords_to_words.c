#include "halfwords_to_words.h"

#if !defined(HALFWORDS_TO_WORDS_CONTENT) || HALFWORDS_TO_WORDS_CONTENT != 0x4661f53d0315e6a2u
#error "halfwords_to_words.h was not written together with this file"
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

#if TOSAC_NEON

#ifndef TOSAC_HAS_WRAPPING_MUL_S16
#define TOSAC_HAS_WRAPPING_MUL_S16
// vmulq_s16, and defined where it overflows: compilers take that one for signed C.
static inline int16x8_t tosac_wrapping_mul_s16(int16x8_t a, int16x8_t b) {
  return vreinterpretq_s16_u16(vmulq_u16(vreinterpretq_u16_s16(a), vreinterpretq_u16_s16(b)));
}
#endif

#endif

// 38 elements
static void halfwords_to_words_k0(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    const int16x8_t y_v_0 = vld1q_s16(y + i);
    const int16x8_t y_v_1 = vld1q_s16(y + i + 8);
    // tosa.add, line 12: 2x19xi32, -65536..65534
    const int32x4_t sum_0 = vaddl_s16(vget_low_s16(x_v_0), vget_low_s16(y_v_0));
    const int32x4_t sum_1 = vaddl_high_s16(x_v_0, y_v_0);
    const int32x4_t sum_2 = vaddl_s16(vget_low_s16(x_v_1), vget_low_s16(y_v_1));
    const int32x4_t sum_3 = vaddl_high_s16(x_v_1, y_v_1);
    // tosa.sub, line 13: 2x19xi32, -65535..65535
    const int32x4_t difference_0 = vsubl_s16(vget_low_s16(x_v_0), vget_low_s16(y_v_0));
    const int32x4_t difference_1 = vsubl_high_s16(x_v_0, y_v_0);
    const int32x4_t difference_2 = vsubl_s16(vget_low_s16(x_v_1), vget_low_s16(y_v_1));
    const int32x4_t difference_3 = vsubl_high_s16(x_v_1, y_v_1);
    // tosa.mul, line 14: 2x19xi32, -32768000..32767000
    const int32x4_t product_0 = vmull_n_s16(vget_low_s16(x_v_0), 1000);
    const int32x4_t product_1 = vmull_high_n_s16(x_v_0, 1000);
    const int32x4_t product_2 = vmull_n_s16(vget_low_s16(x_v_1), 1000);
    const int32x4_t product_3 = vmull_high_n_s16(x_v_1, 1000);
    // tosa.cast, line 16: 2x19xi16, -32768..32767
    const int16x8_t low_0 = tosac_wrapping_mul_s16(x_v_0, y_v_0);
    const int16x8_t low_1 = tosac_wrapping_mul_s16(x_v_1, y_v_1);
    vst1q_s32(out0 + i, sum_0);
    vst1q_s32(out0 + i + 4, sum_1);
    vst1q_s32(out0 + i + 8, sum_2);
    vst1q_s32(out0 + i + 12, sum_3);
    vst1q_s32(out1 + i, difference_0);
    vst1q_s32(out1 + i + 4, difference_1);
    vst1q_s32(out1 + i + 8, difference_2);
    vst1q_s32(out1 + i + 12, difference_3);
    vst1q_s32(out2 + i, product_0);
    vst1q_s32(out2 + i + 4, product_1);
    vst1q_s32(out2 + i + 8, product_2);
    vst1q_s32(out2 + i + 12, product_3);
    vst1q_s16(out3 + i, low_0);
    vst1q_s16(out3 + i + 8, low_1);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 22;
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    const int16x8_t y_v_0 = vld1q_s16(y + i);
    const int16x8_t y_v_1 = vld1q_s16(y + i + 8);
    // tosa.add, line 12: 2x19xi32, -65536..65534
    const int32x4_t sum_0 = vaddl_s16(vget_low_s16(x_v_0), vget_low_s16(y_v_0));
    const int32x4_t sum_1 = vaddl_high_s16(x_v_0, y_v_0);
    const int32x4_t sum_2 = vaddl_s16(vget_low_s16(x_v_1), vget_low_s16(y_v_1));
    const int32x4_t sum_3 = vaddl_high_s16(x_v_1, y_v_1);
    // tosa.sub, line 13: 2x19xi32, -65535..65535
    const int32x4_t difference_0 = vsubl_s16(vget_low_s16(x_v_0), vget_low_s16(y_v_0));
    const int32x4_t difference_1 = vsubl_high_s16(x_v_0, y_v_0);
    const int32x4_t difference_2 = vsubl_s16(vget_low_s16(x_v_1), vget_low_s16(y_v_1));
    const int32x4_t difference_3 = vsubl_high_s16(x_v_1, y_v_1);
    // tosa.mul, line 14: 2x19xi32, -32768000..32767000
    const int32x4_t product_0 = vmull_n_s16(vget_low_s16(x_v_0), 1000);
    const int32x4_t product_1 = vmull_high_n_s16(x_v_0, 1000);
    const int32x4_t product_2 = vmull_n_s16(vget_low_s16(x_v_1), 1000);
    const int32x4_t product_3 = vmull_high_n_s16(x_v_1, 1000);
    // tosa.cast, line 16: 2x19xi16, -32768..32767
    const int16x8_t low_0 = tosac_wrapping_mul_s16(x_v_0, y_v_0);
    const int16x8_t low_1 = tosac_wrapping_mul_s16(x_v_1, y_v_1);
    vst1q_s32(out0 + i, sum_0);
    vst1q_s32(out0 + i + 4, sum_1);
    vst1q_s32(out0 + i + 8, sum_2);
    vst1q_s32(out0 + i + 12, sum_3);
    vst1q_s32(out1 + i, difference_0);
    vst1q_s32(out1 + i + 4, difference_1);
    vst1q_s32(out1 + i + 8, difference_2);
    vst1q_s32(out1 + i + 12, difference_3);
    vst1q_s32(out2 + i, product_0);
    vst1q_s32(out2 + i + 4, product_1);
    vst1q_s32(out2 + i + 8, product_2);
    vst1q_s32(out2 + i + 12, product_3);
    vst1q_s16(out3 + i, low_0);
    vst1q_s16(out3 + i + 8, low_1);
  }
#else
  for (size_t i = 0; i < HALFWORDS_TO_WORDS_OUT0_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // tosa.cast, line 10: 2x19xi32, -32768..32767
    const int32_t a = x_v;
    const int16_t y_v = y[i];
    // tosa.cast, line 11: 2x19xi32, -32768..32767
    const int32_t b = y_v;
    // tosa.add, line 12: 2x19xi32, -65536..65534
    const int32_t sum = a + b;
    // tosa.sub, line 13: 2x19xi32, -65535..65535
    const int32_t difference = a - b;
    // tosa.mul, line 14: 2x19xi32, -32768000..32767000
    const int32_t product = a * 1000;
    // tosa.mul, line 15: 2x19xi32, -1073709056..1073741824
    const int32_t square = a * b;
    // tosa.cast, line 16: 2x19xi16, -32768..32767
    const int16_t low = (int16_t)square;
    out0[i] = sum;
    out1[i] = difference;
    out2[i] = product;
    out3[i] = low;
  }
#endif
}

int halfwords_to_words(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT y, int32_t *TOSAC_RESTRICT out0, int32_t *TOSAC_RESTRICT out1, int32_t *TOSAC_RESTRICT out2, int16_t *TOSAC_RESTRICT out3, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || out1 == NULL || out2 == NULL || out3 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)y % 2 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0 || (uintptr_t)out2 % 4 != 0 || (uintptr_t)out3 % 2 != 0) return 2;
  (void)arena;
  halfwords_to_words_k0(x, y, out0, out1, out2, out3);
  return 0;
}
