#include "conv3d_i8.h"

#include <string.h>

#if !defined(CONV3D_I8_CONTENT) || CONV3D_I8_CONTENT != 0xe8304128422acd8au
#error "conv3d_i8.h was not written together with this file"
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
static const int32_t conv3d_i8_start[8] = {
  100, 100, 0, 0, 0, 0, 0, 0,
};

// tiles of 8 columns; per stretch and 4 neighbours of a row 4 bytes of each column in turn
static const int8_t conv3d_i8_weights[64] = {
  1, -2, 3, 4, -128, 127, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  5, 6, -7, 8, 2, 3, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

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

#ifndef TOSAC_HAS_DOT4_LANE_NARROW_S8
#define TOSAC_HAS_DOT4_LANE_NARROW_S8
// For each lane c: sum[c] plus bytes 4 c to 4 c + 3 of a times the q-th four bytes of b.
#if defined(__ARM_FEATURE_DOTPROD)
#define tosac_dot4_lane_narrow_s8(sum, a, b, q) vdotq_laneq_s32(sum, a, b, q)
#else
#define tosac_dot4_lane_narrow_s8(sum, a, b, q) tosac_dot4_pairs_narrow_s8(sum, a, vreinterpretq_s8_s32(vdupq_laneq_s32(vreinterpretq_s32_s8(b), q)))
#endif
#endif

#endif

// tosa.conv3d, line 7
static void conv3d_i8_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded + 96, 0, 32);
  memset(x_padded + 128, 0, 16);
  memcpy(x_padded, x, 96);
}

// tosa.conv3d, line 7
static void conv3d_i8_k0(const int8_t *TOSAC_RESTRICT x_padded, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 12; ++i) {
    int32x4_t acc[3][2];
    for (size_t r = 0; r < 3; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(conv3d_i8_start + q * 4);
    for (size_t kz = 0; kz < 2; ++kz) {
      const int8_t *tile = conv3d_i8_weights + kz * 32;
      int8x16_t v[1][2];
      for (size_t n = 0; n < 1; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 3; ++r) {
        const int8x16_t a = vld1q_s8(x_padded + i * 8 + r * 2 + kz * 32);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
        }
      }
    }
    for (size_t r = 0; r < 3; ++r) {
      vst1_s32(out0 + i * 6 + r * 2, vget_low_s32(acc[r][0]));
    }
  }
#else
  for (size_t i = 0; i < 12; ++i) {
    for (size_t j = 0; j < 3; ++j) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = conv3d_i8_start[q];
      for (size_t kz = 0; kz < 2; ++kz) {
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x_padded[i * 8 + j * 2 + kz * 32 + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * conv3d_i8_weights[kz * 32 + q * 4] + a[1] * conv3d_i8_weights[kz * 32 + q * 4 + 1] + a[2] * conv3d_i8_weights[kz * 32 + q * 4 + 2] + a[3] * conv3d_i8_weights[kz * 32 + q * 4 + 3];
        }
      }
      for (size_t q = 0; q < 2; ++q) {
        out0[i * 6 + j * 2 + q] = acc[q];
      }
    }
  }
#endif
}

int conv3d_i8(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % CONV3D_I8_ARENA_ALIGN != 0) return 2;
  _Static_assert(CONV3D_I8_ARENA_BYTES >= 144, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  conv3d_i8_k0_padded(x, x_padded);
  conv3d_i8_k0(x_padded, out0);
  return 0;
}
