#include "after_matrices.h"

#include <string.h>

#if !defined(AFTER_MATRICES_CONTENT) || AFTER_MATRICES_CONTENT != 0xcd95d54d9b99ce71u
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
static const int32_t matrices_start[17] = {
  -405, -1071, -4491, 1557, -4527, 279, -1170, -126, -9, 3177, 1107, 774, 936, 927, -459, 738,
  3150,
};

// tiles of 8 columns; per 8 neighbours of a row 8 bytes of each column in turn
static const int8_t matrices_weights[192] = {
  -45, 40, -101, -53, 63, -82, 33, 100, 26, -102, -57, -10, 37, 36, -88, 39,
  5, -78, -76, -123, -21, -97, -64, -45, -39, -30, 98, -92, 88, -12, 89, 71,
  -87, -90, -29, -63, -70, -18, -20, -126, -68, 123, -10, 26, 42, -48, -5, -29,
  -45, -91, -120, 60, 56, -62, -12, 84, 116, 75, -125, -25, 39, 32, -123, -3,
  -80, -51, -26, -127, 97, 51, 31, 104, -62, 59, 90, 61, 96, -103, 91, 121,
  121, -52, 74, -66, 70, 101, -24, -101, 116, -17, -17, 104, 36, -21, 4, -119,
  58, -58, 49, 90, 51, -66, 44, -64, 126, -78, -72, -18, 21, 72, 41, 11,
  -102, -101, 0, 51, 90, -26, 110, -73, -86, 35, 123, 18, -70, 54, 95, -87,
  -62, 59, 90, 61, 96, -103, 91, 121, 121, -52, 74, -66, 70, 101, -24, -101,
  116, -17, -17, 104, 36, -21, 4, -119, 58, -58, 49, 90, 51, -66, 44, -64,
  126, -78, -72, -18, 21, 72, 41, 11, -102, -101, 0, 51, 90, -26, 110, -73,
  -86, 35, 123, 18, -70, 54, 95, -87, 118, 105, 33, 22, 45, 54, -82, 55,
};

static const int8_t matrices_o_table[256] = {
  -118, -105, 41, -80, 119, 120, -55, -111, -19, 84, -64, 45, -80, 59, 46, 114,
  -21, 17, 94, 47, 88, 0, -102, 20, 21, 53, 124, 78, 42, 11, 48, -24,
  124, -68, 41, -30, 34, 25, -63, -84, -108, 76, 79, -103, 76, 25, -73, -125,
  -105, -31, 115, -98, 64, -53, -86, -20, -108, 106, -39, -77, -36, -110, 87, -77,
  -122, 60, -57, 30, 4, 26, -34, 87, -111, 35, -118, 92, -101, 126, -108, -68,
  87, 79, 100, -94, -121, 70, -49, 115, 83, -76, -86, 113, -20, -51, -121, 90,
  -126, -124, -66, -83, -17, -66, -62, 113, -119, 13, -4, 102, -33, -103, 59, -54,
  -85, 22, 127, 107, 2, -102, -112, -123, -97, -121, -88, 71, 31, 31, -44, 121,
  50, -77, 105, -24, 115, -120, 61, 47, 82, 105, -21, -34, 72, -66, 54, -100,
  1, 12, 67, 76, -97, -122, -90, 86, 87, 52, 7, -73, -14, 27, 77, -16,
  72, 108, -20, -44, -62, -93, -30, 112, -13, -54, 52, 83, 111, 22, -64, 112,
  53, -11, 8, 64, 1, 90, -33, 118, -127, 15, 55, -3, 26, 36, 117, 120,
  91, -85, 57, -50, 27, 69, -99, -85, 38, -57, 48, -121, -123, -21, -92, 22,
  0, -77, -55, -9, -33, 103, 49, -50, -22, 78, -43, -82, 24, -27, 125, -19,
  -88, 96, -69, -68, 7, 86, -9, -57, 114, 124, -99, 119, 111, -55, 123, -2,
  127, -44, -125, -46, 36, 111, 126, 23, 110, 63, 90, 86, -90, -36, 56, -114,
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

// tosa.matmul, line 7
static void matrices_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded + 48, 247, 16);
  memcpy(x_padded, x, 48);
}

// tosa.matmul, line 7
static void matrices_k0(const int8_t *TOSAC_RESTRICT x_padded, int8_t *TOSAC_RESTRICT k0_pairs, int8_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  // rows two by two, eight bytes of each in turn
  for (size_t p = 0; p < 3; ++p) {
    for (size_t e = 0; e < 2; ++e) {
      vst1_s8(k0_pairs + p * 16 + e * 8, vget_low_s8(vcombine_s8(vld1_s8(x_padded + p * 16 + e * 8), vdup_n_s8(0))));
    }
  }
  for (size_t j = 0; j < 17; j += 8) {
    int32x4_t acc[3][4];
    for (size_t p = 0; p < 3; ++p) for (size_t q = 0; q < 4; ++q) acc[p][q] = vdupq_n_s32(0);
    const int8_t *tile = matrices_weights + j * 8;
    int8x16_t v[4];
    for (size_t q = 0; q < 4; ++q) v[q] = vld1q_s8(tile + q * 16);
    for (size_t p = 0; p < 3; ++p) {
      const int8x16_t a = vld1q_s8(k0_pairs + p * 16);
      for (size_t q = 0; q < 4; ++q) {
        acc[p][q] = tosac_matrix_narrow_s8(acc[p][q], a, v[q]);
      }
    }
    for (size_t r = 0; r < 6; ++r) {
      const int32x4_t sums_0 = tosac_wrapping_add_s32(tosac_matrix_row_s32(acc[r / 2][0], acc[r / 2][1], r % 2), vld1q_s32(matrices_start + (j < 9 ? j : 9)));
      const int32x4_t sums_1 = tosac_wrapping_add_s32(tosac_matrix_row_s32(acc[r / 2][2], acc[r / 2][3], r % 2), vld1q_s32(matrices_start + (j < 9 ? j : 9) + 4));
      // tosa.rescale, line 12
      // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
      // exact: vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does
      const int16x8_t y_s16 = vuzp1q_s16(vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_n_s32(sums_0, 1502833799), 8)), vreinterpretq_s16_s32(vrshrq_n_s32(vqdmulhq_n_s32(sums_1, 1502833799), 8)));
      const int8x16_t y = vqmovn_high_s16(vqmovn_s16(vsubq_s16(y_s16, vdupq_n_s16(7))), vsubq_s16(y_s16, vdupq_n_s16(7)));
      // tosa.table, line 14
      const int8x16_t o = tosac_lookup_s8x256(matrices_o_table, vreinterpretq_u8_s8(y));
      vst1_s8(out0 + r * 17 + (j < 9 ? j : 9), vget_low_s8(o));
    }
  }
#else
  (void)k0_pairs;
  for (size_t i = 0; i < 6; ++i) {
    for (size_t j = 0; j < 17; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = matrices_start[(j < 9 ? j : 9) + q];
      for (size_t c = 0; c < 8; c += 8) {
        int8_t a[8];
        for (size_t g = 0; g < 8; ++g) a[g] = x_padded[i * 8 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * matrices_weights[(j + c + q) * 8] + a[1] * matrices_weights[j * 8 + c * 8 + q * 8 + 1] + a[2] * matrices_weights[j * 8 + c * 8 + q * 8 + 2] + a[3] * matrices_weights[j * 8 + c * 8 + q * 8 + 3] + a[4] * matrices_weights[j * 8 + c * 8 + q * 8 + 4] + a[5] * matrices_weights[j * 8 + c * 8 + q * 8 + 5] + a[6] * matrices_weights[j * 8 + c * 8 + q * 8 + 6] + a[7] * matrices_weights[j * 8 + c * 8 + q * 8 + 7];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = acc[q];
        const int8_t y = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(sum, 1502833799, 39) - 7);
        const int32_t index_ = (uint8_t)y;
        const int8_t o = matrices_o_table[index_];
        out0[i * 17 + (j < 9 ? j : 9) + q] = o;
      }
    }
  }
#endif
}

int matrices(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)arena % MATRICES_ARENA_ALIGN != 0) return 2;
  _Static_assert(MATRICES_ARENA_BYTES >= 112, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  int8_t *k0_pairs = (int8_t *)(void *)((unsigned char *)arena + 64);
  matrices_k0_padded(x, x_padded);
  matrices_k0(x_padded, k0_pairs, out0);
  return 0;
}
