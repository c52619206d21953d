#include "tiles_i8.h"

#include <string.h>

#if !defined(TILES_I8_CONTENT) || TILES_I8_CONTENT != 0xeb5a3b57ad4fe322u
#error "tiles_i8.h was not written together with this file"
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
static const int32_t conv_start[9] = {
  -475, 1481, 2556, 1489, 895, -2778, -861, -963, -1933,
};

// tiles of 8 columns; per stretch and 4 neighbours of a row 4 bytes of each column in turn
static const int8_t conv_weights[576] = {
  -69, 42, 92, -87, -6, 72, -48, 5, 26, 68, -55, -26, 84, -96, 17, -92,
  28, -70, 29, 96, -38, -95, 69, -85, -24, -5, -16, 4, -2, 69, 44, -21,
  -38, -73, 23, 91, 82, -96, 32, -47, -31, 47, 24, 26, -25, 77, 54, 48,
  40, -51, 6, -89, -82, -99, 12, -100, -55, -37, -76, -39, 65, 58, 6, -88,
  12, 17, 63, -6, 92, 9, 23, 38, -3, 47, -95, 19, 45, -3, 62, -60,
  20, -10, 42, 38, 90, 90, -32, -40, 83, 27, -50, 52, 85, -27, -71, -49,
  -50, -79, 21, -96, -44, -15, -44, 70, -41, 87, 0, 3, -60, 25, -45, -100,
  -52, 26, 2, 21, -35, -75, 56, -56, 7, -98, -46, -99, -91, -25, -85, -84,
  -4, 7, 52, 92, -47, 91, 14, -29, 67, -59, -10, 37, 94, -52, 35, 37,
  -12, 3, -15, -103, -15, -29, -86, -61, -2, -66, -94, 81, -24, -27, 87, -63,
  93, -103, 75, 11, -98, 3, 39, 61, 76, 95, 69, 85, -44, 0, 28, -15,
  34, 35, 56, 53, -63, -38, 32, -60, -62, 11, 77, 26, 3, 41, -39, -70,
  -35, 81, -45, 48, -78, -56, 58, 82, -8, -81, 9, 66, 44, -13, 14, -35,
  -19, 14, 50, -96, 65, -34, 62, 79, 70, 6, 36, -47, -101, 40, -94, 48,
  -77, -22, -96, -98, -28, -73, 87, -18, 27, -76, 96, -62, 65, 37, 52, 83,
  -45, 59, -58, 37, -28, 13, 76, -21, 58, 74, 29, 12, -48, 42, 14, -60,
  -97, 63, 35, -101, 81, 79, 25, 5, 30, -3, -9, 22, -102, -5, 97, 86,
  46, -57, -80, 38, 24, 18, -74, -97, -46, 31, 63, -96, 96, 77, 56, 27,
  -6, 72, -48, 5, 26, 68, -55, -26, 84, -96, 17, -92, 28, -70, 29, 96,
  -38, -95, 69, -85, -24, -5, -16, 4, -2, 69, 44, -21, -94, -7, -52, -15,
  82, -96, 32, -47, -31, 47, 24, 26, -25, 77, 54, 48, 40, -51, 6, -89,
  -82, -99, 12, -100, -55, -37, -76, -39, 65, 58, 6, -88, -78, -51, 43, 69,
  92, 9, 23, 38, -3, 47, -95, 19, 45, -3, 62, -60, 20, -10, 42, 38,
  90, 90, -32, -40, 83, 27, -50, 52, 85, -27, -71, -49, 7, 48, -54, 23,
  -44, -15, -44, 70, -41, 87, 0, 3, -60, 25, -45, -100, -52, 26, 2, 21,
  -35, -75, 56, -56, 7, -98, -46, -99, -91, -25, -85, -84, -77, 67, -4, -28,
  -47, 91, 14, -29, 67, -59, -10, 37, 94, -52, 35, 37, -12, 3, -15, -103,
  -15, -29, -86, -61, -2, -66, -94, 81, -24, -27, 87, -63, 26, 24, -99, -20,
  -98, 3, 39, 61, 76, 95, 69, 85, -44, 0, 28, -15, 34, 35, 56, 53,
  -63, -38, 32, -60, -62, 11, 77, 26, 3, 41, -39, -70, 53, -1, -31, -99,
  -78, -56, 58, 82, -8, -81, 9, 66, 44, -13, 14, -35, -19, 14, 50, -96,
  65, -34, 62, 79, 70, 6, 36, -47, -101, 40, -94, 48, -63, -52, -20, 41,
  -28, -73, 87, -18, 27, -76, 96, -62, 65, 37, 52, 83, -45, 59, -58, 37,
  -28, 13, 76, -21, 58, 74, 29, 12, -48, 42, 14, -60, 97, -69, -17, 6,
  81, 79, 25, 5, 30, -3, -9, 22, -102, -5, 97, 86, 46, -57, -80, 38,
  24, 18, -74, -97, -46, 31, 63, -96, 96, 77, 56, 27, -49, -35, 69, -79,
};

// what each sum starts from: bias and zero points
static const int32_t short__start[8] = {
  -3712, 6016, -10752, 0, 0, 0, 0, 0,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t short__weights[64] = {
  -100, 56, 0, -47, -82, -42, -20, 92, -85, 29, -110, 73, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  62, 0, 0, 0, 99, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

// what each sum starts from: bias and zero points
static const int32_t rows_start[10] = {
  -429895, -326009, -345440, -288671, -387858, -272161, -378968, -294386, -339598, -352044,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t rows_weights[384] = {
  -7, 112, -107, 59, -62, 115, 26, -79, 61, 75, -113, -110, 114, -51, 9, -59,
  -95, -10, 114, 125, -122, -51, 70, -17, 112, 71, 90, 4, 4, -121, 74, 95,
  69, -20, 82, 41, 51, 8, -51, 14, 80, 17, -118, -8, -10, -65, 22, -110,
  44, -96, 90, 30, -114, 118, 84, -125, 15, 119, -68, -89, -45, -83, -106, -73,
  80, 64, 27, 110, 21, 107, 45, 52, 6, 69, -123, 52, -49, -76, 84, 14,
  -107, 10, 33, 122, 45, 92, -118, -117, 32, -7, 64, -97, 56, 26, -60, -118,
  105, 65, 94, -17, 24, -75, -79, 102, 35, -115, -76, 10, -38, -61, 36, -13,
  58, 30, 42, -67, -34, -15, -14, -111, 32, 9, 96, -31, 61, -6, -42, 33,
  0, 0, 0, 46, 0, 0, 0, -85, 0, 0, 0, 48, 0, 0, 0, -62,
  0, 0, 0, 87, 0, 0, 0, 21, 0, 0, 0, 10, 0, 0, 0, 109,
  20, -15, -105, -6, 86, -112, -111, -118, 81, 105, -27, 83, -110, 19, 92, -101,
  83, 46, -103, -70, -49, -12, -122, 46, -26, -94, 118, -64, -126, 18, -67, 1,
  61, 75, -113, -110, 114, -51, 9, -59, -95, -10, 114, 125, -122, -51, 70, -17,
  112, 71, 90, 4, 4, -121, 74, 95, -9, -96, 99, 26, -30, -47, -60, 87,
  80, 17, -118, -8, -10, -65, 22, -110, 44, -96, 90, 30, -114, 118, 84, -125,
  15, 119, -68, -89, -45, -83, -106, -73, 39, 48, -105, -112, -75, -94, 65, -27,
  6, 69, -123, 52, -49, -76, 84, 14, -107, 10, 33, 122, 45, 92, -118, -117,
  32, -7, 64, -97, 56, 26, -60, -118, -58, 95, -98, 61, 65, 4, 42, 0,
  35, -115, -76, 10, -38, -61, 36, -13, 58, 30, 42, -67, -34, -15, -14, -111,
  32, 9, 96, -31, 61, -6, -42, 33, 7, 39, -88, -35, 25, -33, 44, 14,
  0, 0, 0, 48, 0, 0, 0, -62, 0, 0, 0, 87, 0, 0, 0, 21,
  0, 0, 0, 10, 0, 0, 0, 109, 0, 0, 0, 49, 0, 0, 0, 85,
  81, 105, -27, 83, -110, 19, 92, -101, 83, 46, -103, -70, -49, -12, -122, 46,
  -26, -94, 118, -64, -126, 18, -67, 1, 116, -67, -41, 116, 94, -3, 25, -97,
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

#ifndef TOSAC_HAS_STORE_S32
#define TOSAC_HAS_STORE_S32
// The first n lanes to memory.
static inline void tosac_store_s32(int32_t *p, int32x4_t v, size_t n) {
  int32_t lanes[4];
  vst1q_s32(lanes, v);
  memcpy(p, lanes, n * sizeof *p);
}
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

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

// tosa.conv2d, line 9
static void conv_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded, 251, 32);
  memset(x_padded + 192, 251, 32);
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 4; ++i2) {
      x_padded[32 + i1 * 32 + i2] = -5;
    }
  }
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 4; ++i2) {
      x_padded[60 + i1 * 32 + i2] = -5;
    }
  }
  memset(x_padded + 224, 251, 16);
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 24; ++i2) {
      x_padded[36 + i1 * 32 + i2] = x[i1 * 24 + i2];
    }
  }
}

// tosa.conv2d, line 9
static void conv_k0(const int8_t *TOSAC_RESTRICT x_padded, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 5; ++i) {
    for (size_t j = 0; j < 6; j += 3) {
      for (size_t k = 0; k < 9; k += 8) {
        int32x4_t acc[3][2];
        for (size_t r = 0; r < 3; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(conv_start + (k < 1 ? k : 1) + q * 4);
        for (size_t ky = 0; ky < 3; ++ky) {
          const int8_t *tile = conv_weights + k * 36 + ky * 96;
          int8x16_t v[3][2];
          for (size_t n = 0; n < 3; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
          for (size_t r = 0; r < 3; ++r) {
            const int8x16_t a = vld1q_s8(x_padded + i * 32 + j * 4 + r * 4 + ky * 32);
            for (size_t q = 0; q < 2; ++q) {
              acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
              acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
              acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
            }
          }
        }
        for (size_t r = 0; r < 3; ++r) {
          vst1q_s32(out0 + i * 54 + j * 9 + r * 9 + (k < 1 ? k : 1), acc[r][0]);
          vst1q_s32(out0 + i * 54 + j * 9 + r * 9 + (k < 1 ? k : 1) + 4, acc[r][1]);
        }
      }
    }
  }
#else
  for (size_t i = 0; i < 5; ++i) {
    for (size_t j = 0; j < 6; ++j) {
      for (size_t k = 0; k < 9; k += 8) {
        int32_t acc[8];
        for (size_t q = 0; q < 8; ++q) acc[q] = conv_start[(k < 1 ? k : 1) + q];
        for (size_t ky = 0; ky < 3; ++ky) {
          int8_t a[4];
          for (size_t g = 0; g < 4; ++g) a[g] = x_padded[i * 32 + j * 4 + ky * 32 + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a[0] * conv_weights[k * 36 + ky * 96 + q * 4] + a[1] * conv_weights[k * 36 + ky * 96 + q * 4 + 1] + a[2] * conv_weights[k * 36 + ky * 96 + q * 4 + 2] + a[3] * conv_weights[k * 36 + ky * 96 + q * 4 + 3];
          }
          int8_t a_2[4];
          for (size_t g = 0; g < 4; ++g) a_2[g] = x_padded[i * 32 + j * 4 + ky * 32 + g + 4];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a_2[0] * conv_weights[k * 36 + ky * 96 + q * 4 + 32] + a_2[1] * conv_weights[k * 36 + ky * 96 + q * 4 + 33] + a_2[2] * conv_weights[k * 36 + ky * 96 + q * 4 + 34] + a_2[3] * conv_weights[k * 36 + ky * 96 + q * 4 + 35];
          }
          int8_t a_3[4];
          for (size_t g = 0; g < 4; ++g) a_3[g] = x_padded[i * 32 + j * 4 + ky * 32 + g + 8];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a_3[0] * conv_weights[k * 36 + ky * 96 + q * 4 + 64] + a_3[1] * conv_weights[k * 36 + ky * 96 + q * 4 + 65] + a_3[2] * conv_weights[k * 36 + ky * 96 + q * 4 + 66] + a_3[3] * conv_weights[k * 36 + ky * 96 + q * 4 + 67];
          }
        }
        for (size_t q = 0; q < 8; ++q) {
          out0[i * 54 + j * 9 + (k < 1 ? k : 1) + q] = acc[q];
        }
      }
    }
  }
#endif
}

int conv(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % CONV_ARENA_ALIGN != 0) return 2;
  _Static_assert(CONV_ARENA_BYTES >= 240, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  conv_k0_padded(x, x_padded);
  conv_k0(x_padded, out0);
  return 0;
}

// tosa.matmul, line 16
static void short__k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded + 35, 128, 16);
  memcpy(x_padded, x, 35);
}

// tosa.matmul, line 16
static void short__k0(const int8_t *TOSAC_RESTRICT x_padded, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  int32x4_t acc[7][2];
  for (size_t r = 0; r < 7; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(short__start + q * 4);
  int8x16_t v[2][2];
  for (size_t n = 0; n < 2; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(short__weights + n * 32 + q * 16);
  for (size_t r = 0; r < 7; ++r) {
    const int8x16_t a = vld1q_s8(x_padded + r * 5);
    for (size_t q = 0; q < 2; ++q) {
      acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
      acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
    }
  }
  for (size_t r = 0; r < 7; ++r) {
    tosac_store_s32(out0 + r * 3, acc[r][0], 3);
  }
#else
  for (size_t i = 0; i < 7; ++i) {
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = short__start[q];
    int8_t a[4];
    for (size_t g = 0; g < 4; ++g) a[g] = x_padded[i * 5 + g];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] += a[0] * short__weights[q * 4] + a[1] * short__weights[q * 4 + 1] + a[2] * short__weights[q * 4 + 2] + a[3] * short__weights[q * 4 + 3];
    }
    int8_t a_2[4];
    for (size_t g = 0; g < 4; ++g) a_2[g] = x_padded[i * 5 + g + 4];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] += a_2[0] * short__weights[q * 4 + 32] + a_2[1] * short__weights[q * 4 + 33] + a_2[2] * short__weights[q * 4 + 34] + a_2[3] * short__weights[q * 4 + 35];
    }
    for (size_t q = 0; q < 3; ++q) {
      out0[i * 3 + q] = acc[q];
    }
  }
#endif
}

int short_(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % SHORT__ARENA_ALIGN != 0) return 2;
  _Static_assert(SHORT__ARENA_BYTES >= 64, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  short__k0_padded(x, x_padded);
  short__k0(x_padded, out0);
  return 0;
}

// tosa.matmul, line 23
static void rows_k0(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 9; i += 5) {
    // sums of rows, for the zero point of the weights
    int32_t row_sums[5];
    const int8x16_t ones = vdupq_n_s8(1);
    for (size_t r = 0; r < 5; ++r) {
      int32_t row_sum = 0;
      int32x4_t parts = vdupq_n_s32(0);
      const int8x16_t a = vld1q_s8(x + ((i < 4 ? i : 4) + r) * 21);
      parts = tosac_dot4_narrow_s8(parts, a, ones);
      for (size_t c = 16; c < 21; ++c) {
        row_sum += x[(i < 4 ? i : 4) * 21 + r * 21 + c];
      }
      const int32_t sum_of_parts = vaddvq_s32(parts);
      row_sum += sum_of_parts;
      row_sums[r] = (int32_t)((uint32_t)row_sum * (uint32_t)128);
    }
    for (size_t j = 0; j < 10; j += 8) {
      int32x4_t acc[5][2];
      for (size_t r = 0; r < 5; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = tosac_wrapping_add_s32(vld1q_s32(rows_start + (j < 2 ? j : 2) + q * 4), vdupq_n_s32(row_sums[r]));
      const int8_t *tile = rows_weights + j * 24;
      int8x16_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 5; ++r) {
        const int8x16_t a = vld1q_s8(x + ((i < 4 ? i : 4) + r) * 21);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
        }
      }
      const int8_t *tile_2 = rows_weights + j * 24 + 128;
      int8x16_t v_2[2][2];
      for (size_t n = 0; n < 2; ++n) for (size_t q = 0; q < 2; ++q) v_2[n][q] = vld1q_s8(tile_2 + n * 32 + q * 16);
      for (size_t r = 0; r < 5; ++r) {
        const int8x16_t a = vld1q_s8(x + (i < 4 ? i : 4) * 21 + r * 21 + 5);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v_2[0][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v_2[1][q], a, 3);
        }
      }
      for (size_t r = 0; r < 5; ++r) {
        vst1q_s32(out0 + (i < 4 ? i : 4) * 10 + r * 10 + (j < 2 ? j : 2), acc[r][0]);
        vst1q_s32(out0 + (i < 4 ? i : 4) * 10 + r * 10 + (j < 2 ? j : 2) + 4, acc[r][1]);
      }
    }
  }
#else
  for (size_t i = 0; i < 9; ++i) {
    // sums of rows, for the zero point of the weights
    int32_t row_sums[1];
    int32_t row_sum = 0;
    for (size_t c = 0; c < 21; ++c) {
      row_sum += x[i * 21 + c];
    }
    row_sums[0] = (int32_t)((uint32_t)row_sum * (uint32_t)128);
    for (size_t j = 0; j < 10; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = (int32_t)((uint32_t)rows_start[(j < 2 ? j : 2) + q] + (uint32_t)row_sums[0]);
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a_3[4];
        for (size_t g = 0; g < 4; ++g) a_3[g] = x[i * 21 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_3[0] * rows_weights[j * 24 + c * 8 + q * 4] + a_3[1] * rows_weights[j * 24 + c * 8 + q * 4 + 1] + a_3[2] * rows_weights[j * 24 + c * 8 + q * 4 + 2] + a_3[3] * rows_weights[j * 24 + c * 8 + q * 4 + 3]));
        }
      }
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x[i * 21 + g + 13];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a[0] * rows_weights[j * 24 + q * 4 + 128] + a[1] * rows_weights[j * 24 + q * 4 + 129] + a[2] * rows_weights[j * 24 + q * 4 + 130] + a[3] * rows_weights[j * 24 + q * 4 + 131]));
      }
      int8_t a_2[4];
      for (size_t g = 0; g < 4; ++g) a_2[g] = x[i * 21 + g + 17];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_2[0] * rows_weights[j * 24 + q * 4 + 160] + a_2[1] * rows_weights[j * 24 + q * 4 + 161] + a_2[2] * rows_weights[j * 24 + q * 4 + 162] + a_2[3] * rows_weights[j * 24 + q * 4 + 163]));
      }
      for (size_t q = 0; q < 8; ++q) {
        out0[i * 10 + (j < 2 ? j : 2) + q] = acc[q];
      }
    }
  }
#endif
}

int rows(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  rows_k0(x, out0);
  return 0;
}
