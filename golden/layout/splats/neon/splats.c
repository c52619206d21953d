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

#include "splats.h"

#include <string.h>

#if !defined(SPLATS_CONTENT) || SPLATS_CONTENT != 0x3b1c93e506d97fb6u
#error "splats.h was not written together with this file"
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

// tosa.concat, line 7
static void joined_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 3; ++i0) {
    for (size_t i1 = 0; i1 < 5; ++i1) {
      out0[i0 * 5 + i1] = -3;
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 5; ++i1) {
      out0[15 + i0 * 5 + i1] = x[i0 * 5 + i1];
    }
  }
}

int joined(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  (void)arena;
  joined_k0(x, out0);
  return 0;
}

// tosa.concat, line 12
static void beside_k0(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 5; ++i1) {
      out0[i0 * 8 + i1] = x[i0 * 5 + i1];
    }
  }
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 3; ++i1) {
      out0[5 + i0 * 8 + i1] = -0.0f;
    }
  }
}

int beside(const float *TOSAC_RESTRICT x, float *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  beside_k0(x, out0);
  return 0;
}

// copy of a result
static void returned_copy0(int16_t *TOSAC_RESTRICT out0) {
  memset(out0, 1, 8192);
}

// copy of a result
static void returned_copy1(float *TOSAC_RESTRICT out1) {
  for (size_t i = 0; i < 21; ++i) {
    out1[i] = tosac_bits_float(0x7fc00000);
  }
}

// copy of a result
static void returned_copy2(uint8_t *TOSAC_RESTRICT out2) {
  memset(out2, 1, 4);
}

int returned(int16_t *TOSAC_RESTRICT out0, float *TOSAC_RESTRICT out1, uint8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  if ((uintptr_t)out0 % 2 != 0 || (uintptr_t)out1 % 4 != 0) return 2;
  (void)arena;
  returned_copy0(out0);
  returned_copy1(out1);
  returned_copy2(out2);
  return 0;
}

// tosa.gather, line 23
static void gathered_k0(int8_t *TOSAC_RESTRICT out0) {
  memset(out0, 7, 12);
}

int gathered(const int32_t *TOSAC_RESTRICT i, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (i == NULL || out0 == NULL) return 1;
  if ((uintptr_t)i % 4 != 0) return 2;
  (void)arena;
  gathered_k0(out0);
  return 0;
}

// tosa.gather, line 28
static void gathered_at_one_k0(const int8_t *TOSAC_RESTRICT v, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      for (size_t i2 = 0; i2 < 3; ++i2) {
        out0[i0 * 12 + i1 * 3 + i2] = v[24 + i0 * 27 + i2];
      }
    }
  }
}

int gathered_at_one(const int8_t *TOSAC_RESTRICT v, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (v == NULL || out0 == NULL) return 1;
  (void)arena;
  gathered_at_one_k0(v, out0);
  return 0;
}

// 42 elements
static void reshaped_k1(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 32; i += 32) {
    const int8x16_t x_v_0 = vld1q_s8(x + i);
    const int8x16_t x_v_1 = vld1q_s8(x + i + 16);
    const int8x16_t y_v_0 = vld1q_s8(y + i);
    const int8x16_t y_v_1 = vld1q_s8(y + i + 16);
    // tosa.bitwise_xor, line 37: 6x7xi8, -128..127
    const int8x16_t a_0 = veorq_s8(x_v_0, y_v_0);
    const int8x16_t a_1 = veorq_s8(x_v_1, y_v_1);
    // tosa.bitwise_xor, line 38: 6x7xi8, -128..127
    const int8x16_t b_0 = veorq_s8(a_0, vdupq_n_s8(5));
    const int8x16_t b_1 = veorq_s8(a_1, vdupq_n_s8(5));
    vst1q_s8(out1 + i, a_0);
    vst1q_s8(out1 + i + 16, a_1);
    vst1q_s8(out0 + i, b_0);
    vst1q_s8(out0 + i + 16, b_1);
  }
  { // the last 16 lanes, 6 of them again
    const size_t i = 26;
    const int8x16_t x_v = vld1q_s8(x + i);
    const int8x16_t y_v = vld1q_s8(y + i);
    // tosa.bitwise_xor, line 37: 6x7xi8, -128..127
    const int8x16_t a = veorq_s8(x_v, y_v);
    // tosa.bitwise_xor, line 38: 6x7xi8, -128..127
    const int8x16_t b = veorq_s8(a, vdupq_n_s8(5));
    vst1q_s8(out1 + i, a);
    vst1q_s8(out0 + i, b);
  }
#else
  for (size_t i = 0; i < RESHAPED_OUT1_ELEMS; ++i) {
    const int8_t x_v = x[i];
    const int8_t y_v = y[i];
    // tosa.bitwise_xor, line 37: 6x7xi8, -128..127
    const int8_t a = (int8_t)(x_v ^ y_v);
    // tosa.bitwise_xor, line 38: 6x7xi8, -128..127
    const int8_t b = (int8_t)(a ^ 5);
    out1[i] = a;
    out0[i] = b;
  }
#endif
}

// copy of a result
static void reshaped_copy2(int8_t *TOSAC_RESTRICT out2) {
  memset(out2, 5, 42);
}

int reshaped(const int8_t *TOSAC_RESTRICT x, const int8_t *TOSAC_RESTRICT y, int8_t *TOSAC_RESTRICT out0, int8_t *TOSAC_RESTRICT out1, int8_t *TOSAC_RESTRICT out2, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || out0 == NULL || out1 == NULL || out2 == NULL) return 1;
  (void)arena;
  reshaped_k1(x, y, out1, out0);
  reshaped_copy2(out2);
  return 0;
}
