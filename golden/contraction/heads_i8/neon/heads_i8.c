#include "heads_i8.h"

#include <string.h>

#if !defined(HEADS_I8_CONTENT) || HEADS_I8_CONTENT != 0x888109b09fb0c962u
#error "heads_i8.h was not written together with this file"
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

// what each sum starts from: bias and zero points
static const int32_t heads_i8_start[10] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

// what each sum starts from: bias and zero points
static const int32_t heads_i8_start_2[16] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

#if !TOSAC_NEON

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

#endif

#if TOSAC_NEON

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

#endif

// tosa.matmul, line 16
static void heads_i8_k6_packed(const int8_t *TOSAC_RESTRICT k, int8_t *TOSAC_RESTRICT k6_weights) {
  for (size_t i0 = 0; i0 < 3; ++i0) {
    for (size_t i2 = 0; i2 < 4; ++i2) {
      for (size_t i3 = 0; i3 < 8; ++i3) {
        for (size_t i4 = 0; i4 < 4; ++i4) {
          k6_weights[i0 * 256 + i2 * 32 + i3 * 4 + i4] = k[i0 * 16 + i2 * 4 + i3 * 48 + i4];
        }
      }
    }
  }
  for (size_t i0 = 0; i0 < 3; ++i0) {
    for (size_t i1 = 0; i1 < 4; ++i1) {
      for (size_t i2 = 0; i2 < 8; ++i2) {
        for (size_t i3 = 0; i3 < 4; ++i3) {
          k6_weights[128 + i0 * 256 + i1 * 32 + i2 * 4 + i3] = k[96 + i0 * 16 + i1 * 4 + i2 * 48 + i3];
        }
      }
    }
  }
}

// tosa.matmul, line 16
static void heads_i8_k6(const int8_t *TOSAC_RESTRICT q, const int8_t *TOSAC_RESTRICT k6_weights, int8_t *TOSAC_RESTRICT s8_buffer) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 10; j += 5) {
      for (size_t k = 0; k < 10; k += 8) {
        int32x4_t acc[5][2];
        for (size_t r = 0; r < 5; ++r) for (size_t q_2 = 0; q_2 < 2; ++q_2) acc[r][q_2] = vld1q_s32(heads_i8_start + (k < 2 ? k : 2) + q_2 * 4);
        const int8_t *tile = k6_weights + i * 256 + k * 16;
        int8x16_t v[4][2];
        for (size_t n = 0; n < 4; ++n) for (size_t q_2 = 0; q_2 < 2; ++q_2) v[n][q_2] = vld1q_s8(tile + n * 32 + q_2 * 16);
        for (size_t r = 0; r < 5; ++r) {
          const int8x16_t a = vld1q_s8(q + i * 16 + j * 48 + r * 48);
          for (size_t q_2 = 0; q_2 < 2; ++q_2) {
            acc[r][q_2] = tosac_dot4_lane_s8(acc[r][q_2], v[0][q_2], a, 0);
            acc[r][q_2] = tosac_dot4_lane_s8(acc[r][q_2], v[1][q_2], a, 1);
            acc[r][q_2] = tosac_dot4_lane_s8(acc[r][q_2], v[2][q_2], a, 2);
            acc[r][q_2] = tosac_dot4_lane_s8(acc[r][q_2], v[3][q_2], a, 3);
          }
        }
        for (size_t r = 0; r < 5; ++r) {
          const int32x4_t sum_0 = acc[r][0];
          const int32x4_t sum_1 = acc[r][1];
          // tosa.rescale, line 17
          const int8x16_t s8 = vqmovn_high_s16(vqmovn_s16(vqrshrn_high_n_s32(vqrshrn_n_s32(sum_0, 9), sum_1, 9)), vqrshrn_high_n_s32(vqrshrn_n_s32(sum_0, 9), sum_1, 9));
          vst1_s8(s8_buffer + i * 100 + j * 10 + r * 10 + (k < 2 ? k : 2), vget_low_s8(s8));
        }
      }
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 10; ++j) {
      for (size_t k = 0; k < 10; k += 8) {
        int32_t acc[8];
        for (size_t q_2 = 0; q_2 < 8; ++q_2) acc[q_2] = heads_i8_start[(k < 2 ? k : 2) + q_2];
        for (size_t c = 0; c < 16; c += 4) {
          int8_t a[4];
          for (size_t g = 0; g < 4; ++g) a[g] = q[i * 16 + j * 48 + c + g];
          for (size_t q_2 = 0; q_2 < 8; ++q_2) {
            acc[q_2] += a[0] * k6_weights[i * 256 + k * 16 + c * 8 + q_2 * 4] + a[1] * k6_weights[i * 256 + k * 16 + c * 8 + q_2 * 4 + 1] + a[2] * k6_weights[i * 256 + k * 16 + c * 8 + q_2 * 4 + 2] + a[3] * k6_weights[i * 256 + k * 16 + c * 8 + q_2 * 4 + 3];
          }
        }
        for (size_t q_2 = 0; q_2 < 8; ++q_2) {
          const int32_t sum = acc[q_2];
          const int8_t s8 = tosac_saturate_i8_from_i32(tosac_rounding_shift_right_i32(sum, 9));
          s8_buffer[i * 100 + j * 10 + (k < 2 ? k : 2) + q_2] = s8;
        }
      }
    }
  }
#endif
}

// tosa.matmul, line 18
static void heads_i8_k8_padded(const int8_t *TOSAC_RESTRICT s8_buffer, int8_t *TOSAC_RESTRICT s8_buffer_padded) {
  memset(s8_buffer_padded + 300, 0, 16);
  memcpy(s8_buffer_padded, s8_buffer, 300);
}

// tosa.matmul, line 18
static void heads_i8_k8_packed(const int8_t *TOSAC_RESTRICT v, int8_t *TOSAC_RESTRICT k8_weights) {
  memset(k8_weights, 0, 576);
  for (size_t i0 = 0; i0 < 3; ++i0) {
    for (size_t i1 = 0; i1 < 2; ++i1) {
      for (size_t i3 = 0; i3 < 8; ++i3) {
        for (size_t i4 = 0; i4 < 4; ++i4) {
          k8_weights[i0 * 192 + i1 * 96 + i3 * 4 + i4] = v[i0 * 16 + i1 * 8 + i3 + i4 * 48];
        }
      }
    }
  }
  for (size_t i0 = 0; i0 < 3; ++i0) {
    for (size_t i1 = 0; i1 < 2; ++i1) {
      for (size_t i3 = 0; i3 < 8; ++i3) {
        for (size_t i4 = 0; i4 < 4; ++i4) {
          k8_weights[32 + i0 * 192 + i1 * 96 + i3 * 4 + i4] = v[192 + i0 * 16 + i1 * 8 + i3 + i4 * 48];
        }
      }
    }
  }
  for (size_t i0 = 0; i0 < 3; ++i0) {
    for (size_t i1 = 0; i1 < 2; ++i1) {
      for (size_t i3 = 0; i3 < 8; ++i3) {
        for (size_t i4 = 0; i4 < 2; ++i4) {
          k8_weights[64 + i0 * 192 + i1 * 96 + i3 * 4 + i4] = v[384 + i0 * 16 + i1 * 8 + i3 + i4 * 48];
        }
      }
    }
  }
}

// tosa.matmul, line 18
static void heads_i8_k8(const int8_t *TOSAC_RESTRICT s8_buffer_padded, const int8_t *TOSAC_RESTRICT k8_weights, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 10; j += 5) {
      for (size_t k = 0; k < 16; k += 8) {
        int32x4_t acc[5][2];
        for (size_t r = 0; r < 5; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(heads_i8_start_2 + k + q * 4);
        const int8_t *tile = k8_weights + i * 192 + k * 12;
        int8x16_t v[3][2];
        for (size_t n = 0; n < 3; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
        for (size_t r = 0; r < 5; ++r) {
          const int8x16_t a = vld1q_s8(s8_buffer_padded + i * 100 + j * 10 + r * 10);
          for (size_t q = 0; q < 2; ++q) {
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[0][q], a, 0);
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[1][q], a, 1);
            acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[2][q], a, 2);
          }
        }
        for (size_t r = 0; r < 5; ++r) {
          const int32x4_t sum_0 = acc[r][0];
          const int32x4_t sum_1 = acc[r][1];
          // tosa.rescale, line 19
          const int8x16_t m8 = vqmovn_high_s16(vqmovn_s16(vqrshrn_high_n_s32(vqrshrn_n_s32(sum_0, 9), sum_1, 9)), vqrshrn_high_n_s32(vqrshrn_n_s32(sum_0, 9), sum_1, 9));
          vst1_s8(out0 + i * 16 + j * 48 + r * 48 + k, vget_low_s8(m8));
        }
      }
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 10; ++j) {
      for (size_t k = 0; k < 16; k += 8) {
        int32_t acc[8];
        for (size_t q = 0; q < 8; ++q) acc[q] = heads_i8_start_2[k + q];
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = s8_buffer_padded[i * 100 + j * 10 + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * k8_weights[i * 192 + k * 12 + q * 4] + a[1] * k8_weights[i * 192 + k * 12 + q * 4 + 1] + a[2] * k8_weights[i * 192 + k * 12 + q * 4 + 2] + a[3] * k8_weights[i * 192 + k * 12 + q * 4 + 3];
        }
        int8_t a_2[4];
        for (size_t g = 0; g < 4; ++g) a_2[g] = s8_buffer_padded[i * 100 + j * 10 + g + 4];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_2[0] * k8_weights[i * 192 + k * 12 + q * 4 + 32] + a_2[1] * k8_weights[i * 192 + k * 12 + q * 4 + 33] + a_2[2] * k8_weights[i * 192 + k * 12 + q * 4 + 34] + a_2[3] * k8_weights[i * 192 + k * 12 + q * 4 + 35];
        }
        int8_t a_3[4];
        for (size_t g = 0; g < 4; ++g) a_3[g] = s8_buffer_padded[i * 100 + j * 10 + g + 8];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_3[0] * k8_weights[i * 192 + k * 12 + q * 4 + 64] + a_3[1] * k8_weights[i * 192 + k * 12 + q * 4 + 65] + a_3[2] * k8_weights[i * 192 + k * 12 + q * 4 + 66] + a_3[3] * k8_weights[i * 192 + k * 12 + q * 4 + 67];
        }
        for (size_t q = 0; q < 8; ++q) {
          const int32_t sum = acc[q];
          const int8_t m8 = tosac_saturate_i8_from_i32(tosac_rounding_shift_right_i32(sum, 9));
          out0[i * 16 + j * 48 + k + q] = m8;
        }
      }
    }
  }
#endif
}

int heads_i8(const int8_t *TOSAC_RESTRICT q, const int8_t *TOSAC_RESTRICT k, const int8_t *TOSAC_RESTRICT v, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (q == NULL || k == NULL || v == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % HEADS_I8_ARENA_ALIGN != 0) return 2;
  _Static_assert(HEADS_I8_ARENA_BYTES >= 1200, "the arena holds all buffers");
  int8_t *s8_buffer = (int8_t *)(void *)((unsigned char *)arena + 896);
  int8_t *k6_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  int8_t *s8_buffer_padded = (int8_t *)(void *)((unsigned char *)arena + 576);
  int8_t *k8_weights = (int8_t *)(void *)((unsigned char *)arena + 0);
  heads_i8_k6_packed(k, k6_weights);
  heads_i8_k6(q, k6_weights, s8_buffer);
  heads_i8_k8_padded(s8_buffer, s8_buffer_padded);
  heads_i8_k8_packed(v, k8_weights);
  heads_i8_k8(s8_buffer_padded, k8_weights, out0);
  return 0;
}
