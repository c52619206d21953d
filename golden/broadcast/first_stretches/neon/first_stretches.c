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

#include "first_stretches.h"

#if !defined(FIRST_STRETCHES_CONTENT) || FIRST_STRETCHES_CONTENT != 0x6ea442c1e0959a2bu
#error "first_stretches.h was not written together with this file"
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

// 6 x 19 elements
static void first_stretches_k0(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 6; ++i) {
    const float *row_y = y + i * 19;
    float *row_out = out0 + i * 19;
    for (size_t j = 0; j < 16; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(x + j);
      const float32x4_t x_v_1 = vld1q_f32(x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(x + j + 12);
      const float32x4_t y_v_0 = vld1q_f32(row_y + j);
      const float32x4_t y_v_1 = vld1q_f32(row_y + j + 4);
      const float32x4_t y_v_2 = vld1q_f32(row_y + j + 8);
      const float32x4_t y_v_3 = vld1q_f32(row_y + j + 12);
      // tosa.sub, line 4: 3x2x19xf32
      const float32x4_t z_0 = vsubq_f32(x_v_0, y_v_0);
      const float32x4_t z_1 = vsubq_f32(x_v_1, y_v_1);
      const float32x4_t z_2 = vsubq_f32(x_v_2, y_v_2);
      const float32x4_t z_3 = vsubq_f32(x_v_3, y_v_3);
      vst1q_f32(row_out + j, z_0);
      vst1q_f32(row_out + j + 4, z_1);
      vst1q_f32(row_out + j + 8, z_2);
      vst1q_f32(row_out + j + 12, z_3);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const float32x4_t x_v_0 = vld1q_f32(x + j);
      const float32x4_t x_v_1 = vld1q_f32(x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(x + j + 12);
      const float32x4_t y_v_0 = vld1q_f32(row_y + j);
      const float32x4_t y_v_1 = vld1q_f32(row_y + j + 4);
      const float32x4_t y_v_2 = vld1q_f32(row_y + j + 8);
      const float32x4_t y_v_3 = vld1q_f32(row_y + j + 12);
      // tosa.sub, line 4: 3x2x19xf32
      const float32x4_t z_0 = vsubq_f32(x_v_0, y_v_0);
      const float32x4_t z_1 = vsubq_f32(x_v_1, y_v_1);
      const float32x4_t z_2 = vsubq_f32(x_v_2, y_v_2);
      const float32x4_t z_3 = vsubq_f32(x_v_3, y_v_3);
      vst1q_f32(row_out + j, z_0);
      vst1q_f32(row_out + j + 4, z_1);
      vst1q_f32(row_out + j + 8, z_2);
      vst1q_f32(row_out + j + 12, z_3);
    }
  }
#else
  for (size_t i = 0; i < 6; ++i) {
    const float *row_y = y + i * 19;
    float *row_out = out0 + i * 19;
    for (size_t j = 0; j < 19; ++j) {
      const float x_v = x[j];
      const float y_v = row_y[j];
      // tosa.sub, line 4: 3x2x19xf32
      const float z = x_v - y_v;
      row_out[j] = z;
    }
  }
#endif
}

int first_stretches(const float *TOSAC_RESTRICT x, const float *TOSAC_RESTRICT y, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  first_stretches_k0(x, y, out0);
  return 0;
}
