#include "after_halfwords.h"

#if !defined(AFTER_HALFWORDS_CONTENT) || AFTER_HALFWORDS_CONTENT != 0x5782538bb927c6cbu
#error "after_halfwords.h was not written together with this file"
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
static const int32_t after_halfwords_start[8] = {
  4231, -8884, -48047, -36282, -766, 111655, 53663, -48795,
};

// tiles of 8 columns; per stretch and 4 neighbours of a row 4 bytes of each column in turn
static const int8_t after_halfwords_weights[256] = {
  41, -127, 9, 118, 36, -43, -20, -62, -41, 40, 110, -101, 95, -4, -77, -95,
  12, -87, -59, 21, -80, -67, 84, 64, 122, 20, -63, 104, 96, 5, -57, -120,
  -39, -35, -32, -42, -75, -23, 78, -10, 55, -119, -57, 35, -26, 102, -125, -64,
  -21, 50, -76, 21, -26, 80, -52, 127, -100, -53, -112, 47, -22, 68, -96, -39,
  26, 124, -100, -107, 49, -40, 37, -34, -124, 121, -15, 43, -123, 28, 103, -118,
  58, 72, -72, -44, -50, 32, -119, -19, -122, 20, -101, 65, 23, -22, 76, -78,
  50, -61, -30, 69, 118, -111, -19, 127, 103, -48, 17, -87, 83, 57, 90, -116,
  -73, 21, 118, 32, 75, 36, 37, 82, -72, 92, 101, -23, -92, 81, 104, -33,
  78, -6, 2, 25, 109, -126, -23, -45, -13, -89, 76, 44, -45, 68, -53, -116,
  115, 16, 117, -24, 64, 71, 39, -42, 96, 43, 11, 39, 67, -65, 50, -39,
  -115, -114, -103, 71, -78, -83, 23, 26, 33, -63, 84, -14, -115, -31, 14, 16,
  -17, 23, 4, 28, -103, 81, -108, 108, -111, -4, -11, -15, 52, 100, -90, 104,
  -1, -88, 95, -3, -29, -48, -68, -12, 6, 20, 38, 68, -47, 100, 17, -38,
  31, 8, 52, -112, 57, -76, 115, -107, 107, 2, 120, -117, 90, 10, 39, 80,
  -7, 0, -67, 124, 50, -59, 116, -73, -36, -40, 108, -11, 7, -8, 27, 119,
  74, -52, 45, 9, 35, 18, 55, 60, -17, -109, 25, -46, -125, 75, 18, -47,
};

// what each sum starts from: bias and zero points
static const int32_t after_halfwords_start_2[8] = {
  0, 0, 0, 0, 0, 0, 0, 0,
};

static const int8_t after_halfwords_q_table[256] = {
  -110, -82, -61, 32, 105, 43, 78, -107, 111, 65, 61, 62, -84, 41, 123, -92,
  124, -53, 34, -6, 42, 38, -108, -123, -35, 108, 15, 113, -59, -87, 5, -99,
  -69, -76, -38, -109, -53, 40, -101, 74, -31, -123, 62, 72, 6, -48, -16, -22,
  58, -111, 43, -106, -52, 6, -47, -65, -37, -114, 71, 115, 68, -28, -19, -85,
  -1, 33, 52, -35, -49, 112, 29, -32, -95, -64, 125, -75, -110, 111, -97, 12,
  -88, -20, -123, 87, -24, -80, -53, 16, 15, 93, 59, -26, -16, -41, 0, -118,
  2, 56, -118, -35, -76, 59, -15, -26, -110, -96, -127, 14, -42, -97, -84, -75,
  -91, -126, 41, 78, 42, 63, -31, 106, 126, 14, -14, -118, -103, 104, -96, -41,
  105, -70, -92, -116, -90, 104, -95, 4, -2, -91, 34, 125, -83, -119, -102, 97,
  -33, -100, -21, -72, -106, 49, -107, -33, 106, -90, 72, 94, 22, -73, -37, -38,
  -94, 70, -64, 1, 35, -55, -124, 71, 71, 81, 48, -97, -6, 101, -71, -122,
  -64, 62, -119, -102, 81, -86, 54, -45, -10, 77, -3, -104, -70, -26, 6, 6,
  57, 76, -60, -22, 10, -73, -37, 105, 108, -35, 69, 67, -83, 51, -38, 96,
  -65, 24, 65, -75, -11, 45, -77, -118, 64, 8, -70, -38, -128, 25, -3, 11,
  70, -12, 76, -119, -105, 127, 108, -83, -27, 80, -16, -9, -58, -6, 78, 120,
  -124, 127, 18, -4, 69, -50, 104, 66, 85, -34, -1, 117, 79, -34, 38, 99,
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

#if !TOSAC_NEON

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
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

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#ifndef TOSAC_HAS_LOOKUP_S8X256
#define TOSAC_HAS_LOOKUP_S8X256
static inline int8x16_t tosac_lookup_s8x256(const int8_t *table, uint8x16_t i) {
  int8x16_t v = vqtbl4q_s8(vld1q_s8_x4(table), i);
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 64), vsubq_u8(i, vdupq_n_u8(64))));
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 128), vsubq_u8(i, vdupq_n_u8(128))));
  v = vorrq_s8(v, vqtbl4q_s8(vld1q_s8_x4(table + 192), vsubq_u8(i, vdupq_n_u8(192))));
  return v;
}
#endif

#endif

// 288 elements
static void after_halfwords_k0_planes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < AFTER_HALFWORDS_X_ELEMS; i += 16) {
    const int16x8_t x_v_0 = vld1q_s16(x + i);
    const int16x8_t x_v_1 = vld1q_s16(x + i + 8);
    // high bytes
    const int8x16_t high = vuzp2q_s8(vreinterpretq_s8_s16(x_v_0), vreinterpretq_s8_s16(x_v_1));
    // low bytes, less 128
    const int8x16_t low = vuzp1q_s8(vreinterpretq_s8_s16(x_v_0), vreinterpretq_s8_s16(x_v_1));
    const int8x16_t low_2 = veorq_s8(low, vdupq_n_s8(-128));
    vst1q_s8(x_high + i, high);
    vst1q_s8(x_low + i, low_2);
  }
#else
  for (size_t i = 0; i < AFTER_HALFWORDS_X_ELEMS; ++i) {
    const int16_t x_v = x[i];
    // high bytes
    const int8_t high = (int8_t)(int16_t)(x_v >> 8);
    // low bytes, less 128
    const int8_t low = (int8_t)((int8_t)x_v ^ -128);
    x_high[i] = high;
    x_low[i] = low;
  }
#endif
}

// tosa.conv2d, line 8
static void after_halfwords_k0_low(const int8_t *TOSAC_RESTRICT x_low, int32_t *TOSAC_RESTRICT c_buffer_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    int32x4_t acc[5][2];
    for (size_t r = 0; r < 5; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(after_halfwords_start + q * 4);
    for (size_t kx = 0; kx < 2; ++kx) {
      int8x16_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(after_halfwords_weights + kx * 128 + n * 32 + q * 16);
      for (size_t r = 0; r < 5; ++r) {
        const int8x16_t a = vld1q_s8(x_low + i * 96 + r * 16 + kx * 16);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
        }
      }
    }
    for (size_t r = 0; r < 5; ++r) {
      vst1q_s32(c_buffer_low + i * 40 + r * 8, acc[r][0]);
      vst1q_s32(c_buffer_low + i * 40 + r * 8 + 4, acc[r][1]);
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 5; ++j) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = after_halfwords_start[q];
      for (size_t kx = 0; kx < 2; ++kx) {
        for (size_t c = 0; c < 16; c += 4) {
          int8_t a[4];
          for (size_t g = 0; g < 4; ++g) a[g] = x_low[i * 96 + j * 16 + kx * 16 + c + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a[0] * after_halfwords_weights[kx * 128 + c * 8 + q * 4] + a[1] * after_halfwords_weights[kx * 128 + c * 8 + q * 4 + 1] + a[2] * after_halfwords_weights[kx * 128 + c * 8 + q * 4 + 2] + a[3] * after_halfwords_weights[kx * 128 + c * 8 + q * 4 + 3];
          }
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        c_buffer_low[i * 40 + j * 8 + q] = acc[q];
      }
    }
  }
#endif
}

// tosa.conv2d, line 8
static void after_halfwords_k0(const int8_t *TOSAC_RESTRICT x_high, const int32_t *TOSAC_RESTRICT c_buffer_low, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    int32x4_t acc[5][2];
    for (size_t r = 0; r < 5; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(after_halfwords_start_2 + q * 4);
    for (size_t kx = 0; kx < 2; ++kx) {
      int8x16_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(after_halfwords_weights + kx * 128 + n * 32 + q * 16);
      for (size_t r = 0; r < 5; ++r) {
        const int8x16_t a = vld1q_s8(x_high + i * 96 + r * 16 + kx * 16);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
        }
      }
    }
    for (size_t r = 0; r < 5; ++r) {
      const int32x4_t sum_0 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][0], 8), vld1q_s32(c_buffer_low + i * 40 + r * 8));
      const int32x4_t sum_1 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][1], 8), vld1q_s32(c_buffer_low + i * 40 + r * 8 + 4));
      // tosac.i48_written, line 8
      // tosa.rescale, line 13
      // exact: a factor of 2^k goes into the shift: the Q31 product, rounded, is one instruction
      // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
      const int16x8_t y_s16 = vuzp1q_s16(vreinterpretq_s16_s32(vqrdmulhq_n_s32(sum_0, 46886)), vreinterpretq_s16_s32(vqrdmulhq_n_s32(sum_1, 46886)));
      const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vaddq_s16(y_s16, vdupq_n_s16(5))), vaddq_s16(y_s16, vdupq_n_s16(5)));
      // tosa.table, line 15
      const int8x16_t q = tosac_lookup_s8x256(after_halfwords_q_table, vreinterpretq_u8_s8(y));
      vst1_s8(out0 + i * 40 + r * 8, vget_low_s8(q));
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 5; ++j) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = after_halfwords_start_2[q];
      for (size_t kx = 0; kx < 2; ++kx) {
        for (size_t c = 0; c < 16; c += 4) {
          int8_t a[4];
          for (size_t g = 0; g < 4; ++g) a[g] = x_high[i * 96 + j * 16 + kx * 16 + c + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a[0] * after_halfwords_weights[kx * 128 + c * 8 + q * 4] + a[1] * after_halfwords_weights[kx * 128 + c * 8 + q * 4 + 1] + a[2] * after_halfwords_weights[kx * 128 + c * 8 + q * 4 + 2] + a[3] * after_halfwords_weights[kx * 128 + c * 8 + q * 4 + 3];
          }
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = (int32_t)((uint32_t)(int32_t)((uint32_t)acc[q] << 8) + (uint32_t)c_buffer_low[i * 40 + j * 8 + q]);
        const int32_t c = sum;
        const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(c, 23443, 30) + 5);
        const int32_t index_ = (uint8_t)y;
        const int8_t q_2 = after_halfwords_q_table[index_];
        out0[i * 40 + j * 8 + q] = q_2;
      }
    }
  }
#endif
}

int after_halfwords(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)arena % AFTER_HALFWORDS_ARENA_ALIGN != 0) return 2;
  _Static_assert(AFTER_HALFWORDS_ARENA_BYTES >= 1056, "the arena holds all buffers");
  int8_t *x_high = (int8_t *)(void *)((unsigned char *)arena + 480);
  int8_t *x_low = (int8_t *)(void *)((unsigned char *)arena + 768);
  int32_t *c_buffer_low = (int32_t *)(void *)((unsigned char *)arena + 0);
  after_halfwords_k0_planes(x, x_high, x_low);
  after_halfwords_k0_low(x_low, c_buffer_low);
  after_halfwords_k0(x_high, c_buffer_low, out0);
  return 0;
}
