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

#include "attention.h"

#include <string.h>
#include <math.h>

#if !defined(ATTENTION_CONTENT) || ATTENTION_CONTENT != 0x66da0b095f4b225bu
#error "attention.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

#ifndef TOSAC_HAS_MIN_I64
#define TOSAC_HAS_MIN_I64
static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I64
#define TOSAC_HAS_MAX_I64
static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int32_t tosac_rounding_shift_right_i32(int32_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int32_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
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

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
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

#ifndef TOSAC_HAS_BITS_FLOAT
#define TOSAC_HAS_BITS_FLOAT
static inline float tosac_bits_float(int32_t bits) {
  float a;
  memcpy(&a, &bits, sizeof a);
  return a;
}
#endif

#ifndef TOSAC_HAS_EXP_NORMAL_F32
#define TOSAC_HAS_EXP_NORMAL_F32
// Float e^a for |a| <= 64, the same bits as exp.
static inline float tosac_exp_normal_f32(float a) {
  const float t0 = fmaf(a, 1.442695f, 12583039.0f);
  const float t1 = t0 - 12583039.0f;
  const float t2 = fmaf(t1, 1.9046542e-9f, fmaf(t1, -0.6931472f, a));
  const float t3 = tosac_bits_float((int32_t)((uint32_t)tosac_float_bits(t0) << 23));
  return fmaf(fmaf(fmaf(fmaf(fmaf(0.008275457f, t2, 0.041897822f), t2, 0.16668011f), t2, 0.49999145f), t2, 0.99999946f), t2 * t3, t3);
}
#endif

#ifndef TOSAC_HAS_TO_INT
#define TOSAC_HAS_TO_INT
// Nearest integer, ties to even, saturating; NaN gives 0. Adding 1.5 * 2^52 rounds to an integer in double.
static inline int32_t tosac_to_int(float a) {
  if (a != a) return 0;
  if (a >= 2147483648.0f) return INT32_MAX;
  if (a < -2147483648.0f) return INT32_MIN;
  const double shift = 6755399441055744.0;
  const double rounded = (double)a + shift;
  return (int32_t)(rounded - shift);
}
#endif

// tosa.matmul, line 5
static void attention_k0_packed(const int8_t *TOSAC_RESTRICT x1, int8_t *TOSAC_RESTRICT k0_weights) {
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 6; ++i1) {
      for (size_t i2 = 0; i2 < 4; ++i2) {
        for (size_t i3 = 0; i3 < 8; ++i3) {
          for (size_t i4 = 0; i4 < 4; ++i4) {
            k0_weights[i0 * 768 + i1 * 128 + i2 * 32 + i3 * 4 + i4] = x1[i0 * 768 + i1 * 8 + i2 * 192 + i3 + i4 * 48];
          }
        }
      }
    }
  }
}

// tosa.matmul, line 29
static void attention_k2_packed(const int8_t *TOSAC_RESTRICT x2, int8_t *TOSAC_RESTRICT k2_weights) {
  for (size_t i0 = 0; i0 < 2; ++i0) {
    for (size_t i1 = 0; i1 < 2; ++i1) {
      for (size_t i2 = 0; i2 < 12; ++i2) {
        for (size_t i3 = 0; i3 < 8; ++i3) {
          for (size_t i4 = 0; i4 < 4; ++i4) {
            k2_weights[i0 * 768 + i1 * 384 + i2 * 32 + i3 * 4 + i4] = x2[i0 * 768 + i1 * 8 + i2 * 64 + i3 + i4 * 16];
          }
        }
      }
    }
  }
}

// tosa.matmul, line 5
static void attention_k0_sums(const int8_t *TOSAC_RESTRICT k0_weights, int32_t *TOSAC_RESTRICT k0_columns) {
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 48; k += 8) {
      int32_t column[8];
      for (size_t q = 0; q < 8; ++q) column[q] = 0;
      for (size_t c = 0; c < 16; c += 4) {
        for (size_t q = 0; q < 8; ++q) {
          column[q] += k0_weights[i * 768 + k * 16 + c * 8 + q * 4] + k0_weights[i * 768 + k * 16 + c * 8 + q * 4 + 1] + k0_weights[i * 768 + k * 16 + c * 8 + q * 4 + 2] + k0_weights[i * 768 + k * 16 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        k0_columns[i * 48 + k + q] = (int32_t)((uint32_t)(int32_t)((uint32_t)column[q] * (uint32_t)3) + (uint32_t)144);
      }
    }
  }
}

// tosa.matmul, line 29
static void attention_k2_sums(const int8_t *TOSAC_RESTRICT k2_weights, int32_t *TOSAC_RESTRICT k2_columns) {
  for (size_t i = 0; i < 2; ++i) {
    for (size_t k = 0; k < 16; k += 8) {
      int32_t column[8];
      for (size_t q = 0; q < 8; ++q) column[q] = 0;
      for (size_t c = 0; c < 48; c += 4) {
        for (size_t q = 0; q < 8; ++q) {
          column[q] += k2_weights[i * 768 + k * 48 + c * 8 + q * 4] + k2_weights[i * 768 + k * 48 + c * 8 + q * 4 + 1] + k2_weights[i * 768 + k * 48 + c * 8 + q * 4 + 2] + k2_weights[i * 768 + k * 48 + c * 8 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        k2_columns[i * 16 + k + q] = (int32_t)((uint32_t)(int32_t)((uint32_t)column[q] * (uint32_t)3) + (uint32_t)432);
      }
    }
  }
}

// tosa.matmul, line 5
static void attention_k0(const int8_t *TOSAC_RESTRICT x0, const int8_t *TOSAC_RESTRICT k0_weights, const int32_t *TOSAC_RESTRICT k0_columns, int8_t *TOSAC_RESTRICT v6_buffer) {
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 4; ++j) {
      // sums of rows, for the zero point of the weights
      int32_t row_sums[1];
      int32_t row_sum = 0;
      for (size_t c = 0; c < 16; ++c) {
        row_sum += x0[i * 768 + j * 16 + c];
      }
      row_sums[0] = (int32_t)((uint32_t)row_sum * (uint32_t)3);
      for (size_t k = 0; k < 48; k += 8) {
        int32_t acc[8];
        for (size_t q = 0; q < 8; ++q) acc[q] = (int32_t)((uint32_t)k0_columns[i * 48 + k + q] + (uint32_t)row_sums[0]);
        for (size_t c = 0; c < 16; c += 4) {
          int8_t a[4];
          for (size_t g = 0; g < 4; ++g) a[g] = x0[i * 768 + j * 16 + c + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a[0] * k0_weights[i * 768 + k * 16 + c * 8 + q * 4] + a[1] * k0_weights[i * 768 + k * 16 + c * 8 + q * 4 + 1] + a[2] * k0_weights[i * 768 + k * 16 + c * 8 + q * 4 + 2] + a[3] * k0_weights[i * 768 + k * 16 + c * 8 + q * 4 + 3]));
          }
        }
        for (size_t q = 0; q < 8; ++q) {
          const int32_t sum = acc[q];
          const int8_t v6 = tosac_saturate_i8_from_i32(tosac_rounding_shift_right_i32(sum, 11) - 3);
          v6_buffer[i * 192 + j * 48 + k + q] = v6;
        }
      }
    }
  }
}

// 8 x 48 elements
static void attention_k1(int8_t *TOSAC_RESTRICT v6_buffer, float *TOSAC_RESTRICT k1_row0) {
  for (size_t i = 0; i < 8; ++i) {
    int8_t *row_v6_buffer = v6_buffer + i * 48;
    // max of the bytes; what tosa.reduce_max (line 15) reduces is monotone in them (all 256 values tried)
    int8_t max_byte = -128;
    for (size_t j = 0; j < 48; ++j) {
      const int8_t v6 = row_v6_buffer[j];
      max_byte = tosac_max_i8(max_byte, v6);
    }
    // tosa.reduce_max, line 15: 2x48x1xf32
    const float v11 = (float)max_byte * 0.05f;
    // tosa.reduce_sum, line 18: 2x48x1xf32
    float v14_part[16] = {0.0f};
    for (size_t j = 0; j < 48; ++j) {
      const int8_t v6 = row_v6_buffer[j];
      // tosa.cast, line 11: 2x48x48xf32
      const float v7 = (float)v6;
      // tosa.mul, line 14: 2x48x48xf32
      const float v10 = v7 * 0.05f;
      // tosa.sub, line 16: 2x48x48xf32
      const float v12 = v10 - v11;
      // tosa.exp, line 17: 2x48x48xf32
      const float v13 = tosac_exp_normal_f32(v12);
      v14_part[j % 16] += v13;
      k1_row0[j] = v13;
    }
    for (size_t half = 8; half >= 1; half /= 2) {
      for (size_t p = 0; p < half; ++p) {
        v14_part[p] += v14_part[p + half];
      }
    }
    const float v14 = v14_part[0];
    // tosa.reciprocal, line 19: 2x48x1xf32
    const float v15 = 1.0f / v14;
    for (size_t j = 0; j < 48; ++j) {
      // tosa.exp, line 17: 2x48x48xf32; as an earlier sweep left it
      const float v13 = k1_row0[j];
      // tosa.mul, line 21: 2x48x48xf32
      const float v17 = v13 * v15;
      // tosa.mul, line 24: 2x48x48xf32
      const float v20 = v17 * 256.0f;
      // tosa.add, line 26: 2x48x48xf32
      const float v22 = v20 - 128.0f;
      // tosa.cast, line 27: 2x48x48xi8, -128..127
      const int8_t v23 = tosac_saturate_i8_from_i32(tosac_to_int(v22));
      row_v6_buffer[j] = v23;
    }
  }
}

// tosa.matmul, line 29
static void attention_k2(const int8_t *TOSAC_RESTRICT v6_buffer, const int8_t *TOSAC_RESTRICT k2_weights, const int32_t *TOSAC_RESTRICT k2_columns, int32_t *TOSAC_RESTRICT out0_) {
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 4; ++j) {
      // sums of rows, for the zero point of the weights
      int32_t row_sums[1];
      int32_t row_sum = 0;
      for (size_t c = 0; c < 48; ++c) {
        row_sum += v6_buffer[i * 192 + j * 48 + c];
      }
      row_sums[0] = (int32_t)((uint32_t)row_sum * (uint32_t)3);
      for (size_t k = 0; k < 16; k += 8) {
        int32_t acc[8];
        for (size_t q = 0; q < 8; ++q) acc[q] = (int32_t)((uint32_t)k2_columns[i * 16 + k + q] + (uint32_t)row_sums[0]);
        for (size_t c = 0; c < 48; c += 4) {
          int8_t a[4];
          for (size_t g = 0; g < 4; ++g) a[g] = v6_buffer[i * 192 + j * 48 + c + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a[0] * k2_weights[i * 768 + k * 48 + c * 8 + q * 4] + a[1] * k2_weights[i * 768 + k * 48 + c * 8 + q * 4 + 1] + a[2] * k2_weights[i * 768 + k * 48 + c * 8 + q * 4 + 2] + a[3] * k2_weights[i * 768 + k * 48 + c * 8 + q * 4 + 3]));
          }
        }
        for (size_t q = 0; q < 8; ++q) {
          out0_[i * 768 + j * 16 + k + q] = acc[q];
        }
      }
    }
  }
}

int attention(const int8_t *TOSAC_RESTRICT x0, const int8_t *TOSAC_RESTRICT x1, const int8_t *TOSAC_RESTRICT x2, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x0 == NULL || x1 == NULL || x2 == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % ATTENTION_ARENA_ALIGN != 0) return 2;
  _Static_assert(ATTENTION_ARENA_BYTES >= 4160, "the arena holds all buffers");
  int8_t *v6_buffer = (int8_t *)(void *)((unsigned char *)arena + 3456);
  float *k1_row0 = (float *)(void *)((unsigned char *)arena + 3840);
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  int32_t *k0_columns = (int32_t *)(void *)((unsigned char *)arena + 3072);
  int8_t *k2_weights = (int8_t *)(void *)((unsigned char *)arena + 1536);
  int32_t *k2_columns = (int32_t *)(void *)((unsigned char *)arena + 4032);
  attention_k0_packed(x1, k0_weights);
  attention_k2_packed(x2, k2_weights);
  attention_k0_sums(k0_weights, k0_columns);
  attention_k2_sums(k2_weights, k2_columns);
  for (size_t row = 0; row < 48; row += 4) {
    attention_k0(x0 + row * 16, k0_weights, k0_columns, v6_buffer);
    attention_k1(v6_buffer, k1_row0);
    attention_k2(v6_buffer, k2_weights, k2_columns, out0 + row * 16);
  }
  return 0;
}
