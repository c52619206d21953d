#include "added_to_products.h"

#include <string.h>

#if !defined(ADDED_TO_PRODUCTS_CONTENT) || ADDED_TO_PRODUCTS_CONTENT != 0x56e5b7c747092157u
#error "added_to_products.h was not written together with this file"
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
static const int32_t added_to_products_start[8] = {
  -727, 3158, -1281, -378, 2381, -400, -867, -518,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t added_to_products_weights[64] = {
  -85, -20, 49, -20, -72, 126, 75, -6, 2, 8, -67, 74, 22, -18, -110, -90,
  -68, 50, -117, -16, -23, 30, -14, -119, 50, -98, 39, 116, 62, 82, -105, -96,
  35, -55, -5, 88, 79, 119, 4, -81, -127, -124, -33, 111, 76, 65, -68, 108,
  127, 62, 70, 97, 117, -43, 11, 0, 113, -33, -122, -88, 80, 110, -122, -11,
};

#if !TOSAC_NEON

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_FITS
// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.
static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n) {
  return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);
}
#endif

#ifndef TOSAC_HAS_MAX_I8
#define TOSAC_HAS_MAX_I8
static inline int8_t tosac_max_i8(int8_t a, int8_t b) {
  return a > b ? a : b;
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

// tosa.conv2d, line 8
static void added_to_products_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded + 120, 244, 16);
  memcpy(x_padded, x, 120);
}

// tosa.conv2d, line 8
static void added_to_products_k0(const int8_t *TOSAC_RESTRICT x_padded, const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 15; i += 8) {
    int32x4_t acc[8][2];
    for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(added_to_products_start + q * 4);
    int8x16_t v[2][2];
    for (size_t n = 0; n < 2; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(added_to_products_weights + n * 32 + q * 16);
    for (size_t r = 0; r < 8; ++r) {
      const int8x16_t a = vld1q_s8(x_padded + ((i < 7 ? i : 7) + r) * 8);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
      }
    }
    for (size_t r = 0; r < 8; ++r) {
      const int32x4_t sum_0 = acc[r][0];
      const int32x4_t sum_1 = acc[r][1];
      // tosa.rescale, line 16
      // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
      // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
      const int32x4_t d_0 = vrshrq_n_s32(vqdmulhq_n_s32(sum_0, 1518500250), 5);
      const int32x4_t d_1 = vrshrq_n_s32(vqdmulhq_n_s32(sum_1, 1518500250), 5);
      const int8x16_t x_v = vcombine_s8(vld1_s8(x + ((i < 7 ? i : 7) + r) * 8), vdup_n_s8(0));
      // tosa.rescale, line 17
      // exact: a << (31 - n) fits i32 in this range, and (a << k) * m >> 31 is a * m >> (31 - k)
      const int16x8_t e_s16 = vmovl_s8(vget_low_s8(x_v));
      const int32x4_t e_0 = vaddq_s32(vmovl_s16(vget_low_s16(e_s16)), vdupq_n_s32(12));
      const int32x4_t e_1 = vaddq_s32(vmovl_high_s16(e_s16), vdupq_n_s32(12));
      const int32x4_t e_0_2 = vqrdmulhq_n_s32(vshlq_n_s32(e_0, 9), 1503238554);
      const int32x4_t e_1_2 = vqrdmulhq_n_s32(vshlq_n_s32(e_1, 9), 1503238554);
      // tosa.add, line 18
      const int32x4_t f_0 = vaddq_s32(d_0, e_0_2);
      const int32x4_t f_1 = vaddq_s32(d_1, e_1_2);
      // tosa.rescale, line 19
      const int32x4_t g_s32_0 = vaddq_s32(vrshrq_n_s32(vqdmulhq_n_s32(f_0, 1518500250), 9), vdupq_n_s32(3));
      const int32x4_t g_s32_1 = vaddq_s32(vrshrq_n_s32(vqdmulhq_n_s32(f_1, 1518500250), 9), vdupq_n_s32(3));
      const int16x8_t g_s16 = vuzp1q_s16(vreinterpretq_s16_s32(g_s32_0), vreinterpretq_s16_s32(g_s32_1));
      const int8x16_t g = vuzp1q_s8(vreinterpretq_s8_s16(g_s16), vreinterpretq_s8_s16(g_s16));
      // tosa.clamp, line 20
      const int8x16_t h = vmaxq_s8(g, vdupq_n_s8(3));
      vst1_s8(out0 + ((i < 7 ? i : 7) + r) * 8, vget_low_s8(h));
    }
  }
#else
  for (size_t i = 0; i < 15; ++i) {
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = added_to_products_start[q];
    int8_t a[4];
    for (size_t g = 0; g < 4; ++g) a[g] = x_padded[i * 8 + g];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] += a[0] * added_to_products_weights[q * 4] + a[1] * added_to_products_weights[q * 4 + 1] + a[2] * added_to_products_weights[q * 4 + 2] + a[3] * added_to_products_weights[q * 4 + 3];
    }
    int8_t a_2[4];
    for (size_t g = 0; g < 4; ++g) a_2[g] = x_padded[i * 8 + g + 4];
    for (size_t q = 0; q < 8; ++q) {
      acc[q] += a_2[0] * added_to_products_weights[q * 4 + 32] + a_2[1] * added_to_products_weights[q * 4 + 33] + a_2[2] * added_to_products_weights[q * 4 + 34] + a_2[3] * added_to_products_weights[q * 4 + 35];
    }
    for (size_t q = 0; q < 8; ++q) {
      const int32_t sum = acc[q];
      const int32_t d = tosac_rounding_mul_shift_fits(sum, 1518500250, 36);
      const int8_t x_v = x[i * 8 + q];
      const int32_t e = tosac_rounding_mul_shift_fits(x_v + 12, 1503238554, 22);
      const int32_t f = d + e;
      const int8_t g = (int8_t)(tosac_rounding_mul_shift_fits(f, 1518500250, 40) + 3);
      const int8_t h = tosac_max_i8(g, 3);
      out0[i * 8 + q] = h;
    }
  }
#endif
}

int added_to_products(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % ADDED_TO_PRODUCTS_ARENA_ALIGN != 0) return 2;
  _Static_assert(ADDED_TO_PRODUCTS_ARENA_BYTES >= 144, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  added_to_products_k0_padded(x, x_padded);
  added_to_products_k0(x_padded, x, out0);
  return 0;
}
