#include "greatest_halfwords.h"

#if !defined(GREATEST_HALFWORDS_CONTENT) || GREATEST_HALFWORDS_CONTENT != 0xce82c6bbbe90b1b0u
#error "greatest_halfwords.h was not written together with this file"
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
static const int32_t halfwords_to_greatest_start[8] = {
  98220, 8152, -14608, 107674, -1786, -21368, 2488, -36696,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t halfwords_to_greatest_weights[128] = {
  67, 92, -56, 98, 110, 60, -114, 54, 34, -109, 126, 2, -47, 26, -48, 113,
  47, -73, 13, -41, -85, 72, -41, -71, 36, -50, -106, -10, -4, -95, -33, -41,
  16, 102, 94, 113, 12, 7, 84, 71, -16, -7, 69, 126, 24, 28, 16, -45,
  -34, 40, -61, -61, 124, 94, -59, -44, -112, 13, 38, -71, 83, -39, 81, -99,
  13, -13, 117, 49, -30, 101, 107, -79, 16, -2, 2, -14, -79, -2, 32, 105,
  -15, 96, -74, -119, -3, -44, 54, 125, 118, -94, -89, -55, 103, -62, -6, 31,
  92, -19, -53, -110, 122, -27, -120, -115, -118, -79, 92, -1, -52, 52, 16, 82,
  98, 85, 125, -108, -112, -12, -40, 103, 25, 8, -17, 31, -23, -94, 47, -116,
};

// what each sum starts from: bias and zero points
static const int32_t halfwords_to_greatest_start_2[8] = {
  0, 0, 0, 0, 0, 0, 0, 0,
};

static const int16_t halfwords_to_greatest_y_multiplier[8] = {
  31742, 32649, 16724, 20610, 26223, 20263, 31511, 32584,
};

static const int8_t halfwords_to_greatest_y_shift[8] = {
  26, 24, 24, 25, 24, 24, 25, 25,
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

#ifndef TOSAC_HAS_SATURATE_I16_FROM_I32
#define TOSAC_HAS_SATURATE_I16_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int16_t tosac_saturate_i16_from_i32(int32_t a) {
  return (int16_t)tosac_max_i32(tosac_min_i32(a, 32767), -32768);
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

#endif

#if !TOSAC_NEON

#ifndef TOSAC_HAS_MAX_I16
#define TOSAC_HAS_MAX_I16
static inline int16_t tosac_max_i16(int16_t a, int16_t b) {
  return a > b ? a : b;
}
#endif

#endif

#if TOSAC_NEON

#ifndef TOSAC_HAS_LOAD_S16
#define TOSAC_HAS_LOAD_S16
// The first n lanes from memory; the rest repeat the last of them.
static inline int16x8_t tosac_load_s16(const int16_t *p, size_t n) {
  int16_t lanes[8];
  for (size_t k = 0; k < 8; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_s16(lanes);
}
#endif

#ifndef TOSAC_HAS_FIRST_U16
#define TOSAC_HAS_FIRST_U16
// All ones in the first n lanes.
static inline uint16x8_t tosac_first_u16(size_t n) {
  static const uint16_t masks[16] = {65535, 65535, 65535, 65535, 65535, 65535, 65535, 65535, 0, 0, 0, 0, 0, 0, 0, 0};
  return vld1q_u16(masks + 8 - n);
}
#endif

#endif

// 288 elements
static void halfwords_to_greatest_k0_planes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < HALFWORDS_TO_GREATEST_X_ELEMS; i += 16) {
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
  for (size_t i = 0; i < HALFWORDS_TO_GREATEST_X_ELEMS; ++i) {
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
static void halfwords_to_greatest_k0_low(const int8_t *TOSAC_RESTRICT x_low, int32_t *TOSAC_RESTRICT c_buffer_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < 18; i += 6) {
    int32x4_t acc[6][2];
    for (size_t r = 0; r < 6; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(halfwords_to_greatest_start + q * 4);
    int8x16_t v[4][2];
    for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(halfwords_to_greatest_weights + n * 32 + q * 16);
    for (size_t r = 0; r < 6; ++r) {
      const int8x16_t a = vld1q_s8(x_low + (i + r) * 16);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
      }
    }
    for (size_t r = 0; r < 6; ++r) {
      vst1q_s32(c_buffer_low + (i + r) * 8, acc[r][0]);
      vst1q_s32(c_buffer_low + (i + r) * 8 + 4, acc[r][1]);
    }
  }
#else
  for (size_t i = 0; i < 18; ++i) {
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = halfwords_to_greatest_start[q];
    for (size_t c = 0; c < 16; c += 4) {
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_low[i * 16 + c + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * halfwords_to_greatest_weights[c * 8 + q * 4] + a[1] * halfwords_to_greatest_weights[c * 8 + q * 4 + 1] + a[2] * halfwords_to_greatest_weights[c * 8 + q * 4 + 2] + a[3] * halfwords_to_greatest_weights[c * 8 + q * 4 + 3];
      }
    }
    for (size_t q = 0; q < 8; ++q) {
      c_buffer_low[i * 8 + q] = acc[q];
    }
  }
#endif
}

// tosa.conv2d, line 8
static void halfwords_to_greatest_k0(const int8_t *TOSAC_RESTRICT x_high, const int32_t *TOSAC_RESTRICT c_buffer_low, int16_t *TOSAC_RESTRICT y_buffer) {
#if TOSAC_NEON
  for (size_t i = 0; i < 18; i += 6) {
    int32x4_t acc[6][2];
    for (size_t r = 0; r < 6; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(halfwords_to_greatest_start_2 + q * 4);
    int8x16_t v[4][2];
    for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(halfwords_to_greatest_weights + n * 32 + q * 16);
    for (size_t r = 0; r < 6; ++r) {
      const int8x16_t a = vld1q_s8(x_high + (i + r) * 16);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
      }
    }
    for (size_t r = 0; r < 6; ++r) {
      const int32x4_t sum_0 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][0], 8), vld1q_s32(c_buffer_low + (i + r) * 8));
      const int32x4_t sum_1 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][1], 8), vld1q_s32(c_buffer_low + (i + r) * 8 + 4));
      // tosac.i48_written, line 8
      const int16x8_t y_multiplier_v = vld1q_s16(halfwords_to_greatest_y_multiplier);
      const int8x16_t y_shift_v = vcombine_s8(vld1_s8(halfwords_to_greatest_y_shift), vdup_n_s8(0));
      // tosa.rescale, line 13
      // exact: a factor of 2^k goes into the shift: products that are shifted past 31 need no 64 bits
      // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
      const int16x8_t y = vmovl_s8(vget_low_s8(y_shift_v));
      const int32x4_t y_s32_0 = vrshlq_s32(vqdmulhq_s32(sum_0, vshlq_n_s32(vmovl_s16(vget_low_s16(y_multiplier_v)), 16)), vsubq_s32(vdupq_n_s32(31), vaddq_s32(vmovl_s16(vget_low_s16(y)), vdupq_n_s32(16))));
      const int32x4_t y_s32_1 = vrshlq_s32(vqdmulhq_s32(sum_1, vshlq_n_s32(vmovl_high_s16(y_multiplier_v), 16)), vsubq_s32(vdupq_n_s32(31), vaddq_s32(vmovl_high_s16(y), vdupq_n_s32(16))));
      const int16x8_t y_2 = vqmovn_high_s32(vqmovn_s32(y_s32_0), y_s32_1);
      vst1q_s16(y_buffer + (i + r) * 8, y_2);
    }
  }
#else
  for (size_t i = 0; i < 18; ++i) {
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = halfwords_to_greatest_start_2[q];
    for (size_t c = 0; c < 16; c += 4) {
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_high[i * 16 + c + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * halfwords_to_greatest_weights[c * 8 + q * 4] + a[1] * halfwords_to_greatest_weights[c * 8 + q * 4 + 1] + a[2] * halfwords_to_greatest_weights[c * 8 + q * 4 + 2] + a[3] * halfwords_to_greatest_weights[c * 8 + q * 4 + 3];
      }
    }
    for (size_t q = 0; q < 8; ++q) {
      const int32_t sum = (int32_t)((uint32_t)(int32_t)((uint32_t)acc[q] << 8) + (uint32_t)c_buffer_low[i * 8 + q]);
      const int32_t c = sum;
      const int16_t y_multiplier_v = halfwords_to_greatest_y_multiplier[q];
      const int8_t y_shift_v = halfwords_to_greatest_y_shift[q];
      const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c, y_multiplier_v, y_shift_v));
      y_buffer[i * 8 + q] = y;
    }
  }
#endif
}

// 18 x 8 elements
static void halfwords_to_greatest_k1(const int16_t *TOSAC_RESTRICT y_buffer, int16_t *TOSAC_RESTRICT q_buffer) {
#if TOSAC_NEON
  for (size_t i = 0; i < 18; ++i) {
    const int16_t *row_y_buffer = y_buffer + i * 8;
    // tosa.reduce_max, line 14: 1x3x6x1xi16, -32768..32767
    int16x8_t q_acc0 = vdupq_n_s16(-32768);
    int16x8_t q_acc1 = vdupq_n_s16(-32768);
    { // the last 8 lanes
      const size_t j = 0;
      const int16x8_t y = vld1q_s16(row_y_buffer + j);
      q_acc0 = vmaxq_s16(q_acc0, y);
    }
    const int16_t q = vmaxvq_s16(vmaxq_s16(q_acc0, q_acc1));
    q_buffer[i] = q;
  }
#else
  for (size_t i = 0; i < 18; ++i) {
    const int16_t *row_y_buffer = y_buffer + i * 8;
    // tosa.reduce_max, line 14: 1x3x6x1xi16, -32768..32767
    int16_t q = -32768;
    for (size_t j = 0; j < 8; ++j) {
      const int16_t y = row_y_buffer[j];
      q = tosac_max_i16(q, y);
    }
    q_buffer[i] = q;
  }
#endif
}

// 3 x 6 elements
static void halfwords_to_greatest_k2(const int16_t *TOSAC_RESTRICT q_buffer, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    const int16_t *row_q_buffer = q_buffer + i * 6;
    // tosa.reduce_max, line 15: 1x3x1x1xi16, -32768..32767
    int16x8_t r_acc0 = vdupq_n_s16(-32768);
    int16x8_t r_acc1 = vdupq_n_s16(-32768);
    { // the last 6 lanes
      const size_t j = 0;
      const int16x8_t q = tosac_load_s16(row_q_buffer + j, 6);
      r_acc0 = vmaxq_s16(r_acc0, vbslq_s16(tosac_first_u16(6), q, vdupq_n_s16(-32768)));
    }
    const int16_t r = vmaxvq_s16(vmaxq_s16(r_acc0, r_acc1));
    out0[i] = r;
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    const int16_t *row_q_buffer = q_buffer + i * 6;
    // tosa.reduce_max, line 15: 1x3x1x1xi16, -32768..32767
    int16_t r = -32768;
    for (size_t j = 0; j < 6; ++j) {
      const int16_t q = row_q_buffer[j];
      r = tosac_max_i16(r, q);
    }
    out0[i] = r;
  }
#endif
}

int halfwords_to_greatest(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % HALFWORDS_TO_GREATEST_ARENA_ALIGN != 0) return 2;
  _Static_assert(HALFWORDS_TO_GREATEST_ARENA_BYTES >= 1152, "the arena holds all buffers");
  int16_t *q_buffer = (int16_t *)(void *)((unsigned char *)arena + 0);
  int8_t *x_high = (int8_t *)(void *)((unsigned char *)arena + 576);
  int8_t *x_low = (int8_t *)(void *)((unsigned char *)arena + 864);
  int32_t *c_buffer_low = (int32_t *)(void *)((unsigned char *)arena + 0);
  int16_t *y_buffer = (int16_t *)(void *)((unsigned char *)arena + 864);
  halfwords_to_greatest_k0_planes(x, x_high, x_low);
  halfwords_to_greatest_k0_low(x_low, c_buffer_low);
  halfwords_to_greatest_k0(x_high, c_buffer_low, y_buffer);
  halfwords_to_greatest_k1(y_buffer, q_buffer);
  halfwords_to_greatest_k2(q_buffer, out0);
  return 0;
}
