#include "after_matrices.h"

#if !defined(AFTER_MATRICES_CONTENT) || AFTER_MATRICES_CONTENT != 0x9790dc5c922983e0u
#error "after_matrices.h was not written together with this file"
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
static const int32_t matrices_start[24] = {
  573, 225, 1401, 366, 15, -417, 186, 645, 1560, -1152, 390, 678, -1992, 648, -1320, -285,
  -552, 78, -1233, 252, 204, -417, 1023, 2142,
};

// tiles of 8 columns; per 8 neighbours of a row 8 bytes of each column in turn
static const int8_t matrices_weights[384] = {
  -94, 32, -125, -24, 81, 62, 46, -76, -2, 85, -113, -80, 29, 40, -16, 114,
  -69, -6, 38, -67, -83, -12, 48, -87, 29, -87, 83, -87, 3, -83, 74, 64,
  40, -93, 16, -113, -48, -70, 107, 107, -116, -124, 101, 106, -111, -101, 6, -44,
  -122, 112, -38, 72, -51, -61, 121, -78, -114, 78, 25, -101, 33, -68, -60, 98,
  -7, -119, 92, -119, -41, 74, 7, 20, 87, -121, 24, -119, -19, -22, -76, 114,
  8, -99, 68, 116, -61, -120, -54, -87, 51, -100, -34, 90, -122, -16, 68, -55,
  -126, 32, -76, 106, -38, 5, 65, 81, 92, 110, 82, 80, -62, 70, 123, -73,
  -121, -86, 117, 65, 111, -102, -114, 113, -16, -39, 82, 35, -55, -39, -126, 52,
  -127, -65, 38, -124, -115, 37, -52, -28, 18, 54, 21, 29, 127, -118, 37, -43,
  -37, -89, -14, 14, 100, -96, 110, 26, -50, -12, 27, 41, 58, -42, 120, -66,
  -100, -103, 112, 113, 73, 101, 101, -30, 6, -111, 5, -77, -5, 64, -72, 105,
  -36, 36, 60, -91, 56, 109, -106, 91, 9, -90, -1, -22, 10, 50, 98, 34,
  117, 123, 9, -105, -115, -7, -38, -68, 58, -91, 101, 84, 56, 53, -2, 0,
  -68, 52, 43, 65, 67, -115, -103, -85, 19, -120, -111, 34, -33, 10, -2, -99,
  99, -120, 98, 34, 106, 17, 50, 113, -49, -117, 95, -54, -45, -72, 76, 35,
  75, -92, 66, -5, 69, 55, 84, 69, -73, 50, 107, -102, 119, 93, -80, -107,
  -70, 96, -64, -76, -126, 114, 2, 108, -22, 43, -85, 5, -31, 89, -124, 50,
  22, 73, 104, 28, 89, -60, -84, 124, -50, -58, -127, 37, -16, 55, -61, 43,
  23, -25, -116, 2, 63, -114, 104, 88, -93, 80, -112, 38, 106, -59, -67, 123,
  -75, -60, 9, 37, -8, 35, 88, 10, -34, 120, -121, -21, -107, 14, 63, -7,
  -27, 37, 55, -94, 27, 84, 120, -2, 32, 35, 114, -102, 1, -104, -1, 74,
  22, -117, -29, 75, -6, 20, 24, 126, -108, 51, -100, 66, 90, 82, -39, 51,
  17, -110, -64, 38, -54, -54, 118, 16, 106, 61, -75, -75, 31, -84, 85, 74,
  -84, -116, -75, -52, 63, -16, 4, -101, -90, -111, -99, -46, -120, -127, -61, 33,
};

static const int32_t matrices_y_multiplier[24] = {
  1775204942, 1837423650, 1278071601, 1935463804, 1921137698, 1258796727, 1980259072, 1127802641, 1872498364, 1516374241, 1724732235, 1638949685, 1992995505, 1441186537, 1888293423, 1575341543,
  2063534241, 1346215664, 1146507395, 1822108609, 1775239278, 1407303467, 2040767828, 1768096113,
};

static const int8_t matrices_y_shift[24] = {
  37, 38, 38, 39, 38, 39, 37, 37, 38, 38, 39, 39, 37, 39, 37, 38,
  38, 39, 39, 37, 39, 37, 37, 39,
};

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

#ifndef TOSAC_HAS_MATRIX_ROW_S8
#define TOSAC_HAS_MATRIX_ROW_S8
// One row of two matrices of two rows, side by side.
static inline int8x16_t tosac_matrix_row_s8(int8x16_t a, int8x16_t b, size_t row) {
  const int64x2_t x = vreinterpretq_s64_s8(a), y = vreinterpretq_s64_s8(b);
  return vreinterpretq_s8_s64(row == 0 ? vzip1q_s64(x, y) : vzip2q_s64(x, y));
}
#endif

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

#ifndef TOSAC_HAS_MATRIX_NARROW_S8
#define TOSAC_HAS_MATRIX_NARROW_S8
// Two rows of eight bytes by two columns: adds the products of the first row, then those of the second.
#if defined(__ARM_FEATURE_MATMUL_INT8)
#define tosac_matrix_narrow_s8(sum, rows, columns) vmmlaq_s32(sum, rows, columns)
#else
static inline int32x4_t tosac_matrix_narrow_s8(int32x4_t sum, int8x16_t rows, int8x16_t columns) {
  const int32x4_t r = vreinterpretq_s32_s8(rows), c = vreinterpretq_s32_s8(columns);
  const int32x4_t first = tosac_dot4_narrow_s8(sum, vreinterpretq_s8_s32(vtrn1q_s32(r, r)), vreinterpretq_s8_s32(vuzp1q_s32(c, c)));
  return tosac_dot4_narrow_s8(first, vreinterpretq_s8_s32(vtrn2q_s32(r, r)), vreinterpretq_s8_s32(vuzp2q_s32(c, c)));
}
#endif
#endif

#ifndef TOSAC_HAS_MATRIX_ROW_S32
#define TOSAC_HAS_MATRIX_ROW_S32
// One row of two matrices of two rows, side by side.
static inline int32x4_t tosac_matrix_row_s32(int32x4_t a, int32x4_t b, size_t row) {
  const int64x2_t x = vreinterpretq_s64_s32(a), y = vreinterpretq_s64_s32(b);
  return vreinterpretq_s32_s64(row == 0 ? vzip1q_s64(x, y) : vzip2q_s64(x, y));
}
#endif

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
#endif

#endif

// tosa.matmul, line 7
static void matrices_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT k0_pairs, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  // rows two by two, eight bytes of each in turn
  for (size_t p = 0; p < 2; ++p) {
    const int8_t *tile = x + p * 32;
    int8x16_t rows[2];
    for (size_t e = 0; e < 2; ++e) rows[e] = vld1q_s8(tile + e * 16);
    vst1q_s8(k0_pairs + p * 16, tosac_matrix_row_s8(rows[0], rows[1], 0));
    vst1q_s8(k0_pairs + p * 16 + 32, tosac_matrix_row_s8(rows[0], rows[1], 1));
  }
  for (size_t j = 0; j < 24; j += 8) {
    int32x4_t acc[2][4];
    for (size_t p = 0; p < 2; ++p) for (size_t q = 0; q < 4; ++q) acc[p][q] = vdupq_n_s32(0);
    for (size_t c = 0; c < 16; c += 8) {
      const int8_t *tile = matrices_weights + j * 16 + c * 8;
      int8x16_t v[4];
      for (size_t q = 0; q < 4; ++q) v[q] = vld1q_s8(tile + q * 16);
      for (size_t p = 0; p < 2; ++p) {
        const int8x16_t a = vld1q_s8(k0_pairs + c * 4 + p * 16);
        for (size_t q = 0; q < 4; ++q) {
          acc[p][q] = tosac_matrix_narrow_s8(acc[p][q], a, v[q]);
        }
      }
    }
    for (size_t r = 0; r < 4; ++r) {
      const int32x4_t sums_0 = tosac_wrapping_add_s32(tosac_matrix_row_s32(acc[r / 2][0], acc[r / 2][1], r % 2), vld1q_s32(matrices_start + j));
      const int32x4_t sums_1 = tosac_wrapping_add_s32(tosac_matrix_row_s32(acc[r / 2][2], acc[r / 2][3], r % 2), vld1q_s32(matrices_start + j + 4));
      const int32x4_t y_multiplier_v_0 = vld1q_s32(matrices_y_multiplier + j);
      const int32x4_t y_multiplier_v_1 = vld1q_s32(matrices_y_multiplier + j + 4);
      const int8x16_t y_shift_v = vcombine_s8(vld1_s8(matrices_y_shift + j), vdup_n_s8(0));
      // tosa.rescale, line 12
      // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
      const int16x8_t y_s16 = vmovl_s8(vget_low_s8(y_shift_v));
      const int32x4_t y_s32_0 = vrshlq_s32(vqdmulhq_s32(sums_0, y_multiplier_v_0), vsubq_s32(vdupq_n_s32(31), vmovl_s16(vget_low_s16(y_s16))));
      const int32x4_t y_s32_1 = vrshlq_s32(vqdmulhq_s32(sums_1, y_multiplier_v_1), vsubq_s32(vdupq_n_s32(31), vmovl_high_s16(y_s16)));
      const int16x8_t y_s16_2 = vuzp1q_s16(vreinterpretq_s16_s32(y_s32_0), vreinterpretq_s16_s32(y_s32_1));
      const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vsubq_s16(y_s16_2, vdupq_n_s16(7))), vsubq_s16(y_s16_2, vdupq_n_s16(7)));
      vst1_s8(out0 + r * 24 + j, vget_low_s8(y));
    }
  }
#else
  (void)k0_pairs;
  for (size_t i = 0; i < 4; ++i) {
    for (size_t j = 0; j < 24; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = matrices_start[j + q];
      for (size_t c = 0; c < 16; c += 8) {
        int8_t a[8];
        for (size_t g = 0; g < 8; ++g) a[g] = x[i * 16 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * matrices_weights[j * 16 + c * 8 + q * 8] + a[1] * matrices_weights[j * 16 + c * 8 + q * 8 + 1] + a[2] * matrices_weights[j * 16 + c * 8 + q * 8 + 2] + a[3] * matrices_weights[j * 16 + c * 8 + q * 8 + 3] + a[4] * matrices_weights[j * 16 + c * 8 + q * 8 + 4] + a[5] * matrices_weights[j * 16 + c * 8 + q * 8 + 5] + a[6] * matrices_weights[j * 16 + c * 8 + q * 8 + 6] + a[7] * matrices_weights[j * 16 + c * 8 + q * 8 + 7];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int32_t y_multiplier_v = matrices_y_multiplier[j + q];
        const int8_t y_shift_v = matrices_y_shift[j + q];
        const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, y_multiplier_v, y_shift_v) - 7);
        out0[i * 24 + j + q] = y;
      }
    }
  }
#endif
}

int matrices(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % MATRICES_ARENA_ALIGN != 0) return 2;
  _Static_assert(MATRICES_ARENA_BYTES >= 64, "the arena holds all buffers");
  int8_t *k0_pairs = (int8_t *)(void *)((unsigned char *)arena + 0);
  matrices_k0(x, k0_pairs, out0);
  return 0;
}
