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

#include "max_f32_nan_ignored.h"

#include <string.h>

#if !defined(MAX_F32_NAN_IGNORED_CONTENT) || MAX_F32_NAN_IGNORED_CONTENT != 0xfdbe3708d70330adu
#error "max_f32_nan_ignored.h was not written together with this file"
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

// 3 x 19 elements
static void max_f32_nan_ignored_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const float *row_x = x + i * 19;
    // tosa.reduce_max, line 4: 3x1xf32
    float32x4_t z_acc0 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    float32x4_t z_acc1 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    float32x4_t z_acc2 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    float32x4_t z_acc3 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    for (size_t j = 0; j < 16; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      const float32x4_t z_acc_0 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_0, x_v_0)), z_acc0, vmaxq_f32(z_acc0, x_v_0));
      const float32x4_t z_acc_1 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_1, x_v_1)), z_acc1, vmaxq_f32(z_acc1, x_v_1));
      const float32x4_t z_acc_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_2, x_v_2)), z_acc2, vmaxq_f32(z_acc2, x_v_2));
      const float32x4_t z_acc_3 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_3, x_v_3)), z_acc3, vmaxq_f32(z_acc3, x_v_3));
      z_acc0 = vbslq_f32(vmvnq_u32(vceqq_f32(z_acc0, z_acc0)), x_v_0, z_acc_0);
      z_acc1 = vbslq_f32(vmvnq_u32(vceqq_f32(z_acc1, z_acc1)), x_v_1, z_acc_1);
      z_acc2 = vbslq_f32(vmvnq_u32(vceqq_f32(z_acc2, z_acc2)), x_v_2, z_acc_2);
      z_acc3 = vbslq_f32(vmvnq_u32(vceqq_f32(z_acc3, z_acc3)), x_v_3, z_acc_3);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const float32x4_t x_v_0 = vld1q_f32(row_x + j);
      const float32x4_t x_v_1 = vld1q_f32(row_x + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(row_x + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(row_x + j + 12);
      const float32x4_t z_acc_0 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_0, x_v_0)), z_acc0, vmaxq_f32(z_acc0, x_v_0));
      const float32x4_t z_acc_1 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_1, x_v_1)), z_acc1, vmaxq_f32(z_acc1, x_v_1));
      const float32x4_t z_acc_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_2, x_v_2)), z_acc2, vmaxq_f32(z_acc2, x_v_2));
      const float32x4_t z_acc_3 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_3, x_v_3)), z_acc3, vmaxq_f32(z_acc3, x_v_3));
      z_acc0 = vbslq_f32(vmvnq_u32(vceqq_f32(z_acc0, z_acc0)), x_v_0, z_acc_0);
      z_acc1 = vbslq_f32(vmvnq_u32(vceqq_f32(z_acc1, z_acc1)), x_v_1, z_acc_1);
      z_acc2 = vbslq_f32(vmvnq_u32(vceqq_f32(z_acc2, z_acc2)), x_v_2, z_acc_2);
      z_acc3 = vbslq_f32(vmvnq_u32(vceqq_f32(z_acc3, z_acc3)), x_v_3, z_acc_3);
    }
    const float32x4_t z = vbslq_f32(vmvnq_u32(vceqq_f32(z_acc2, z_acc2)), z_acc0, vmaxq_f32(z_acc0, z_acc2));
    const float32x4_t z_2 = vbslq_f32(vmvnq_u32(vceqq_f32(z_acc3, z_acc3)), z_acc1, vmaxq_f32(z_acc1, z_acc3));
    const uint32x4_t z_3 = vceqq_f32(vbslq_f32(vmvnq_u32(vceqq_f32(z_acc0, z_acc0)), z_acc2, z), vbslq_f32(vmvnq_u32(vceqq_f32(z_acc0, z_acc0)), z_acc2, z));
    const uint32x4_t z_4 = vceqq_f32(vbslq_f32(vmvnq_u32(vceqq_f32(z_acc1, z_acc1)), z_acc3, z_2), vbslq_f32(vmvnq_u32(vceqq_f32(z_acc1, z_acc1)), z_acc3, z_2));
    const float32x4_t z_5 = vmaxq_f32(vbslq_f32(vmvnq_u32(vceqq_f32(z_acc0, z_acc0)), z_acc2, z), vbslq_f32(vmvnq_u32(vceqq_f32(z_acc1, z_acc1)), z_acc3, z_2));
    const float32x4_t z_6 = vbslq_f32(vmvnq_u32(z_4), vbslq_f32(vmvnq_u32(vceqq_f32(z_acc0, z_acc0)), z_acc2, z), z_5);
    float z_lanes[4];
    vst1q_f32(z_lanes, vbslq_f32(vmvnq_u32(z_3), vbslq_f32(vmvnq_u32(vceqq_f32(z_acc1, z_acc1)), z_acc3, z_2), z_6));
    for (size_t k = 1; k < 4; ++k) {
      z_lanes[0] = ((z_lanes[0] == z_lanes[0]) ^ 1) ? z_lanes[k] : ((z_lanes[k] == z_lanes[k]) ^ 1) ? z_lanes[0] : tosac_max_f32(z_lanes[0], z_lanes[k]);
    }
    const float z_7 = z_lanes[0];
    out0[i] = z_7;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const float *row_x = x + i * 19;
    // tosa.reduce_max, line 4: 3x1xf32
    float z = tosac_bits_float(0x7fc00000);
    for (size_t j = 0; j < 19; ++j) {
      const float x_v = row_x[j];
      z = ((z == z) ^ 1) ? x_v : ((x_v == x_v) ^ 1) ? z : tosac_max_f32(z, x_v);
    }
    out0[i] = z;
  }
#endif
}

int max_f32_nan_ignored(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  max_f32_nan_ignored_k0(x, out0);
  return 0;
}
