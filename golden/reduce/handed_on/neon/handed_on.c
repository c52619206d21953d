#include "handed_on.h"

#include <string.h>

#if !defined(HANDED_ON_CONTENT) || HANDED_ON_CONTENT != 0x801e2f8037357544u
#error "handed_on.h was not written together with this file"
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

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
}
#endif

#endif

// 14 x 57 elements
static void handed_on_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT rows_buffer) {
#if TOSAC_NEON
  for (size_t j = 0; j < 48; j += 16) {
    // tosa.reduce_sum, line 15: 1x3x19xi32, -1792..1778
    int32x4_t rows_acc0 = vdupq_n_s32(0);
    int32x4_t rows_acc1 = vdupq_n_s32(0);
    int32x4_t rows_acc2 = vdupq_n_s32(0);
    int32x4_t rows_acc3 = vdupq_n_s32(0);
    for (size_t i = 0; i < 14; ++i) {
      const int8x16_t x_v = vld1q_s8(x + i * 57 + j);
      // tosa.cast, line 14: 14x3x19xi32, -128..127
      const int16x8_t wide_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t wide_1 = vmovl_high_s8(x_v);
      // tosa.cast, line 14: 14x3x19xi32, -128..127
      const int32x4_t wide_0_2 = vmovl_s16(vget_low_s16(wide_0));
      const int32x4_t wide_1_2 = vmovl_high_s16(wide_0);
      const int32x4_t wide_2 = vmovl_s16(vget_low_s16(wide_1));
      const int32x4_t wide_3 = vmovl_high_s16(wide_1);
      rows_acc0 = vaddq_s32(rows_acc0, wide_0_2);
      rows_acc1 = vaddq_s32(rows_acc1, wide_1_2);
      rows_acc2 = vaddq_s32(rows_acc2, wide_2);
      rows_acc3 = vaddq_s32(rows_acc3, wide_3);
    }
    vst1q_s32(rows_buffer + j, rows_acc0);
    vst1q_s32(rows_buffer + j + 4, rows_acc1);
    vst1q_s32(rows_buffer + j + 8, rows_acc2);
    vst1q_s32(rows_buffer + j + 12, rows_acc3);
  }
  { // the last 16 lanes, 7 of them again
    const size_t j = 41;
    // tosa.reduce_sum, line 15: 1x3x19xi32, -1792..1778
    int32x4_t rows_acc0 = vdupq_n_s32(0);
    int32x4_t rows_acc1 = vdupq_n_s32(0);
    int32x4_t rows_acc2 = vdupq_n_s32(0);
    int32x4_t rows_acc3 = vdupq_n_s32(0);
    for (size_t i = 0; i < 14; ++i) {
      const int8x16_t x_v = vld1q_s8(x + i * 57 + j);
      // tosa.cast, line 14: 14x3x19xi32, -128..127
      const int16x8_t wide_0 = vmovl_s8(vget_low_s8(x_v));
      const int16x8_t wide_1 = vmovl_high_s8(x_v);
      // tosa.cast, line 14: 14x3x19xi32, -128..127
      const int32x4_t wide_0_2 = vmovl_s16(vget_low_s16(wide_0));
      const int32x4_t wide_1_2 = vmovl_high_s16(wide_0);
      const int32x4_t wide_2 = vmovl_s16(vget_low_s16(wide_1));
      const int32x4_t wide_3 = vmovl_high_s16(wide_1);
      rows_acc0 = vaddq_s32(rows_acc0, wide_0_2);
      rows_acc1 = vaddq_s32(rows_acc1, wide_1_2);
      rows_acc2 = vaddq_s32(rows_acc2, wide_2);
      rows_acc3 = vaddq_s32(rows_acc3, wide_3);
    }
    vst1q_s32(rows_buffer + j, rows_acc0);
    vst1q_s32(rows_buffer + j + 4, rows_acc1);
    vst1q_s32(rows_buffer + j + 8, rows_acc2);
    vst1q_s32(rows_buffer + j + 12, rows_acc3);
  }
#else
  for (size_t j = 0; j < 57; ++j) {
    const int8_t *row_x = x + j;
    // tosa.reduce_sum, line 15: 1x3x19xi32, -1792..1778
    int32_t rows = 0;
    for (size_t i = 0; i < 14; ++i) {
      const int8_t x_v = row_x[i * 57];
      // tosa.cast, line 14: 14x3x19xi32, -128..127
      const int32_t wide = x_v;
      rows += wide;
    }
    rows_buffer[j] = rows;
  }
#endif
}

// 3 x 19 elements
static void handed_on_k1(const int32_t *TOSAC_RESTRICT rows_buffer, int32_t *TOSAC_RESTRICT all_buffer) {
#if TOSAC_NEON
  for (size_t j = 0; j < 16; j += 16) {
    // tosa.reduce_sum, line 16: 1x1x19xi32, -5376..5334
    int32x4_t all_acc0 = vdupq_n_s32(0);
    int32x4_t all_acc1 = vdupq_n_s32(0);
    int32x4_t all_acc2 = vdupq_n_s32(0);
    int32x4_t all_acc3 = vdupq_n_s32(0);
    for (size_t i = 0; i < 3; ++i) {
      const int32x4_t rows_0 = vld1q_s32(rows_buffer + i * 19 + j);
      const int32x4_t rows_1 = vld1q_s32(rows_buffer + i * 19 + j + 4);
      const int32x4_t rows_2 = vld1q_s32(rows_buffer + i * 19 + j + 8);
      const int32x4_t rows_3 = vld1q_s32(rows_buffer + i * 19 + j + 12);
      all_acc0 = vaddq_s32(all_acc0, rows_0);
      all_acc1 = vaddq_s32(all_acc1, rows_1);
      all_acc2 = vaddq_s32(all_acc2, rows_2);
      all_acc3 = vaddq_s32(all_acc3, rows_3);
    }
    vst1q_s32(all_buffer + j, all_acc0);
    vst1q_s32(all_buffer + j + 4, all_acc1);
    vst1q_s32(all_buffer + j + 8, all_acc2);
    vst1q_s32(all_buffer + j + 12, all_acc3);
  }
  { // the last 16 lanes, 13 of them again
    const size_t j = 3;
    // tosa.reduce_sum, line 16: 1x1x19xi32, -5376..5334
    int32x4_t all_acc0 = vdupq_n_s32(0);
    int32x4_t all_acc1 = vdupq_n_s32(0);
    int32x4_t all_acc2 = vdupq_n_s32(0);
    int32x4_t all_acc3 = vdupq_n_s32(0);
    for (size_t i = 0; i < 3; ++i) {
      const int32x4_t rows_0 = vld1q_s32(rows_buffer + i * 19 + j);
      const int32x4_t rows_1 = vld1q_s32(rows_buffer + i * 19 + j + 4);
      const int32x4_t rows_2 = vld1q_s32(rows_buffer + i * 19 + j + 8);
      const int32x4_t rows_3 = vld1q_s32(rows_buffer + i * 19 + j + 12);
      all_acc0 = vaddq_s32(all_acc0, rows_0);
      all_acc1 = vaddq_s32(all_acc1, rows_1);
      all_acc2 = vaddq_s32(all_acc2, rows_2);
      all_acc3 = vaddq_s32(all_acc3, rows_3);
    }
    vst1q_s32(all_buffer + j, all_acc0);
    vst1q_s32(all_buffer + j + 4, all_acc1);
    vst1q_s32(all_buffer + j + 8, all_acc2);
    vst1q_s32(all_buffer + j + 12, all_acc3);
  }
#else
  for (size_t j = 0; j < 19; ++j) {
    const int32_t *row_rows_buffer = rows_buffer + j;
    // tosa.reduce_sum, line 16: 1x1x19xi32, -5376..5334
    int32_t all = 0;
    for (size_t i = 0; i < 3; ++i) {
      const int32_t rows = row_rows_buffer[i * 19];
      all += rows;
    }
    all_buffer[j] = all;
  }
#endif
}

// tosa.pad, line 17
static void handed_on_k2(const int32_t *TOSAC_RESTRICT all_buffer, int32_t *TOSAC_RESTRICT padded_buffer) {
  memset(padded_buffer, 0, 84);
  memcpy(padded_buffer + 1, all_buffer, 76);
}

// 21 elements
static void handed_on_k3(const int32_t *TOSAC_RESTRICT padded_buffer, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 16; i += 16) {
    const int32x4_t padded_0 = vld1q_s32(padded_buffer + i);
    const int32x4_t padded_1 = vld1q_s32(padded_buffer + i + 4);
    const int32x4_t padded_2 = vld1q_s32(padded_buffer + i + 8);
    const int32x4_t padded_3 = vld1q_s32(padded_buffer + i + 12);
    // tosa.rescale, line 19: 1x1x21xi8, -111..110
    // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
    // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
    const int32x4_t y_s32_0 = vqdmulhq_n_s32(vmulq_s32(padded_0, vdupq_n_s32(30)), 1518500250);
    const int32x4_t y_s32_1 = vqdmulhq_n_s32(vmulq_s32(padded_1, vdupq_n_s32(30)), 1518500250);
    const int32x4_t y_s32_2 = vqdmulhq_n_s32(vmulq_s32(padded_2, vdupq_n_s32(30)), 1518500250);
    const int32x4_t y_s32_3 = vqdmulhq_n_s32(vmulq_s32(padded_3, vdupq_n_s32(30)), 1518500250);
    const int16x8_t y_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_0, 10)), vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_1, 10)));
    const int16x8_t y_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_2, 10)), vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_3, 10)));
    const int8x16_t y = vuzp1q_s8(vreinterpretq_s8_s16(y_s16_0), vreinterpretq_s8_s16(y_s16_1));
    vst1q_s8(out0 + i, y);
  }
  { // the last 16 lanes, 11 of them again
    const size_t i = 5;
    const int32x4_t padded_0 = vld1q_s32(padded_buffer + i);
    const int32x4_t padded_1 = vld1q_s32(padded_buffer + i + 4);
    const int32x4_t padded_2 = vld1q_s32(padded_buffer + i + 8);
    const int32x4_t padded_3 = vld1q_s32(padded_buffer + i + 12);
    // tosa.rescale, line 19: 1x1x21xi8, -111..110
    const int32x4_t y_s32_0 = vqdmulhq_n_s32(vmulq_s32(padded_0, vdupq_n_s32(30)), 1518500250);
    const int32x4_t y_s32_1 = vqdmulhq_n_s32(vmulq_s32(padded_1, vdupq_n_s32(30)), 1518500250);
    const int32x4_t y_s32_2 = vqdmulhq_n_s32(vmulq_s32(padded_2, vdupq_n_s32(30)), 1518500250);
    const int32x4_t y_s32_3 = vqdmulhq_n_s32(vmulq_s32(padded_3, vdupq_n_s32(30)), 1518500250);
    const int16x8_t y_s16_0 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_0, 10)), vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_1, 10)));
    const int16x8_t y_s16_1 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_2, 10)), vreinterpretq_s16_s32(vrshrq_n_s32(y_s32_3, 10)));
    const int8x16_t y = vuzp1q_s8(vreinterpretq_s8_s16(y_s16_0), vreinterpretq_s8_s16(y_s16_1));
    vst1q_s8(out0 + i, y);
  }
#else
  for (size_t i = 0; i < HANDED_ON_OUT0_ELEMS; ++i) {
    const int32_t padded = padded_buffer[i];
    // tosa.mul, line 18: 1x1x21xi32, -161280..160020
    const int32_t scaled = padded * 30;
    // tosa.rescale, line 19: 1x1x21xi8, -111..110
    const int8_t y = (int8_t)tosac_rounding_mul_shift_fits(scaled, 1518500250, 41);
    out0[i] = y;
  }
#endif
}

int handed_on(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % HANDED_ON_ARENA_ALIGN != 0) return 2;
  _Static_assert(HANDED_ON_ARENA_BYTES >= 320, "the arena holds all buffers");
  int32_t *rows_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  int32_t *all_buffer = (int32_t *)(void *)((unsigned char *)arena + 240);
  int32_t *padded_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  handed_on_k0(x, rows_buffer);
  handed_on_k1(rows_buffer, all_buffer);
  handed_on_k2(all_buffer, padded_buffer);
  handed_on_k3(padded_buffer, out0);
  return 0;
}
