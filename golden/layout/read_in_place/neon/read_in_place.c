/* Every float operation is one rounding, as written: nothing is fused, reordered or assumed away. */
#if defined(__FAST_MATH__)
#error "-ffast-math changes results"
#elif defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__ != 0
#error "-ffinite-math-only changes results"
#elif defined(__ASSOCIATIVE_MATH__)
#error "-fassociative-math changes results"
#elif defined(__RECIPROCAL_MATH__)
#error "-freciprocal-math changes results"
#elif defined(__NO_SIGNED_ZEROS__)
#error "-fno-signed-zeros changes results"
#elif defined(__ARM_FP_FAST)
#error "-funsafe-math-optimizations changes results"
#endif
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0 && __FLT_EVAL_METHOD__ != 16
#error "float expressions must be evaluated as float"
#endif
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize("fp-contract=off", "no-unsafe-math-optimizations", "no-associative-math")
#pragma GCC optimize("no-reciprocal-math", "no-finite-math-only", "signed-zeros")
#endif

#include "read_in_place.h"

#if !defined(READ_IN_PLACE_CONTENT) || READ_IN_PLACE_CONTENT != 0xd17a1d979c797ab9u
#error "read_in_place.h was not written together with this file"
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

#ifndef TOSAC_HAS_TREE_SUM_F32
#define TOSAC_HAS_TREE_SUM_F32
// Joins 16 partial results: k with k + 8, then + 4, + 2, + 1.
static inline float tosac_tree_sum_f32(float32x4_t a, float32x4_t b, float32x4_t c, float32x4_t d) {
  const float32x4_t four = vaddq_f32(vaddq_f32(a, c), vaddq_f32(b, d));
  const float32x2_t two = vadd_f32(vget_low_f32(four), vget_high_f32(four));
  return vget_lane_f32(two, 0) + vget_lane_f32(two, 1);
}
#endif

#endif

// 6 x 2 x 2 x 20 elements
static void read_in_place_k3(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 6; ++i) {
    for (size_t j = 0; j < 2; ++j) {
      for (size_t k = 0; k < 2; ++k) {
        const float *row_x = x + i * 40 + j * 480 + k * 240;
        const float *row_y = y + i * 40 + k * 20;
        float *row_out = out0 + i * 80 + j * 40 + k * 20;
        for (size_t l = 0; l < 16; l += 16) {
          const float32x4_t x_v_0 = vld1q_f32(row_x + l + 7);
          const float32x4_t x_v_1 = vld1q_f32(row_x + l + 7 + 4);
          const float32x4_t x_v_2 = vld1q_f32(row_x + l + 7 + 8);
          const float32x4_t x_v_3 = vld1q_f32(row_x + l + 7 + 12);
          const float32x4_t y_v_0 = vld1q_f32(row_y + l);
          const float32x4_t y_v_1 = vld1q_f32(row_y + l + 4);
          const float32x4_t y_v_2 = vld1q_f32(row_y + l + 8);
          const float32x4_t y_v_3 = vld1q_f32(row_y + l + 12);
          // tosa.add, line 11: 6x4x20xf32
          const float32x4_t sum_0 = vaddq_f32(x_v_0, y_v_0);
          const float32x4_t sum_1 = vaddq_f32(x_v_1, y_v_1);
          const float32x4_t sum_2 = vaddq_f32(x_v_2, y_v_2);
          const float32x4_t sum_3 = vaddq_f32(x_v_3, y_v_3);
          vst1q_f32(row_out + l, sum_0);
          vst1q_f32(row_out + l + 4, sum_1);
          vst1q_f32(row_out + l + 8, sum_2);
          vst1q_f32(row_out + l + 12, sum_3);
        }
        { // the last 16 lanes, 12 of them again
          const size_t l = 4;
          const float32x4_t x_v_0 = vld1q_f32(row_x + l + 7);
          const float32x4_t x_v_1 = vld1q_f32(row_x + l + 7 + 4);
          const float32x4_t x_v_2 = vld1q_f32(row_x + l + 7 + 8);
          const float32x4_t x_v_3 = vld1q_f32(row_x + l + 7 + 12);
          const float32x4_t y_v_0 = vld1q_f32(row_y + l);
          const float32x4_t y_v_1 = vld1q_f32(row_y + l + 4);
          const float32x4_t y_v_2 = vld1q_f32(row_y + l + 8);
          const float32x4_t y_v_3 = vld1q_f32(row_y + l + 12);
          // tosa.add, line 11: 6x4x20xf32
          const float32x4_t sum_0 = vaddq_f32(x_v_0, y_v_0);
          const float32x4_t sum_1 = vaddq_f32(x_v_1, y_v_1);
          const float32x4_t sum_2 = vaddq_f32(x_v_2, y_v_2);
          const float32x4_t sum_3 = vaddq_f32(x_v_3, y_v_3);
          vst1q_f32(row_out + l, sum_0);
          vst1q_f32(row_out + l + 4, sum_1);
          vst1q_f32(row_out + l + 8, sum_2);
          vst1q_f32(row_out + l + 12, sum_3);
        }
      }
    }
  }
#else
  for (size_t i = 0; i < 6; ++i) {
    for (size_t j = 0; j < 2; ++j) {
      for (size_t k = 0; k < 2; ++k) {
        const float *row_x = x + i * 40 + j * 480 + k * 240;
        const float *row_y = y + i * 40 + k * 20;
        float *row_out = out0 + i * 80 + j * 40 + k * 20;
        for (size_t l = 0; l < 20; ++l) {
          const float x_v = row_x[l + 7];
          const float y_v = row_y[l];
          // tosa.add, line 11: 6x4x20xf32
          const float sum = x_v + y_v;
          row_out[l] = sum;
        }
      }
    }
  }
#endif
}

// 3 x 4 x 20 elements
static void read_in_place_k5(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out1) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 4; ++j) {
      const float *row_x = x + i * 40 + j * 240;
      // tosa.reduce_sum, line 15: 3x4x1xf32
      float32x4_t total_acc0 = vdupq_n_f32(0.0f);
      float32x4_t total_acc1 = vdupq_n_f32(0.0f);
      float32x4_t total_acc2 = vdupq_n_f32(0.0f);
      float32x4_t total_acc3 = vdupq_n_f32(0.0f);
      for (size_t k = 0; k < 16; k += 16) {
        const float32x4_t x_v_0 = vld1q_f32(row_x + k + 127);
        const float32x4_t x_v_1 = vld1q_f32(row_x + k + 127 + 4);
        const float32x4_t x_v_2 = vld1q_f32(row_x + k + 127 + 8);
        const float32x4_t x_v_3 = vld1q_f32(row_x + k + 127 + 12);
        total_acc0 = vaddq_f32(total_acc0, x_v_0);
        total_acc1 = vaddq_f32(total_acc1, x_v_1);
        total_acc2 = vaddq_f32(total_acc2, x_v_2);
        total_acc3 = vaddq_f32(total_acc3, x_v_3);
      }
      { // the last 4 lanes
        const size_t k = 16;
        const float32x4_t x_v = vld1q_f32(row_x + k + 127);
        total_acc0 = vaddq_f32(total_acc0, x_v);
      }
      const float total = tosac_tree_sum_f32(total_acc0, total_acc1, total_acc2, total_acc3);
      out1[i * 4 + j] = total;
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 4; ++j) {
      const float *row_x = x + i * 40 + j * 240;
      // tosa.reduce_sum, line 15: 3x4x1xf32
      float total_part[16] = {0.0f};
      for (size_t k = 0; k < 20; ++k) {
        const float x_v = row_x[k + 127];
        total_part[k % 16] += x_v;
      }
      for (size_t half = 8; half >= 1; half /= 2) {
        for (size_t p = 0; p < half; ++p) {
          total_part[p] += total_part[p + half];
        }
      }
      const float total = total_part[0];
      out1[i * 4 + j] = total;
    }
  }
#endif
}

// 4 x 240 elements
static void read_in_place_k7(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out2) {
#if TOSAC_NEON
  for (size_t j = 0; j < 240; j += 16) {
    // tosa.reduce_sum, line 17: 1x6x40xf32
    float32x4_t columns_part[16][4];
    for (size_t p = 0; p < 16; ++p) for (size_t q = 0; q < 4; ++q) columns_part[p][q] = vdupq_n_f32(0.0f);
    for (size_t p = 0; p < 4; ++p) {
      const float32x4_t x_v_0 = vld1q_f32(x + (720 + j - p * 240));
      const float32x4_t x_v_1 = vld1q_f32(x + (720 + j - p * 240) + 4);
      const float32x4_t x_v_2 = vld1q_f32(x + (720 + j - p * 240) + 8);
      const float32x4_t x_v_3 = vld1q_f32(x + (720 + j - p * 240) + 12);
      columns_part[p][0] = vaddq_f32(columns_part[p][0], x_v_0);
      columns_part[p][1] = vaddq_f32(columns_part[p][1], x_v_1);
      columns_part[p][2] = vaddq_f32(columns_part[p][2], x_v_2);
      columns_part[p][3] = vaddq_f32(columns_part[p][3], x_v_3);
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        for (size_t q = 0; q < 4; ++q) columns_part[p][q] = vaddq_f32(columns_part[p][q], columns_part[p + half][q]);
      }
    }
    const float32x4_t columns_0 = columns_part[0][0];
    const float32x4_t columns_1 = columns_part[0][1];
    const float32x4_t columns_2 = columns_part[0][2];
    const float32x4_t columns_3 = columns_part[0][3];
    vst1q_f32(out2 + j, columns_0);
    vst1q_f32(out2 + j + 4, columns_1);
    vst1q_f32(out2 + j + 8, columns_2);
    vst1q_f32(out2 + j + 12, columns_3);
  }
#else
  for (size_t j = 0; j < 240; ++j) {
    const float *row_x = x + j;
    // tosa.reduce_sum, line 17: 1x6x40xf32
    float columns_part[16] = {0.0f};
    for (size_t i = 0; i < 4; ++i) {
      const float x_v = row_x[720 - i * 240];
      columns_part[i % 16] += x_v;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        columns_part[p] += columns_part[p + half];
      }
    }
    const float columns = columns_part[0];
    out2[j] = columns;
  }
#endif
}

int read_in_place(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, float *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0 || (uintptr_t)out1 % 4 != 0 || (uintptr_t)out2 % 4 != 0) return 2;
  (void)arena;
  read_in_place_k3(x, y, out0);
  read_in_place_k5(x, out1);
  read_in_place_k7(x, out2);
  return 0;
}
