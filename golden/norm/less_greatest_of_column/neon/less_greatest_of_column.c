#include "less_greatest_of_column.h"

#if !defined(LESS_GREATEST_OF_COLUMN_CONTENT) || LESS_GREATEST_OF_COLUMN_CONTENT != 0xc0a357d4a62e0110u
#error "less_greatest_of_column.h was not written together with this file"
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

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

#endif

// 6 x 21 elements
static void less_greatest_of_column_k0(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 16; j += 16) {
    // tosa.reduce_max, line 5: 1x21xi16, -32768..32767
    int16x8_t most_acc0 = vdupq_n_s16(-32768);
    int16x8_t most_acc1 = vdupq_n_s16(-32768);
    for (size_t i = 0; i < 6; ++i) {
      const int16x8_t x_v_0 = vld1q_s16(x + i * 21 + j);
      const int16x8_t x_v_1 = vld1q_s16(x + i * 21 + j + 8);
      most_acc0 = vmaxq_s16(most_acc0, x_v_0);
      most_acc1 = vmaxq_s16(most_acc1, x_v_1);
    }
    // tosa.cast, line 7: 1x21xi32, -32768..32767
    const int32x4_t top_0 = vmovl_s16(vget_low_s16(most_acc0));
    const int32x4_t top_1 = vmovl_high_s16(most_acc0);
    const int32x4_t top_2 = vmovl_s16(vget_low_s16(most_acc1));
    const int32x4_t top_3 = vmovl_high_s16(most_acc1);
    for (size_t i = 0; i < 6; ++i) {
      const int16x8_t x_v_0 = vld1q_s16(x + i * 21 + j);
      const int16x8_t x_v_1 = vld1q_s16(x + i * 21 + j + 8);
      // tosa.sub, line 8: 6x21xi32, -65535..65535
      const int32x4_t y_0 = vsubq_s32(vmovl_s16(vget_low_s16(x_v_0)), top_0);
      const int32x4_t y_1 = vsubq_s32(vmovl_high_s16(x_v_0), top_1);
      const int32x4_t y_2 = vsubq_s32(vmovl_s16(vget_low_s16(x_v_1)), top_2);
      const int32x4_t y_3 = vsubq_s32(vmovl_high_s16(x_v_1), top_3);
      vst1q_s32(out0 + i * 21 + j, y_0);
      vst1q_s32(out0 + i * 21 + j + 4, y_1);
      vst1q_s32(out0 + i * 21 + j + 8, y_2);
      vst1q_s32(out0 + i * 21 + j + 12, y_3);
    }
  }
  { // the last 16 lanes, 11 of them again
    const size_t j = 5;
    // tosa.reduce_max, line 5: 1x21xi16, -32768..32767
    int16x8_t most_acc0 = vdupq_n_s16(-32768);
    int16x8_t most_acc1 = vdupq_n_s16(-32768);
    for (size_t i = 0; i < 6; ++i) {
      const int16x8_t x_v_0 = vld1q_s16(x + i * 21 + j);
      const int16x8_t x_v_1 = vld1q_s16(x + i * 21 + j + 8);
      most_acc0 = vmaxq_s16(most_acc0, x_v_0);
      most_acc1 = vmaxq_s16(most_acc1, x_v_1);
    }
    // tosa.cast, line 7: 1x21xi32, -32768..32767
    const int32x4_t top_0 = vmovl_s16(vget_low_s16(most_acc0));
    const int32x4_t top_1 = vmovl_high_s16(most_acc0);
    const int32x4_t top_2 = vmovl_s16(vget_low_s16(most_acc1));
    const int32x4_t top_3 = vmovl_high_s16(most_acc1);
    for (size_t i = 0; i < 6; ++i) {
      const int16x8_t x_v_0 = vld1q_s16(x + i * 21 + j);
      const int16x8_t x_v_1 = vld1q_s16(x + i * 21 + j + 8);
      // tosa.sub, line 8: 6x21xi32, -65535..65535
      const int32x4_t y_0 = vsubq_s32(vmovl_s16(vget_low_s16(x_v_0)), top_0);
      const int32x4_t y_1 = vsubq_s32(vmovl_high_s16(x_v_0), top_1);
      const int32x4_t y_2 = vsubq_s32(vmovl_s16(vget_low_s16(x_v_1)), top_2);
      const int32x4_t y_3 = vsubq_s32(vmovl_high_s16(x_v_1), top_3);
      vst1q_s32(out0 + i * 21 + j, y_0);
      vst1q_s32(out0 + i * 21 + j + 4, y_1);
      vst1q_s32(out0 + i * 21 + j + 8, y_2);
      vst1q_s32(out0 + i * 21 + j + 12, y_3);
    }
  }
#else
  for (size_t j = 0; j < 21; ++j) {
    const int16_t *row_x = x + j;
    int32_t *row_out = out0 + j;
    // tosa.reduce_max, line 5: 1x21xi16, -32768..32767
    int16_t most = -32768;
    for (size_t i = 0; i < 6; ++i) {
      const int16_t x_v = row_x[i * 21];
      most = tosac_max_i16(most, x_v);
    }
    // tosa.cast, line 7: 1x21xi32, -32768..32767
    const int32_t top = most;
    for (size_t i = 0; i < 6; ++i) {
      const int16_t x_v = row_x[i * 21];
      // tosa.cast, line 6: 6x21xi32, -32768..32767
      const int32_t wide = x_v;
      // tosa.sub, line 8: 6x21xi32, -65535..65535
      const int32_t y = wide - top;
      row_out[i * 21] = y;
    }
  }
#endif
}

int less_greatest_of_column(const int16_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  less_greatest_of_column_k0(x, out0);
  return 0;
}
