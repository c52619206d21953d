#include "compared_words.h"


#if !defined(COMPARED_WORDS_CONTENT) || COMPARED_WORDS_CONTENT != 0x81d330c84a6adb39u
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
    // tosa.reduce_all, line 5: 3x1xi1
    uint8x16_t b__acc = vdupq_n_u8(UINT8_MAX);
    for (size_t j = 0; j < 16; j += 16) {
      const int32x4_t x_v_0 = vld1q_s32(x + i * 19 + j);
      const int32x4_t x_v_1 = vld1q_s32(x + i * 19 + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(x + i * 19 + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(x + i * 19 + j + 12);
      const int32x4_t y_v_0 = vld1q_s32(y + i * 19 + j);
      const int32x4_t y_v_1 = vld1q_s32(y + i * 19 + j + 4);
      const int32x4_t y_v_2 = vld1q_s32(y + i * 19 + j + 8);
      const int32x4_t y_v_3 = vld1q_s32(y + i * 19 + j + 12);
      // tosa.greater, line 4: 3x19xi1
      const uint32x4_t a__0 = vcltq_s32(y_v_0, x_v_0);
      const uint32x4_t a__1 = vcltq_s32(y_v_1, x_v_1);
      const uint32x4_t a__2 = vcltq_s32(y_v_2, x_v_2);
      const uint32x4_t a__3 = vcltq_s32(y_v_3, x_v_3);
      const uint16x8_t b__mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(a__0), vreinterpretq_u16_u32(a__1));
      const uint16x8_t b__mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(a__2), vreinterpretq_u16_u32(a__3));
      const uint8x16_t reduce_all = vuzp1q_u8(vreinterpretq_u8_u16(b__mask_0), vreinterpretq_u8_u16(b__mask_1));
      b__acc = vandq_u8(b__acc, reduce_all);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const int32x4_t x_v_0 = vld1q_s32(x + i * 19 + j);
      const int32x4_t x_v_1 = vld1q_s32(x + i * 19 + j + 4);
      const int32x4_t x_v_2 = vld1q_s32(x + i * 19 + j + 8);
      const int32x4_t x_v_3 = vld1q_s32(x + i * 19 + j + 12);
      const int32x4_t y_v_0 = vld1q_s32(y + i * 19 + j);
      const int32x4_t y_v_1 = vld1q_s32(y + i * 19 + j + 4);
      const int32x4_t y_v_2 = vld1q_s32(y + i * 19 + j + 8);
      const int32x4_t y_v_3 = vld1q_s32(y + i * 19 + j + 12);
      // tosa.greater, line 4: 3x19xi1
      const uint32x4_t a__0 = vcltq_s32(y_v_0, x_v_0);
      const uint32x4_t a__1 = vcltq_s32(y_v_1, x_v_1);
      const uint32x4_t a__2 = vcltq_s32(y_v_2, x_v_2);
      const uint32x4_t a__3 = vcltq_s32(y_v_3, x_v_3);
      const uint16x8_t b__mask_0 = vuzp1q_u16(vreinterpretq_u16_u32(a__0), vreinterpretq_u16_u32(a__1));
      const uint16x8_t b__mask_1 = vuzp1q_u16(vreinterpretq_u16_u32(a__2), vreinterpretq_u16_u32(a__3));
      const uint8x16_t reduce_all = vuzp1q_u8(vreinterpretq_u8_u16(b__mask_0), vreinterpretq_u8_u16(b__mask_1));
      b__acc = vandq_u8(b__acc, reduce_all);
    }
    const int b_ = vminvq_u8(b__acc) != 0;
    out0[i] = (uint8_t)b_;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    // tosa.reduce_all, line 5: 3x1xi1
    int b_ = 1;
    for (size_t j = 0; j < 19; ++j) {
      const int32_t x_v = x[i * 19 + j];
      const int32_t y_v = y[i * 19 + j];
      // tosa.greater, line 4: 3x19xi1
      const int a_ = y_v < x_v;
      b_ = b_ & a_;
    }
    out0[i] = (uint8_t)b_;
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
