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
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0
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

#if !defined(MAX_F32_NAN_IGNORED_CONTENT) || MAX_F32_NAN_IGNORED_CONTENT != 0x544d698b026980dfu
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
    // tosa.reduce_max, line 4: 3x1xf32
    float32x4_t z__acc0 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    float32x4_t z__acc1 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    float32x4_t z__acc2 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    float32x4_t z__acc3 = vdupq_n_f32(tosac_bits_float(0x7fc00000));
    for (size_t j = 0; j < 16; j += 16) {
      const float32x4_t x_v_0 = vld1q_f32(x + i * 19 + j);
      const float32x4_t x_v_1 = vld1q_f32(x + i * 19 + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(x + i * 19 + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(x + i * 19 + j + 12);
      const float32x4_t z__0 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_0, x_v_0)), z__acc0, vmaxq_f32(z__acc0, x_v_0));
      const float32x4_t z__1 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_1, x_v_1)), z__acc1, vmaxq_f32(z__acc1, x_v_1));
      const float32x4_t z__2_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_2, x_v_2)), z__acc2, vmaxq_f32(z__acc2, x_v_2));
      const float32x4_t z__3_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_3, x_v_3)), z__acc3, vmaxq_f32(z__acc3, x_v_3));
      z__acc0 = vbslq_f32(vmvnq_u32(vceqq_f32(z__acc0, z__acc0)), x_v_0, z__0);
      z__acc1 = vbslq_f32(vmvnq_u32(vceqq_f32(z__acc1, z__acc1)), x_v_1, z__1);
      z__acc2 = vbslq_f32(vmvnq_u32(vceqq_f32(z__acc2, z__acc2)), x_v_2, z__2_2);
      z__acc3 = vbslq_f32(vmvnq_u32(vceqq_f32(z__acc3, z__acc3)), x_v_3, z__3_2);
    }
    { // the last 16 lanes, 13 of them again
      const size_t j = 3;
      const float32x4_t x_v_0 = vld1q_f32(x + i * 19 + j);
      const float32x4_t x_v_1 = vld1q_f32(x + i * 19 + j + 4);
      const float32x4_t x_v_2 = vld1q_f32(x + i * 19 + j + 8);
      const float32x4_t x_v_3 = vld1q_f32(x + i * 19 + j + 12);
      const float32x4_t z__0 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_0, x_v_0)), z__acc0, vmaxq_f32(z__acc0, x_v_0));
      const float32x4_t z__1 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_1, x_v_1)), z__acc1, vmaxq_f32(z__acc1, x_v_1));
      const float32x4_t z__2_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_2, x_v_2)), z__acc2, vmaxq_f32(z__acc2, x_v_2));
      const float32x4_t z__3_2 = vbslq_f32(vmvnq_u32(vceqq_f32(x_v_3, x_v_3)), z__acc3, vmaxq_f32(z__acc3, x_v_3));
      z__acc0 = vbslq_f32(vmvnq_u32(vceqq_f32(z__acc0, z__acc0)), x_v_0, z__0);
      z__acc1 = vbslq_f32(vmvnq_u32(vceqq_f32(z__acc1, z__acc1)), x_v_1, z__1);
      z__acc2 = vbslq_f32(vmvnq_u32(vceqq_f32(z__acc2, z__acc2)), x_v_2, z__2_2);
      z__acc3 = vbslq_f32(vmvnq_u32(vceqq_f32(z__acc3, z__acc3)), x_v_3, z__3_2);
    }
    const float32x4_t z_ = vbslq_f32(vmvnq_u32(vceqq_f32(z__acc2, z__acc2)), z__acc0, vmaxq_f32(z__acc0, z__acc2));
    const float32x4_t z__2 = vbslq_f32(vmvnq_u32(vceqq_f32(z__acc3, z__acc3)), z__acc1, vmaxq_f32(z__acc1, z__acc3));
    const uint32x4_t z__3 = vceqq_f32(vbslq_f32(vmvnq_u32(vceqq_f32(z__acc0, z__acc0)), z__acc2, z_), vbslq_f32(vmvnq_u32(vceqq_f32(z__acc0, z__acc0)), z__acc2, z_));
    const uint32x4_t z__4 = vceqq_f32(vbslq_f32(vmvnq_u32(vceqq_f32(z__acc1, z__acc1)), z__acc3, z__2), vbslq_f32(vmvnq_u32(vceqq_f32(z__acc1, z__acc1)), z__acc3, z__2));
    const float32x4_t z__5 = vmaxq_f32(vbslq_f32(vmvnq_u32(vceqq_f32(z__acc0, z__acc0)), z__acc2, z_), vbslq_f32(vmvnq_u32(vceqq_f32(z__acc1, z__acc1)), z__acc3, z__2));
    const float32x4_t z__6 = vbslq_f32(vmvnq_u32(z__4), vbslq_f32(vmvnq_u32(vceqq_f32(z__acc0, z__acc0)), z__acc2, z_), z__5);
    float z__lanes[4];
    vst1q_f32(z__lanes, vbslq_f32(vmvnq_u32(z__3), vbslq_f32(vmvnq_u32(vceqq_f32(z__acc1, z__acc1)), z__acc3, z__2), z__6));
    for (size_t k = 1; k < 4; ++k) {
      z__lanes[0] = (z__lanes[0] == z__lanes[0]) ^ 1 ? z__lanes[k] : (z__lanes[k] == z__lanes[k]) ^ 1 ? z__lanes[0] : tosac_max_f32(z__lanes[0], z__lanes[k]);
    }
    const float z__7 = z__lanes[0];
    out0[i] = z__7;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    // tosa.reduce_max, line 4: 3x1xf32
    float z_ = tosac_bits_float(0x7fc00000);
    for (size_t j = 0; j < 19; ++j) {
      const float x_v = x[i * 19 + j];
      z_ = (z_ == z_) ^ 1 ? x_v : (x_v == x_v) ^ 1 ? z_ : tosac_max_f32(z_, x_v);
    }
    out0[i] = z_;
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
