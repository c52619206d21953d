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

#if !defined(READ_IN_PLACE_CONTENT) || READ_IN_PLACE_CONTENT != 0xf1c50d43e2ab0324u
#error "read_in_place.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

// 6 x 2 x 2 x 20 elements
static void read_in_place_k3(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0) {
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
}

// 3 x 4 x 20 elements
static void read_in_place_k5(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out1) {
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
}

// 4 x 240 elements
static void read_in_place_k7(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out2) {
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
