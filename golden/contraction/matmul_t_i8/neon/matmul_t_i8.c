#include "matmul_t_i8.h"

#include <string.h>

#if !defined(MATMUL_T_I8_CONTENT) || MATMUL_T_I8_CONTENT != 0xfff93b728d526ec5u
#error "matmul_t_i8.h was not written together with this file"
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

#ifndef TOSAC_HAS_DOT4_PAIRS_NARROW_S8
#define TOSAC_HAS_DOT4_PAIRS_NARROW_S8
#if !defined(__ARM_FEATURE_DOTPROD)
// Adds sixteen products, four to a lane; two neighbours add up within 16 bits.
static inline int32x4_t tosac_dot4_pairs_narrow_s8(int32x4_t sum, int8x16_t a, int8x16_t b) {
  const int16x8_t low = vmull_s8(vget_low_s8(a), vget_low_s8(b)), high = vmull_high_s8(a, b);
  return vpadalq_s16(sum, vpaddq_s16(low, high));
}
#endif
#endif

#ifndef TOSAC_HAS_DOT4_NARROW_S8
#define TOSAC_HAS_DOT4_NARROW_S8
// For each lane c: sum[c] plus bytes 4 c to 4 c + 3 of a times those of b.
#if defined(__ARM_FEATURE_DOTPROD)
#define tosac_dot4_narrow_s8(sum, a, b) vdotq_s32(sum, a, b)
#else
#define tosac_dot4_narrow_s8(sum, a, b) tosac_dot4_pairs_narrow_s8(sum, a, b)
#endif
#endif

#ifndef TOSAC_HAS_WRAPPING_MUL_S32
#define TOSAC_HAS_WRAPPING_MUL_S32
// vmulq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_mul_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vmulq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_WRAPPING_SUB_S32
#define TOSAC_HAS_WRAPPING_SUB_S32
// vsubq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_sub_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vsubq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_DOT4_PAIRS_S8
#define TOSAC_HAS_DOT4_PAIRS_S8
#if !defined(__ARM_FEATURE_DOTPROD)
// Adds sixteen products, four to a lane.
static inline int32x4_t tosac_dot4_pairs_s8(int32x4_t sum, int8x16_t a, int8x16_t b) {
  const int16x8_t low = vmull_s8(vget_low_s8(a), vget_low_s8(b)), high = vmull_high_s8(a, b);
  return vaddq_s32(sum, vpaddq_s32(vpaddlq_s16(low), vpaddlq_s16(high)));
}
#endif
#endif

#ifndef TOSAC_HAS_DOT4_LANE_S8
#define TOSAC_HAS_DOT4_LANE_S8
// For each lane c: sum[c] plus bytes 4 c to 4 c + 3 of a times the q-th four bytes of b.
#if defined(__ARM_FEATURE_DOTPROD)
#define tosac_dot4_lane_s8(sum, a, b, q) vdotq_laneq_s32(sum, a, b, q)
#else
#define tosac_dot4_lane_s8(sum, a, b, q) tosac_dot4_pairs_s8(sum, a, vreinterpretq_s8_s32(vdupq_laneq_s32(vreinterpretq_s32_s8(b), q)))
#endif
#endif

#ifndef TOSAC_HAS_STORE_S32
#define TOSAC_HAS_STORE_S32
// The first n lanes to memory.
static inline void tosac_store_s32(int32_t *p, int32x4_t v, size_t n) {
  int32_t lanes[4];
  vst1q_s32(lanes, v);
  memcpy(p, lanes, n * sizeof *p);
}
#endif

#endif

// tosa.matmul_t, line 6
static void matmul_t_i8_k0_padded(const int8_t *TOSAC_RESTRICT a, int8_t *TOSAC_RESTRICT a_padded) {
  memset(a_padded + 90, 128, 16);
  memcpy(a_padded, a, 90);
}

// tosa.matmul_t, line 6
static void matmul_t_i8_k0_packed(const int8_t *TOSAC_RESTRICT b, int8_t *TOSAC_RESTRICT k0_weights) {
  memset(k0_weights, 0, 96);
  for (size_t i1 = 0; i1 < 7; ++i1) {
    for (size_t i2 = 0; i2 < 4; ++i2) {
      k0_weights[i1 * 4 + i2] = b[i1 * 9 + i2];
    }
  }
  for (size_t i1 = 0; i1 < 7; ++i1) {
    for (size_t i2 = 0; i2 < 4; ++i2) {
      k0_weights[32 + i1 * 4 + i2] = b[4 + i1 * 9 + i2];
    }
  }
  for (size_t i1 = 0; i1 < 7; ++i1) {
    k0_weights[64 + i1 * 4] = b[8 + i1 * 9];
  }
}

// tosa.matmul_t, line 6
static void matmul_t_i8_k0(const int8_t *TOSAC_RESTRICT a_padded, const int8_t *TOSAC_RESTRICT k0_weights, int32_t *TOSAC_RESTRICT k0_columns, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  int32x4_t column[2];
  for (size_t q = 0; q < 2; ++q) column[q] = vdupq_n_s32(0);
  for (size_t c = 0; c < 12; c += 4) {
    const int8x16_t ones = vdupq_n_s8(1);
    for (size_t q = 0; q < 2; ++q) {
      const int8x16_t w = vld1q_s8(k0_weights + c * 8 + q * 16);
      column[q] = tosac_dot4_narrow_s8(column[q], w, ones);
    }
  }
  for (size_t q = 0; q < 2; ++q) {
    const int32x4_t v = tosac_wrapping_sub_s32(tosac_wrapping_mul_s32(column[q], vdupq_n_s32(128)), vdupq_n_s32(4608));
    vst1q_s32(k0_columns + q * 4, v);
  }
  for (size_t i = 0; i < 10; i += 5) {
    // sums of rows, for the zero point of the weights
    int32_t row_sums[5];
    for (size_t r = 0; r < 5; ++r) {
      int32_t row_sum = 0;
      for (size_t c = 0; c < 9; ++c) {
        row_sum += a_padded[i * 9 + r * 9 + c];
      }
      row_sums[r] = (int32_t)((uint32_t)row_sum * (uint32_t)-4);
    }
    int32x4_t acc[5][2];
    for (size_t r = 0; r < 5; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = tosac_wrapping_add_s32(vld1q_s32(k0_columns + q * 4), vdupq_n_s32(row_sums[r]));
    int8x16_t v[3][2];
    for (size_t n = 0; n < 3; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(k0_weights + n * 32 + q * 16);
    for (size_t r = 0; r < 5; ++r) {
      const int8x16_t a = vld1q_s8(a_padded + (i + r) * 9);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[0][q], a, 0);
        acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[1][q], a, 1);
        acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[2][q], a, 2);
      }
    }
    for (size_t r = 0; r < 5; ++r) {
      vst1q_s32(out0 + (i + r) * 7, acc[r][0]);
      tosac_store_s32(out0 + (i + r) * 7 + 4, acc[r][1], 3);
    }
  }
#else
  int32_t column[8];
  for (size_t q = 0; q < 8; ++q) column[q] = 0;
  for (size_t c = 0; c < 12; c += 4) {
    for (size_t q = 0; q < 8; ++q) {
      column[q] += k0_weights[c * 8 + q * 4] + k0_weights[c * 8 + q * 4 + 1] + k0_weights[c * 8 + q * 4 + 2] + k0_weights[c * 8 + q * 4 + 3];
    }
  }
  for (size_t q = 0; q < 8; ++q) {
    k0_columns[q] = (int32_t)((uint32_t)(int32_t)((uint32_t)column[q] * (uint32_t)128) + (uint32_t)-4608);
  }
  for (size_t i = 0; i < 10; ++i) {
    // sums of rows, for the zero point of the weights
    int32_t row_sums[1];
    int32_t row_sum = 0;
    for (size_t c = 0; c < 9; ++c) {
      row_sum += a_padded[i * 9 + c];
    }
    row_sums[0] = (int32_t)((uint32_t)row_sum * (uint32_t)-4);
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = (int32_t)((uint32_t)k0_columns[q] + (uint32_t)row_sums[0]);
    int8_t a[4];
    for (size_t g = 0; g < 4; ++g) a[g] = a_padded[i * 9 + g];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a[0] * k0_weights[q * 4] + a[1] * k0_weights[q * 4 + 1] + a[2] * k0_weights[q * 4 + 2] + a[3] * k0_weights[q * 4 + 3]));
    }
    int8_t a_2[4];
    for (size_t g = 0; g < 4; ++g) a_2[g] = a_padded[i * 9 + g + 4];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_2[0] * k0_weights[q * 4 + 32] + a_2[1] * k0_weights[q * 4 + 33] + a_2[2] * k0_weights[q * 4 + 34] + a_2[3] * k0_weights[q * 4 + 35]));
    }
    int8_t a_3[4];
    for (size_t g = 0; g < 4; ++g) a_3[g] = a_padded[i * 9 + g + 8];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_3[0] * k0_weights[q * 4 + 64] + a_3[1] * k0_weights[q * 4 + 65] + a_3[2] * k0_weights[q * 4 + 66] + a_3[3] * k0_weights[q * 4 + 67]));
    }
    for (size_t q = 0; q < 7; ++q) {
      out0[i * 7 + q] = acc[q];
    }
  }
#endif
}

int matmul_t_i8(const int8_t *TOSAC_RESTRICT a, const int8_t *TOSAC_RESTRICT b, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (a == NULL || b == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % MATMUL_T_I8_ARENA_ALIGN != 0) return 2;
  _Static_assert(MATMUL_T_I8_ARENA_BYTES >= 240, "the arena holds all buffers");
  int8_t *a_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  int8_t *k0_weights = (int8_t *)(void *)((unsigned char *)arena + 112);
  int32_t *k0_columns = (int32_t *)(void *)((unsigned char *)arena + 208);
  matmul_t_i8_k0_padded(a, a_padded);
  matmul_t_i8_k0_packed(b, k0_weights);
  matmul_t_i8_k0(a_padded, k0_weights, k0_columns, out0);
  return 0;
}
