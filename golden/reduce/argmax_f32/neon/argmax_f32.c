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

#include "argmax_f32.h"

#include <string.h>

#if !defined(ARGMAX_F32_CONTENT) || ARGMAX_F32_CONTENT != 0x9f36cc5e8a4808beu
#error "argmax_f32.h was not written together with this file"
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

static const int32_t argmax_f32_lanes[16] = {
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
};

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_BITS_FLOAT
#define TOSAC_HAS_BITS_FLOAT
static inline float tosac_bits_float(int32_t bits) {
  float a;
  memcpy(&a, &bits, sizeof a);
  return a;
}
#endif

#endif

// 3 x 19 elements
static void argmax_f32_k0(const float *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const float *row_x = x + i * 19;
    // tosa.argmax, line 4: 3xi32, 0..18
    float32x4_t z_best0 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t z_best1 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t z_best2 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t z_best3 = vdupq_n_f32(tosac_bits_float(-8388608));
    int32x4_t z_at0 = vdupq_n_s32(0);
    int32x4_t z_at1 = vdupq_n_s32(0);
    int32x4_t z_at2 = vdupq_n_s32(0);
    int32x4_t z_at3 = vdupq_n_s32(0);
    for (size_t j = 0; j < 16; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      const int32_t z_from = (int32_t)j;
      const int32x4_t z_here_0 = vaddq_s32(vdupq_n_s32(z_from), vld1q_s32(argmax_f32_lanes));
      const int32x4_t z_here_1 = vaddq_s32(vdupq_n_s32(z_from), vld1q_s32(argmax_f32_lanes + 4));
      const int32x4_t z_here_2 = vaddq_s32(vdupq_n_s32(z_from), vld1q_s32(argmax_f32_lanes + 8));
      const int32x4_t z_here_3 = vaddq_s32(vdupq_n_s32(z_from), vld1q_s32(argmax_f32_lanes + 12));
      const uint32x4_t z_better_0 = vandq_u32(vmvnq_u32(vcleq_f32(x_v_0, z_best0)), vceqq_f32(z_best0, z_best0));
      const uint32x4_t z_better_1 = vandq_u32(vmvnq_u32(vcleq_f32(x_v_1, z_best1)), vceqq_f32(z_best1, z_best1));
      const uint32x4_t z_better_2 = vandq_u32(vmvnq_u32(vcleq_f32(x_v_2, z_best2)), vceqq_f32(z_best2, z_best2));
      const uint32x4_t z_better_3 = vandq_u32(vmvnq_u32(vcleq_f32(x_v_3, z_best3)), vceqq_f32(z_best3, z_best3));
      z_at0 = vbslq_s32(z_better_0, z_here_0, z_at0);
      z_at1 = vbslq_s32(z_better_1, z_here_1, z_at1);
      z_at2 = vbslq_s32(z_better_2, z_here_2, z_at2);
      z_at3 = vbslq_s32(z_better_3, z_here_3, z_at3);
      z_best0 = vmaxq_f32(z_best0, x_v_0);
      z_best1 = vmaxq_f32(z_best1, x_v_1);
      z_best2 = vmaxq_f32(z_best2, x_v_2);
      z_best3 = vmaxq_f32(z_best3, x_v_3);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      const int32_t z_from = (int32_t)j;
      const int32x4_t z_here_0 = vaddq_s32(vdupq_n_s32(z_from), vld1q_s32(argmax_f32_lanes));
      const int32x4_t z_here_1 = vaddq_s32(vdupq_n_s32(z_from), vld1q_s32(argmax_f32_lanes + 4));
      const int32x4_t z_here_2 = vaddq_s32(vdupq_n_s32(z_from), vld1q_s32(argmax_f32_lanes + 8));
      const int32x4_t z_here_3 = vaddq_s32(vdupq_n_s32(z_from), vld1q_s32(argmax_f32_lanes + 12));
      const uint32x4_t z_better_0 = vandq_u32(vmvnq_u32(vcleq_f32(x_v_0, z_best0)), vceqq_f32(z_best0, z_best0));
      const uint32x4_t z_better_1 = vandq_u32(vmvnq_u32(vcleq_f32(x_v_1, z_best1)), vceqq_f32(z_best1, z_best1));
      const uint32x4_t z_better_2 = vandq_u32(vmvnq_u32(vcleq_f32(x_v_2, z_best2)), vceqq_f32(z_best2, z_best2));
      const uint32x4_t z_better_3 = vandq_u32(vmvnq_u32(vcleq_f32(x_v_3, z_best3)), vceqq_f32(z_best3, z_best3));
      z_at0 = vbslq_s32(z_better_0, z_here_0, z_at0);
      z_at1 = vbslq_s32(z_better_1, z_here_1, z_at1);
      z_at2 = vbslq_s32(z_better_2, z_here_2, z_at2);
      z_at3 = vbslq_s32(z_better_3, z_here_3, z_at3);
      z_best0 = vmaxq_f32(z_best0, x_v_0);
      z_best1 = vmaxq_f32(z_best1, x_v_1);
      z_best2 = vmaxq_f32(z_best2, x_v_2);
      z_best3 = vmaxq_f32(z_best3, x_v_3);
    }
    const float z_greatest = vmaxvq_f32(vmaxq_f32(vmaxq_f32(z_best0, z_best2), vmaxq_f32(z_best1, z_best3)));
    const uint32x4_t z_places_0 = vceqq_f32(vdupq_n_f32(z_greatest), vdupq_n_f32(z_greatest));
    const uint32x4_t z_places_1 = vceqq_f32(vdupq_n_f32(z_greatest), vdupq_n_f32(z_greatest));
    const uint32x4_t z_places_2 = vceqq_f32(vdupq_n_f32(z_greatest), vdupq_n_f32(z_greatest));
    const uint32x4_t z_places_3 = vceqq_f32(vdupq_n_f32(z_greatest), vdupq_n_f32(z_greatest));
    const uint32x4_t z_places_0_2 = vandq_u32(vmvnq_u32(vceqq_f32(z_best0, z_best0)), vmvnq_u32(z_places_0));
    const uint32x4_t z_places_1_2 = vandq_u32(vmvnq_u32(vceqq_f32(z_best1, z_best1)), vmvnq_u32(z_places_1));
    const uint32x4_t z_places_2_2 = vandq_u32(vmvnq_u32(vceqq_f32(z_best2, z_best2)), vmvnq_u32(z_places_2));
    const uint32x4_t z_places_3_2 = vandq_u32(vmvnq_u32(vceqq_f32(z_best3, z_best3)), vmvnq_u32(z_places_3));
    const uint32x4_t z_places_0_3 = vorrq_u32(vceqq_f32(z_best0, vdupq_n_f32(z_greatest)), z_places_0_2);
    const uint32x4_t z_places_1_3 = vorrq_u32(vceqq_f32(z_best1, vdupq_n_f32(z_greatest)), z_places_1_2);
    const uint32x4_t z_places_2_3 = vorrq_u32(vceqq_f32(z_best2, vdupq_n_f32(z_greatest)), z_places_2_2);
    const uint32x4_t z_places_3_3 = vorrq_u32(vceqq_f32(z_best3, vdupq_n_f32(z_greatest)), z_places_3_2);
    const int32x4_t z_places_0_4 = vbslq_s32(z_places_0_3, z_at0, vdupq_n_s32(18));
    const int32x4_t z_places_1_4 = vbslq_s32(z_places_1_3, z_at1, vdupq_n_s32(18));
    const int32x4_t z_places_2_4 = vbslq_s32(z_places_2_3, z_at2, vdupq_n_s32(18));
    const int32x4_t z_places_3_4 = vbslq_s32(z_places_3_3, z_at3, vdupq_n_s32(18));
    const int32_t z_first = vminvq_s32(vminq_s32(vminq_s32(z_places_0_4, z_places_2_4), vminq_s32(z_places_1_4, z_places_3_4)));
    const int32_t z = z_first;
    out0[i] = z;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const float *row_x = x + i * 19;
    // tosa.argmax, line 4: 3xi32, 0..18
    int32_t z = 0;
    float z_best = 0;
    for (size_t j = 0; j < 19; ++j) {
      const float x_v = row_x[j];
      if (j == 0 || ((x_v <= z_best) ^ 1) & (z_best == z_best)) {
        z = (int32_t)j;
        z_best = x_v;
      }
    }
    out0[i] = z;
  }
#endif
}

int argmax_f32(const float *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  argmax_f32_k0(x, out0);
  return 0;
}
