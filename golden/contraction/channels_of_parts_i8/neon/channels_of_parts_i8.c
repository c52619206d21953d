#include "channels_of_parts_i8.h"

#include <string.h>

#if !defined(CHANNELS_OF_PARTS_I8_CONTENT) || CHANNELS_OF_PARTS_I8_CONTENT != 0x4faab055d3708bf0u
#error "channels_of_parts_i8.h was not written together with this file"
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
static const int32_t channels_of_parts_i8_start[16] = {
  -35, -35, -35, -35, -35, -35, -35, -35, -35, -35, -35, -35, -35, -35, -35, -35,
};

// tiles of 8 channels; per row of a window and row of a tile 4 bytes of each channel in turn
static const int8_t channels_of_parts_i8_weights[384] = {
  5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0,
  5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0,
  0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5,
  0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5,
  5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0,
  5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0,
  0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5,
  0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5,
  5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0,
  5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0,
  0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5,
  0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5,
  5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0,
  5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0,
  0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5,
  0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5,
  5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0,
  5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0,
  0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5,
  0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5,
  5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0,
  5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0,
  0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5,
  0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5,
};

// what each sum starts from: bias and zero points
static const int32_t channels_of_parts_i8_start_2[24] = {
  404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404,
  404, 404, 404, 404, 404, 404, 404, 404,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t channels_of_parts_i8_weights_2[576] = {
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
  -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7,
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

// tosa.depthwise_conv2d, line 19
static void channels_of_parts_i8_k2_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded, 3, 128);
  memset(x_padded + 768, 3, 128);
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 16; ++i2) {
      x_padded[128 + i1 * 128 + i2] = 3;
    }
  }
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 16; ++i2) {
      x_padded[240 + i1 * 128 + i2] = 3;
    }
  }
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 6; ++i2) {
      for (size_t i3 = 0; i3 < 16; ++i3) {
        x_padded[144 + i1 * 128 + i2 * 16 + i3] = x[i1 * 240 + i2 * 40 + i3];
      }
    }
  }
}

// tosa.depthwise_conv2d, line 19
static void channels_of_parts_i8_k2_pixels(const int8_t *TOSAC_RESTRICT x_padded, int8_t *TOSAC_RESTRICT k2_pixels) {
  for (size_t i1 = 0; i1 < 7; ++i1) {
    for (size_t i2 = 0; i2 < 3; ++i2) {
      for (size_t i4 = 0; i4 < 16; ++i4) {
        for (size_t i6 = 0; i6 < 4; ++i6) {
          k2_pixels[i1 * 192 + i2 * 64 + i4 * 4 + i6] = x_padded[i1 * 128 + i2 * 32 + i4 + i6 * 16];
        }
      }
    }
  }
}

// tosa.depthwise_conv2d, line 19
static void channels_of_parts_i8_k2(const int8_t *TOSAC_RESTRICT k2_pixels, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 5; ++j) {
    for (size_t k = 0; k < 6; k += 2) {
      for (size_t l = 0; l < 16; l += 8) {
        int32x4_t acc[2][2];
        for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(channels_of_parts_i8_start + l + q * 4);
        for (size_t ky = 0; ky < 3; ++ky) {
          const int8_t *tile = k2_pixels + j * 192 + k * 32 + ky * 192 + l * 4;
          int8x16_t a[2];
          for (size_t q = 0; q < 2; ++q) a[q] = vld1q_s8(tile + q * 16);
          for (size_t r = 0; r < 2; ++r) {
            for (size_t q = 0; q < 2; ++q) {
              const int8x16_t w = vld1q_s8(channels_of_parts_i8_weights + l * 24 + ky * 64 + r * 32 + q * 16);
              acc[r][q] = tosac_dot4_narrow_s8(acc[r][q], w, a[q]);
            }
          }
        }
        for (size_t r = 0; r < 2; ++r) {
          const int32x4_t sum_0 = acc[r][0];
          const int32x4_t sum_1 = acc[r][1];
          // tosa.rescale, line 21
          const int16x8_t p8_s16 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(sum_0, 8)), vreinterpretq_s16_s32(vrshrq_n_s32(sum_1, 8)));
          const int8x16_t p8 = vuzp1q_s8(vreinterpretq_s8_s16(p8_s16), vreinterpretq_s8_s16(p8_s16));
          vst1_s8(out0 + j * 240 + k * 40 + r * 40 + l + 24, vget_low_s8(p8));
        }
      }
    }
  }
#else
  for (size_t j = 0; j < 5; ++j) {
    for (size_t k = 0; k < 6; k += 2) {
      for (size_t l = 0; l < 16; l += 8) {
        int32_t acc[2][8];
        for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 8; ++q) acc[r][q] = channels_of_parts_i8_start[l + q];
        for (size_t ky = 0; ky < 3; ++ky) {
          for (size_t r = 0; r < 2; ++r) {
            for (size_t q = 0; q < 8; ++q) {
              acc[r][q] += k2_pixels[j * 192 + k * 32 + ky * 192 + l * 4 + q * 4] * channels_of_parts_i8_weights[l * 24 + ky * 64 + r * 32 + q * 4] + k2_pixels[j * 192 + k * 32 + ky * 192 + l * 4 + q * 4 + 1] * channels_of_parts_i8_weights[l * 24 + ky * 64 + r * 32 + q * 4 + 1] + k2_pixels[j * 192 + k * 32 + ky * 192 + l * 4 + q * 4 + 2] * channels_of_parts_i8_weights[l * 24 + ky * 64 + r * 32 + q * 4 + 2] + k2_pixels[j * 192 + k * 32 + ky * 192 + l * 4 + q * 4 + 3] * channels_of_parts_i8_weights[l * 24 + ky * 64 + r * 32 + q * 4 + 3];
            }
          }
        }
        for (size_t r = 0; r < 2; ++r) {
          for (size_t q = 0; q < 8; ++q) {
            const int32_t sum = acc[r][q];
            const int8_t p8 = (int8_t)tosac_rounding_shift_right_i32(sum, 8);
            out0[j * 240 + k * 40 + r * 40 + l + q + 24] = p8;
          }
        }
      }
    }
  }
#endif
}

// tosa.conv2d, line 20
static void channels_of_parts_i8_k3(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 30; i += 8) {
    for (size_t j = 0; j < 24; j += 8) {
      int32x4_t acc[8][2];
      for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(channels_of_parts_i8_start_2 + j + q * 4);
      const int8_t *tile = channels_of_parts_i8_weights_2 + j * 24;
      int8x16_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 8; ++r) {
        const int8x16_t a = vld1q_s8(x + (i < 22 ? i : 22) * 40 + r * 40 + 16);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
        }
      }
      const int8_t *tile_2 = channels_of_parts_i8_weights_2 + j * 24 + 128;
      int8x16_t v_2[2][2];
      for (size_t n = 0; n < 2; ++n) for (size_t q = 0; q < 2; ++q) v_2[n][q] = vld1q_s8(tile_2 + n * 32 + q * 16);
      for (size_t r = 0; r < 8; ++r) {
        const int8x16_t a = vld1q_s8(x + (i < 22 ? i : 22) * 40 + r * 40 + 24);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v_2[0][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v_2[1][q], a, 3);
        }
      }
      for (size_t r = 0; r < 8; ++r) {
        const int32x4_t sum_0 = acc[r][0];
        const int32x4_t sum_1 = acc[r][1];
        // tosa.rescale, line 22
        const int16x8_t s8_s16 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(sum_0, 8)), vreinterpretq_s16_s32(vrshrq_n_s32(sum_1, 8)));
        const int8x16_t s8 = vuzp1q_s8(vreinterpretq_s8_s16(s8_s16), vreinterpretq_s8_s16(s8_s16));
        vst1_s8(out0 + (i < 22 ? i : 22) * 40 + r * 40 + j, vget_low_s8(s8));
      }
    }
  }
#else
  for (size_t i = 0; i < 30; ++i) {
    for (size_t j = 0; j < 24; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = channels_of_parts_i8_start_2[j + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a_3[4];
        for (size_t g = 0; g < 4; ++g) a_3[g] = x[i * 40 + c + g + 16];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_3[0] * channels_of_parts_i8_weights_2[j * 24 + c * 8 + q * 4] + a_3[1] * channels_of_parts_i8_weights_2[j * 24 + c * 8 + q * 4 + 1] + a_3[2] * channels_of_parts_i8_weights_2[j * 24 + c * 8 + q * 4 + 2] + a_3[3] * channels_of_parts_i8_weights_2[j * 24 + c * 8 + q * 4 + 3];
        }
      }
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x[i * 40 + g + 32];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * channels_of_parts_i8_weights_2[j * 24 + q * 4 + 128] + a[1] * channels_of_parts_i8_weights_2[j * 24 + q * 4 + 129] + a[2] * channels_of_parts_i8_weights_2[j * 24 + q * 4 + 130] + a[3] * channels_of_parts_i8_weights_2[j * 24 + q * 4 + 131];
      }
      int8_t a_2[4];
      for (size_t g = 0; g < 4; ++g) a_2[g] = x[i * 40 + g + 36];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a_2[0] * channels_of_parts_i8_weights_2[j * 24 + q * 4 + 160] + a_2[1] * channels_of_parts_i8_weights_2[j * 24 + q * 4 + 161] + a_2[2] * channels_of_parts_i8_weights_2[j * 24 + q * 4 + 162] + a_2[3] * channels_of_parts_i8_weights_2[j * 24 + q * 4 + 163];
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int8_t s8 = (int8_t)tosac_rounding_shift_right_i32(sum, 8);
        out0[i * 40 + j + q] = s8;
      }
    }
  }
#endif
}

int channels_of_parts_i8(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % CHANNELS_OF_PARTS_I8_ARENA_ALIGN != 0) return 2;
  _Static_assert(CHANNELS_OF_PARTS_I8_ARENA_BYTES >= 2240, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 1344);
  int8_t *k2_pixels = (int8_t *)(void *)((unsigned char *)arena + 0);
  channels_of_parts_i8_k2_padded(x, x_padded);
  channels_of_parts_i8_k2_pixels(x_padded, k2_pixels);
  channels_of_parts_i8_k2(k2_pixels, out0);
  channels_of_parts_i8_k3(x, out0);
  return 0;
}
