#include "compared_words.h"

#if !defined(COMPARED_WORDS_CONTENT) || COMPARED_WORDS_CONTENT != 0x04178f5d11fd1babu
#error "compared_words.h was not written together with this file"
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

// 3 x 19 elements
static void compared_words_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    const int32_t *row_y = y + i * 19;
    // tosa.reduce_all, line 5: 3x1xi1
    uint8x16_t b_acc = vdupq_n_u8(UINT8_MAX);
    for (size_t j = 0; j < 16; j += 16) {
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      const int32x4_t y_v_0 = vld1q_s32(row_y + j);
      const int32x4_t y_v_1 = vld1q_s32(row_y + j + 4);
      const int32x4_t y_v_2 = vld1q_s32(row_y + j + 8);
      const int32x4_t y_v_3 = vld1q_s32(row_y + j + 12);
      // tosa.greater, line 4: 3x19xi1
      const uint32x4_t a_0 = vcltq_s32(y_v_0, x_v_0);
      const uint32x4_t a_1 = vcltq_s32(y_v_1, x_v_1);
      const uint32x4_t a_2 = vcltq_s32(y_v_2, x_v_2);
      const uint32x4_t a_3 = vcltq_s32(y_v_3, x_v_3);
      const uint16x8_t b_acc_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(a_0), vreinterpretq_u16_u32(a_1));
      const uint16x8_t b_acc_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(a_2), vreinterpretq_u16_u32(a_3));
      const uint8x16_t b_acc_2 = vuzp1q_u8(vreinterpretq_u8_u16(b_acc_mask_0), vreinterpretq_u8_u16(b_acc_mask_1));
      b_acc = vandq_u8(b_acc, b_acc_2);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int32x4_t x_v_0 = vld1q_s32(row_x + j);
      const int32x4_t x_v_1 = vld1q_s32(row_x + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(row_x + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(row_x + j + 12);
      const int32x4_t y_v_0 = vld1q_s32(row_y + j);
      const int32x4_t y_v_1 = vld1q_s32(row_y + j + 4);
      const int32x4_t y_v_2 = vld1q_s32(row_y + j + 8);
      const int32x4_t y_v_3 = vld1q_s32(row_y + j + 12);
      // tosa.greater, line 4: 3x19xi1
      const uint32x4_t a_0 = vcltq_s32(y_v_0, x_v_0);
      const uint32x4_t a_1 = vcltq_s32(y_v_1, x_v_1);
      const uint32x4_t a_2 = vcltq_s32(y_v_2, x_v_2);
      const uint32x4_t a_3 = vcltq_s32(y_v_3, x_v_3);
      const uint16x8_t b_acc_mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(a_0), vreinterpretq_u16_u32(a_1));
      const uint16x8_t b_acc_mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(a_2), vreinterpretq_u16_u32(a_3));
      const uint8x16_t b_acc_2 = vuzp1q_u8(vreinterpretq_u8_u16(b_acc_mask_0), vreinterpretq_u8_u16(b_acc_mask_1));
      b_acc = vandq_u8(b_acc, b_acc_2);
    }
    const int b = vminvq_u8(b_acc) != 0;
    out0[i] = (uint8_t)b;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    const int32_t *row_y = y + i * 19;
    // tosa.reduce_all, line 5: 3x1xi1
    int b = 1;
    for (size_t j = 0; j < 19; ++j) {
      const int32_t x_v = row_x[j];
      const int32_t y_v = row_y[j];
      // tosa.greater, line 4: 3x19xi1
      const int a = y_v < x_v;
      b = b & a;
    }
    out0[i] = (uint8_t)b;
  }
#endif
}

int compared_words(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, uint8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0) return 2;
  (void)arena;
  compared_words_k0(x, y, out0);
  return 0;
}
