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

#include "product_f32_last.h"

#if !defined(PRODUCT_F32_LAST_CONTENT) || PRODUCT_F32_LAST_CONTENT != 0x4082c58864eacd7du
#error "product_f32_last.h was not written together with this file"
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

#ifndef TOSAC_HAS_LOAD_F32
#define TOSAC_HAS_LOAD_F32
// The first n lanes from memory; the rest repeat the last of them.
static inline float32x4_t tosac_load_f32(const float *p, size_t n) {
  float lanes[4];
  for (size_t k = 0; k < 4; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_f32(lanes);
}
#endif

#ifndef TOSAC_HAS_FIRST_U32
#define TOSAC_HAS_FIRST_U32
// All ones in the first n lanes.
static inline uint32x4_t tosac_first_u32(size_t n) {
  static const uint32_t masks[8] = {UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX, 0, 0, 0, 0};
  return vld1q_u32(masks + 4 - n);
}
#endif

#ifndef TOSAC_HAS_TREE_PRODUCT_F32
#define TOSAC_HAS_TREE_PRODUCT_F32
// Joins 16 partial results: k with k + 8, then + 4, + 2, + 1.
static inline float tosac_tree_product_f32(float32x4_t a, float32x4_t b, float32x4_t c, float32x4_t d) {
  const float32x4_t four = vmulq_f32(vmulq_f32(a, c), vmulq_f32(b, d));
  const float32x2_t two = vmul_f32(vget_low_f32(four), vget_high_f32(four));
  return vget_lane_f32(two, 0) * vget_lane_f32(two, 1);
}
#endif

#endif

// 3 x 19 elements
static void product_f32_last_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const float *row_x = x + i * 19;
    // tosa.reduce_product, line 5: 3x1xf32
    float32x4_t z_acc0 = vdupq_n_f32(1.0f);
    float32x4_t z_acc1 = vdupq_n_f32(1.0f);
    float32x4_t z_acc2 = vdupq_n_f32(1.0f);
    float32x4_t z_acc3 = vdupq_n_f32(1.0f);
    for (size_t j = 0; j < 16; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      z_acc0 = vmulq_f32(z_acc0, x_v_0);
      z_acc1 = vmulq_f32(z_acc1, x_v_1);
      z_acc2 = vmulq_f32(z_acc2, x_v_2);
      z_acc3 = vmulq_f32(z_acc3, x_v_3);
    }
    { // the last 3 lanes
      const size_t j = 16;
      const float32x4_t x_v = tosac_load_f32(row_x + j, 3);
      z_acc0 = vmulq_f32(z_acc0, vbslq_f32(tosac_first_u32(3), x_v, vdupq_n_f32(1.0f)));
    }
    const float z = tosac_tree_product_f32(z_acc0, z_acc1, z_acc2, z_acc3);
    out0[i] = z;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const float *row_x = x + i * 19;
    // tosa.reduce_product, line 5: 3x1xf32
    float z_part[16];
    for (size_t p = 0; p < 16; ++p) z_part[p] = 1.0f;
    for (size_t j = 0; j < 19; ++j) {
      const float x_v = row_x[j];
      z_part[j % 16] *= x_v;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        z_part[p] *= z_part[p + half];
      }
    }
    const float z = z_part[0];
    out0[i] = z;
  }
#endif
}

int product_f32_last(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  product_f32_last_k0(x, out0);
  return 0;
}
