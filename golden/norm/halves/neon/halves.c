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

#include "halves.h"

#include <string.h>

#if !defined(HALVES_CONTENT) || HALVES_CONTENT != 0xa9c5c39c3f9d0dc4u
#error "halves.h was not written together with this file"
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

#ifndef TOSAC_HAS_BITS_FLOAT
#define TOSAC_HAS_BITS_FLOAT
static inline float tosac_bits_float(int32_t bits) {
  float a;
  memcpy(&a, &bits, sizeof a);
  return a;
}
#endif

#if !TOSAC_NEON

#ifndef TOSAC_HAS_FLOAT_BITS
#define TOSAC_HAS_FLOAT_BITS
static inline int32_t tosac_float_bits(float a) {
  int32_t bits;
  memcpy(&bits, &a, sizeof bits);
  return bits;
}
#endif

#ifndef TOSAC_HAS_MAX_F32
#define TOSAC_HAS_MAX_F32
// IEEE 754-2019 maximum: NaN wins, +0 is above -0.
static inline float tosac_max_f32(float a, float b) {
  if (a != a || b != b) return a + b;
  if (a == b) return tosac_bits_float(tosac_float_bits(a) & tosac_float_bits(b));
  return a > b ? a : b;
}
#endif

#endif

// 9 x 32 elements
static void halves_k2(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 9; ++i) {
    const float *row_x = x + i * 64;
    float *row_out = out0 + i * 64;
    // tosa.reduce_max, line 10: 9x1xf32
    float32x4_t ma_acc0 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t ma_acc1 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t ma_acc2 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t ma_acc3 = vdupq_n_f32(tosac_bits_float(-8388608));
    for (size_t j = 0; j < 32; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      ma_acc0 = vmaxq_f32(ma_acc0, x_v_0);
      ma_acc1 = vmaxq_f32(ma_acc1, x_v_1);
      ma_acc2 = vmaxq_f32(ma_acc2, x_v_2);
      ma_acc3 = vmaxq_f32(ma_acc3, x_v_3);
    }
    const float ma = vmaxvq_f32(vmaxq_f32(vmaxq_f32(ma_acc0, ma_acc2), vmaxq_f32(ma_acc1, ma_acc3)));
    const float32x4_t ma_lanes = vdupq_n_f32(ma);
    for (size_t j = 0; j < 32; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      // tosa.sub, line 12: 9x32xf32
      const float32x4_t da_0 = vsubq_f32(x_v_0, ma_lanes);
      const float32x4_t da_1 = vsubq_f32(x_v_1, ma_lanes);
      const float32x4_t da_2 = vsubq_f32(x_v_2, ma_lanes);
      const float32x4_t da_3 = vsubq_f32(x_v_3, ma_lanes);
      vst1q_f32(row_out + j, da_0);
      vst1q_f32(row_out + j + 4, da_1);
      vst1q_f32(row_out + j + 8, da_2);
      vst1q_f32(row_out + j + 12, da_3);
    }
  }
#else
  for (size_t i = 0; i < 9; ++i) {
    const float *row_x = x + i * 64;
    float *row_out = out0 + i * 64;
    // tosa.reduce_max, line 10: 9x1xf32
    float ma = tosac_bits_float(-8388608);
    for (size_t j = 0; j < 32; ++j) {
      const float x_v = row_x[j];
      ma = tosac_max_f32(ma, x_v);
    }
    for (size_t j = 0; j < 32; ++j) {
      const float x_v = row_x[j];
      // tosa.sub, line 12: 9x32xf32
      const float da = x_v - ma;
      row_out[j] = da;
    }
  }
#endif
}

// 9 x 32 elements
static void halves_k3(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 9; ++i) {
    const float *row_x = x + i * 64;
    float *row_out = out0 + i * 64;
    // tosa.reduce_max, line 11: 9x1xf32
    float32x4_t mb_acc0 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t mb_acc1 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t mb_acc2 = vdupq_n_f32(tosac_bits_float(-8388608));
    float32x4_t mb_acc3 = vdupq_n_f32(tosac_bits_float(-8388608));
    for (size_t j = 0; j < 32; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(row_x + j + 32);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 32 + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 32 + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 32 + 12);
      mb_acc0 = vmaxq_f32(mb_acc0, x_v_0);
      mb_acc1 = vmaxq_f32(mb_acc1, x_v_1);
      mb_acc2 = vmaxq_f32(mb_acc2, x_v_2);
      mb_acc3 = vmaxq_f32(mb_acc3, x_v_3);
    }
    const float mb = vmaxvq_f32(vmaxq_f32(vmaxq_f32(mb_acc0, mb_acc2), vmaxq_f32(mb_acc1, mb_acc3)));
    const float32x4_t mb_lanes = vdupq_n_f32(mb);
    for (size_t j = 0; j < 32; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(row_x + j + 32);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 32 + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 32 + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 32 + 12);
      // tosa.sub, line 13: 9x32xf32
      const float32x4_t db_0 = vsubq_f32(x_v_0, mb_lanes);
      const float32x4_t db_1 = vsubq_f32(x_v_1, mb_lanes);
      const float32x4_t db_2 = vsubq_f32(x_v_2, mb_lanes);
      const float32x4_t db_3 = vsubq_f32(x_v_3, mb_lanes);
      vst1q_f32(row_out + j + 32, db_0);
      vst1q_f32(row_out + j + 32 + 4, db_1);
      vst1q_f32(row_out + j + 32 + 8, db_2);
      vst1q_f32(row_out + j + 32 + 12, db_3);
    }
  }
#else
  for (size_t i = 0; i < 9; ++i) {
    const float *row_x = x + i * 64;
    float *row_out = out0 + i * 64;
    // tosa.reduce_max, line 11: 9x1xf32
    float mb = tosac_bits_float(-8388608);
    for (size_t j = 0; j < 32; ++j) {
      const float x_v = row_x[j + 32];
      mb = tosac_max_f32(mb, x_v);
    }
    for (size_t j = 0; j < 32; ++j) {
      const float x_v = row_x[j + 32];
      // tosa.sub, line 13: 9x32xf32
      const float db = x_v - mb;
      row_out[j + 32] = db;
    }
  }
#endif
}

int halves(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  halves_k2(x, out0);
  halves_k3(x, out0);
  return 0;
}
