#include "matmul_i8.h"

#if !defined(MATMUL_I8_CONTENT) || MATMUL_I8_CONTENT != 0xf0fb2fac35e295f4u
#error "matmul_i8.h was not written together with this file"
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

#ifndef TOSAC_HAS_MIN_I32
#define TOSAC_HAS_MIN_I32
static inline int32_t tosac_min_i32(int32_t a, int32_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I32
#define TOSAC_HAS_MAX_I32
static inline int32_t tosac_max_i32(int32_t a, int32_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

#endif

// tosa.matmul, line 6
static void matmul_i8_k0(const int8_t *TOSAC_RESTRICT a, const int8_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT y_buffer) {
  for (int32_t i = 0; i < 2; ++i) {
    for (int32_t j = 0; j < 5; ++j) {
      for (int32_t k = 0; k < 7; ++k) {
        int32_t sum = 0;
        for (int32_t c = 0; c < 9; ++c) {
          sum += (a[i * 45 + j * 9 + c] + 128) * (b[i * 63 + c * 7 + k] - 4);
        }
        y_buffer[i * 35 + j * 7 + k] = sum;
      }
    }
  }
}

// 70 elements
static void matmul_i8_k1(const int32_t *TOSAC_RESTRICT y_buffer, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 64; i += 16) {
    const int32x4_t y_0 = vld1q_s32(y_buffer + i);
    const int32x4_t y_1 = vld1q_s32(y_buffer + i + 4);
    const int32x4_t y_2 = vld1q_s32(y_buffer + i + 8);
    const int32x4_t y_3 = vld1q_s32(y_buffer + i + 12);
    // tosa.rescale, line 11: 2x5x7xi8, -128..127
    // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
    // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
    const int16x8_t q_s16_0 = vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32(y_0, 1431655766), 9), vqdmulhq_n_s32(y_1, 1431655766), 9);
    const int16x8_t q_s16_1 = vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32(y_2, 1431655766), 9), vqdmulhq_n_s32(y_3, 1431655766), 9);
    const int8x16_t q = vqmovn_high_s16(vqmovn_s16(vqaddq_s16(q_s16_0, vdupq_n_s16(7))), vqaddq_s16(q_s16_1, vdupq_n_s16(7)));
    vst1q_s8(out0 + i, q);
  }
  { // the last 16 lanes, 10 of them again
    const size_t i = 54;
    const int32x4_t y_0 = vld1q_s32(y_buffer + i);
    const int32x4_t y_1 = vld1q_s32(y_buffer + i + 4);
    const int32x4_t y_2 = vld1q_s32(y_buffer + i + 8);
    const int32x4_t y_3 = vld1q_s32(y_buffer + i + 12);
    // tosa.rescale, line 11: 2x5x7xi8, -128..127
    const int16x8_t q_s16_0 = vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32(y_0, 1431655766), 9), vqdmulhq_n_s32(y_1, 1431655766), 9);
    const int16x8_t q_s16_1 = vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32(y_2, 1431655766), 9), vqdmulhq_n_s32(y_3, 1431655766), 9);
    const int8x16_t q = vqmovn_high_s16(vqmovn_s16(vqaddq_s16(q_s16_0, vdupq_n_s16(7))), vqaddq_s16(q_s16_1, vdupq_n_s16(7)));
    vst1q_s8(out0 + i, q);
  }
#else
  for (size_t i = 0; i < MATMUL_I8_OUT0_ELEMS; ++i) {
    const int32_t y = y_buffer[i];
    // tosa.rescale, line 11: 2x5x7xi8, -128..127
    const int8_t q = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(y, 1431655766, 40) + 7);
    out0[i] = q;
  }
#endif
}

int matmul_i8(const int8_t *TOSAC_RESTRICT a, const int8_t *TOSAC_RESTRICT b, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (a == NULL || b == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % MATMUL_I8_ARENA_ALIGN != 0) return 2;
  _Static_assert(MATMUL_I8_ARENA_BYTES >= 288, "the arena holds all buffers");
  int32_t *y_buffer = (int32_t *)(void *)((unsigned char *)arena + 0);
  matmul_i8_k0(a, b, y_buffer);
  matmul_i8_k1(y_buffer, out0);
  return 0;
}
