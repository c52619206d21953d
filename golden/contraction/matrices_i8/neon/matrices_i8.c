#include "matrices_i8.h"

#include <string.h>

#if !defined(MATRICES_I8_CONTENT) || MATRICES_I8_CONTENT != 0x16ef6e26b0eebad2u
#error "matrices_i8.h was not written together with this file"
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
static const int32_t odd_rows_start[20] = {
  -394335, -273177, -292100, -308991, -392811, -297561, -400685, -362077, -363347, -297942, -306578, -370459, -364490, -357632, -368046, -286639,
  -303530, -289306, -429895, -400050,
};

// tiles of 8 columns; per 8 neighbours of a row 8 bytes of each column in turn
static const int8_t odd_rows_weights[576] = {
  -83, -120, 114, -60, 20, 73, -28, 95, -55, -11, 1, -122, 106, -116, -122, 33,
  76, -85, -90, 118, -89, -47, 20, -31, -107, -113, 7, -97, 102, -127, 1, 63,
  73, -107, -8, 120, 9, 123, 62, 91, -117, -60, -23, 9, 70, 102, -95, -114,
  25, 56, -10, -78, -21, 79, 73, 76, 27, -75, 107, -17, -21, 26, 71, -24,
  47, 90, 45, 122, -63, -2, 74, 85, 16, -57, -97, -128, 0, -114, -27, -100,
  24, -30, 127, -91, 95, 82, -125, -54, 2, -4, 14, 72, -71, 29, 21, 73,
  5, -82, 56, 111, -78, -100, -94, -101, 79, -39, -64, 101, -92, -117, -23, -19,
  -6, 47, -18, -1, 25, -29, 125, -116, 26, -82, -81, -73, -30, 127, -26, -56,
  0, 0, 0, -34, 30, -96, 110, -2, 0, 0, 0, 111, 93, -97, 69, 80,
  0, 0, 0, -112, -84, 3, 0, -95, 0, 0, 0, 31, -103, -29, 92, -111,
  0, 0, 0, 65, 114, -96, 124, 118, 0, 0, 0, 63, -28, 45, -61, 38,
  0, 0, 0, 41, 62, 57, 126, -46, 0, 0, 0, 98, 100, 11, -35, 90,
  -9, 64, 124, 122, -90, -56, -89, -87, -85, 103, 67, 20, -82, 85, 56, -103,
  -49, -103, -89, 18, -56, 48, 91, 82, 71, -119, 117, 109, 6, 64, 12, 102,
  38, -3, 19, 110, 56, 33, -104, -58, 125, 122, -105, 110, -61, -67, 15, 18,
  -52, 7, -27, -68, 15, 41, -76, 120, 17, -127, -89, -26, -71, -128, -102, -103,
  119, 35, 10, -14, 70, 87, 31, 84, 73, -6, -1, -49, 5, -87, -29, -102,
  -67, 60, 68, -51, -14, 3, -10, -98, -43, 4, 76, -73, -128, -12, 110, -34,
  -46, -25, 100, 106, -123, 89, -15, 73, -90, -118, 93, -85, 26, 61, 7, 102,
  -22, 83, 31, -108, 107, -12, 23, 32, 126, 68, -117, -128, 14, 124, -73, -71,
  0, 0, 0, -42, -30, 43, -124, -75, 0, 0, 0, -73, 37, -106, 27, -92,
  0, 0, 0, -127, 58, 6, -51, 7, 0, 0, 0, -88, 114, 34, -8, -85,
  0, 0, 0, 15, -113, 13, 39, -22, 0, 0, 0, -87, 82, 24, 35, -79,
  0, 0, 0, 51, -2, -127, 107, 87, 0, 0, 0, 87, 79, -95, 57, 127,
  38, -3, 19, 110, 56, 33, -104, -58, 125, 122, -105, 110, -61, -67, 15, 18,
  -52, 7, -27, -68, 15, 41, -76, 120, 17, -127, -89, -26, -71, -128, -102, -103,
  -54, 105, -53, 31, 58, 38, 18, -63, -106, -93, 41, -85, -10, 45, -52, -41,
  91, -81, 2, 114, 126, 75, -1, 113, -57, -95, 27, -120, 120, -67, 8, 84,
  -46, -25, 100, 106, -123, 89, -15, 73, -90, -118, 93, -85, 26, 61, 7, 102,
  -22, 83, 31, -108, 107, -12, 23, 32, 126, 68, -117, -128, 14, 124, -73, -71,
  -16, 83, -63, -64, 33, -111, 125, -88, 103, -21, -112, -9, -4, 45, -33, -44,
  42, 64, 89, -109, 115, 87, -14, 40, 102, 10, 114, 27, -8, 57, 120, -31,
  0, 0, 0, 15, -113, 13, 39, -22, 0, 0, 0, -87, 82, 24, 35, -79,
  0, 0, 0, 51, -2, -127, 107, 87, 0, 0, 0, 87, 79, -95, 57, 127,
  0, 0, 0, -65, -108, -116, -88, 100, 0, 0, 0, -22, 64, -9, -27, -40,
  0, 0, 0, 66, -111, -74, 72, -9, 0, 0, 0, 54, 109, 115, -47, -60,
};

// what each sum starts from: bias and zero points
static const int32_t least_start[16] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

// tiles of 8 columns; per 8 neighbours of a row 8 bytes of each column in turn
static const int8_t least_weights[256] = {
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
  -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128, -128,
};

// what each sum starts from: bias and zero points
static const int32_t window_start[10] = {
  1776, 9519, 4803, 606, 10773, 7403, 6729, 3285, -1079, 2506,
};

// tiles of 8 columns; per stretch and 8 neighbours of a row 8 bytes of each column in turn
static const int8_t window_weights[1152] = {
  -8, -52, 11, 76, -78, -72, 120, 47, 59, 26, 2, -14, -27, 113, -44, 88,
  -47, 66, -61, 36, -75, -35, 106, -17, 72, 12, -75, -42, -73, -37, 22, -49,
  107, -33, 46, 48, 109, 38, -6, 72, 72, -5, -68, 115, 94, 11, 28, 12,
  44, 40, -86, 22, 108, -44, 65, -89, 81, -29, 19, -72, -36, 81, -13, 110,
  -66, 3, 59, -76, 39, -36, -81, -68, 109, -28, -70, 57, -14, 44, 36, -3,
  -57, 99, -27, 11, 10, 37, -70, -48, -62, -3, 63, -77, -64, -90, 55, -52,
  -33, 66, 117, 111, 104, -41, 116, -29, 100, -69, 95, -50, -47, -58, -83, -52,
  108, 114, -52, -46, -54, 31, 68, 95, -59, 108, -51, 93, 74, 79, 3, -54,
  21, 17, -73, -29, -67, 51, 18, -75, 96, 24, -17, 65, -72, -60, 41, 17,
  24, 12, 50, -19, -55, 119, 20, 50, 47, -65, 3, 67, -84, -72, -37, 67,
  119, 12, 99, 115, -32, -39, 42, 36, 61, 29, 116, 77, -53, 66, 121, 62,
  -60, 52, -75, -7, 84, 42, 45, 52, -26, -55, 29, -34, 101, -66, 11, 34,
  121, 54, -59, -33, 71, 70, 59, -75, -48, 103, -3, -52, 35, 17, -80, 81,
  -19, 90, 16, 1, 84, 7, -31, -52, 6, -52, 72, -26, -2, 64, 3, 31,
  1, 97, -83, -83, 112, -19, 30, -24, 31, 78, -1, -51, 50, 50, -57, -85,
  33, 110, 108, -63, 53, -76, -27, -42, -49, 80, 123, -33, -49, 90, 20, 41,
  57, 59, 11, -78, -34, -79, 52, -56, -71, 105, 52, 56, 112, 119, -10, -3,
  -69, -45, -52, -31, 78, -31, -87, 34, -59, -61, 127, 34, 29, 32, 33, -11,
  -41, 87, 64, -2, 24, 116, 95, -1, -87, 114, 95, 76, -64, 44, 101, -55,
  -20, -80, 107, -65, 39, 25, 53, -83, 13, -4, 17, -40, 1, -9, -67, 94,
  -16, 17, -54, 48, -60, 56, -12, 53, 87, -1, 62, 37, 58, 114, 26, -73,
  122, 60, -44, -23, -18, -89, -53, 17, -69, -54, -64, 101, -3, 99, -23, 32,
  3, -70, -34, -64, -32, 30, -40, -4, 21, -41, 121, -36, -83, -26, -36, -16,
  104, -74, 23, -7, 66, 39, 65, 41, 3, -86, -4, 51, 27, 22, 90, -86,
  118, 84, -44, -64, 58, 56, 73, -42, 125, -67, -21, 31, 88, 80, -74, -75,
  46, 4, 66, 54, -9, -58, 86, 41, 122, 87, -49, 42, -85, -38, 45, 2,
  -38, 33, 69, 66, 125, -90, 32, 77, 38, -29, 105, 60, -7, -24, 49, 17,
  -39, 87, -20, 25, 40, 46, 116, 32, 8, -6, 42, 69, -15, 41, -74, -62,
  5, -66, 50, 92, -74, 54, -75, 68, 97, 89, -11, 75, 57, 84, 120, 24,
  68, 77, 83, 99, -77, 26, 109, 84, -53, 86, 49, -84, 104, 45, -14, 74,
  -2, 114, 74, -69, 123, 79, -60, 9, 123, -57, -75, 99, 0, 27, 79, 59,
  39, -27, 88, 43, -24, 53, -39, 125, 111, -32, -64, -69, -23, -21, -80, 109,
  -38, 37, 84, 46, 19, 108, -10, 29, -18, 93, 8, 81, -2, -85, 28, 0,
  114, 53, 10, 11, 12, 10, -64, 33, -67, 88, 126, -24, 42, 3, -48, 1,
  110, 92, 102, -39, 32, -45, 21, 112, 118, 42, 17, 121, 38, -57, 46, -52,
  24, -55, 16, -59, 10, 23, -10, -72, -44, -21, 103, -57, 119, 18, 127, 83,
  -47, 66, -61, 36, -75, -35, 106, -17, 72, 12, -75, -42, -73, -37, 22, -49,
  107, -33, 46, 48, 109, 38, -6, 72, 72, -5, -68, 115, 94, 11, 28, 12,
  44, 40, -86, 22, 108, -44, 65, -89, 81, -29, 19, -72, -36, 81, -13, 110,
  119, -24, 13, -52, 47, 41, 56, 36, 31, -28, 24, -63, 78, 119, 76, 20,
  -57, 99, -27, 11, 10, 37, -70, -48, -62, -3, 63, -77, -64, -90, 55, -52,
  -33, 66, 117, 111, 104, -41, 116, -29, 100, -69, 95, -50, -47, -58, -83, -52,
  108, 114, -52, -46, -54, 31, 68, 95, -59, 108, -51, 93, 74, 79, 3, -54,
  89, -7, -68, -19, -76, 114, 86, -44, 78, 36, 49, 123, 10, 39, -12, 86,
  24, 12, 50, -19, -55, 119, 20, 50, 47, -65, 3, 67, -84, -72, -37, 67,
  119, 12, 99, 115, -32, -39, 42, 36, 61, 29, 116, 77, -53, 66, 121, 62,
  -60, 52, -75, -7, 84, 42, 45, 52, -26, -55, 29, -34, 101, -66, 11, 34,
  18, -72, -22, -86, 72, -68, 115, -24, -35, -32, -3, -40, 123, 90, 96, 72,
  -19, 90, 16, 1, 84, 7, -31, -52, 6, -52, 72, -26, -2, 64, 3, 31,
  1, 97, -83, -83, 112, -19, 30, -24, 31, 78, -1, -51, 50, 50, -57, -85,
  33, 110, 108, -63, 53, -76, -27, -42, -49, 80, 123, -33, -49, 90, 20, 41,
  -69, 65, -34, -73, -23, -59, 26, -88, -55, 13, -2, -77, 124, -57, -87, -72,
  -69, -45, -52, -31, 78, -31, -87, 34, -59, -61, 127, 34, 29, 32, 33, -11,
  -41, 87, 64, -2, 24, 116, 95, -1, -87, 114, 95, 76, -64, 44, 101, -55,
  -20, -80, 107, -65, 39, 25, 53, -83, 13, -4, 17, -40, 1, -9, -67, 94,
  -4, 51, 16, -22, 69, -57, -79, 44, 70, 99, -25, 20, -49, -76, -69, 80,
  122, 60, -44, -23, -18, -89, -53, 17, -69, -54, -64, 101, -3, 99, -23, 32,
  3, -70, -34, -64, -32, 30, -40, -4, 21, -41, 121, -36, -83, -26, -36, -16,
  104, -74, 23, -7, 66, 39, 65, 41, 3, -86, -4, 51, 27, 22, 90, -86,
  91, -29, -62, -49, -23, -78, -44, -39, 125, 7, 39, 81, -18, 63, -28, 87,
  46, 4, 66, 54, -9, -58, 86, 41, 122, 87, -49, 42, -85, -38, 45, 2,
  -38, 33, 69, 66, 125, -90, 32, 77, 38, -29, 105, 60, -7, -24, 49, 17,
  -39, 87, -20, 25, 40, 46, 116, 32, 8, -6, 42, 69, -15, 41, -74, -62,
  -11, 70, -12, 45, 104, -38, -16, 24, -15, -79, 27, -43, -50, -22, 24, -90,
  68, 77, 83, 99, -77, 26, 109, 84, -53, 86, 49, -84, 104, 45, -14, 74,
  -2, 114, 74, -69, 123, 79, -60, 9, 123, -57, -75, 99, 0, 27, 79, 59,
  39, -27, 88, 43, -24, 53, -39, 125, 111, -32, -64, -69, -23, -21, -80, 109,
  38, 82, -45, -21, -2, 115, -86, -26, -23, 3, -6, 50, -8, -28, -82, -11,
  114, 53, 10, 11, 12, 10, -64, 33, -67, 88, 126, -24, 42, 3, -48, 1,
  110, 92, 102, -39, 32, -45, 21, 112, 118, 42, 17, 121, 38, -57, 46, -52,
  24, -55, 16, -59, 10, 23, -10, -72, -44, -21, 103, -57, 119, 18, 127, 83,
  -81, -87, -86, 97, 39, 51, -42, 41, -35, 1, -44, -90, -5, 7, -69, 31,
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

#ifndef TOSAC_HAS_DOT4_NARROW_S8
#define TOSAC_HAS_DOT4_NARROW_S8
// For each lane c: sum[c] plus bytes 4 c to 4 c + 3 of a times those of b.
#if defined(__ARM_FEATURE_DOTPROD)
#define tosac_dot4_narrow_s8(sum, a, b) vdotq_s32(sum, a, b)
#else
#define tosac_dot4_narrow_s8(sum, a, b) tosac_dot4_pairs_narrow_s8(sum, a, b)
#endif
#endif

#ifndef TOSAC_HAS_MATRIX_ROW_S8
#define TOSAC_HAS_MATRIX_ROW_S8
// One row of two matrices of two rows, side by side.
static inline int8x16_t tosac_matrix_row_s8(int8x16_t a, int8x16_t b, size_t row) {
  const int64x2_t x = vreinterpretq_s64_s8(a), y = vreinterpretq_s64_s8(b);
  return vreinterpretq_s8_s64(row == 0 ? vzip1q_s64(x, y) : vzip2q_s64(x, y));
}
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

#ifndef TOSAC_HAS_DOT4_S8
#define TOSAC_HAS_DOT4_S8
// For each lane c: sum[c] plus bytes 4 c to 4 c + 3 of a times those of b.
#if defined(__ARM_FEATURE_DOTPROD)
#define tosac_dot4_s8(sum, a, b) vdotq_s32(sum, a, b)
#else
#define tosac_dot4_s8(sum, a, b) tosac_dot4_pairs_s8(sum, a, b)
#endif
#endif

#ifndef TOSAC_HAS_MATRIX_S8
#define TOSAC_HAS_MATRIX_S8
// Two rows of eight bytes by two columns: adds the products of the first row, then those of the second.
#if defined(__ARM_FEATURE_MATMUL_INT8)
#define tosac_matrix_s8(sum, rows, columns) vmmlaq_s32(sum, rows, columns)
#else
static inline int32x4_t tosac_matrix_s8(int32x4_t sum, int8x16_t rows, int8x16_t columns) {
  const int32x4_t r = vreinterpretq_s32_s8(rows), c = vreinterpretq_s32_s8(columns);
  const int32x4_t first = tosac_dot4_s8(sum, vreinterpretq_s8_s32(vtrn1q_s32(r, r)), vreinterpretq_s8_s32(vuzp1q_s32(c, c)));
  return tosac_dot4_s8(first, vreinterpretq_s8_s32(vtrn2q_s32(r, r)), vreinterpretq_s8_s32(vuzp2q_s32(c, c)));
}
#endif
#endif

#endif

// tosa.matmul, line 8
static void odd_rows_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT k0_pairs, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 7; i += 4) {
    // sums of rows, for the zero point of the weights
    int32_t row_sums[4];
    const int8x16_t ones = vdupq_n_s8(1);
    for (size_t r = 0; r < 4; ++r) {
      int32_t row_sum = 0;
      int32x4_t parts = vdupq_n_s32(0);
      const int8x16_t a = vld1q_s8(x + ((i < 3 ? i : 3) + r) * 21);
      parts = tosac_dot4_narrow_s8(parts, a, ones);
      for (size_t c = 16; c < 21; ++c) {
        row_sum += x[(i < 3 ? i : 3) * 21 + r * 21 + c];
      }
      const int32_t sum_of_parts = vaddvq_s32(parts);
      row_sum += sum_of_parts;
      row_sums[r] = (int32_t)((uint32_t)row_sum * (uint32_t)128);
    }
    // rows two by two, eight bytes of each in turn
    for (size_t p = 0; p < 2; ++p) {
      const int8_t *tile = x + (i < 3 ? i : 3) * 21 + p * 42;
      int8x16_t rows[2];
      for (size_t e = 0; e < 2; ++e) rows[e] = vld1q_s8(tile + e * 21);
      vst1q_s8(k0_pairs + p * 16, tosac_matrix_row_s8(rows[0], rows[1], 0));
      vst1q_s8(k0_pairs + p * 16 + 32, tosac_matrix_row_s8(rows[0], rows[1], 1));
      for (size_t e = 0; e < 2; ++e) {
        vst1_s8(k0_pairs + p * 16 + e * 8 + 64, vget_low_s8(vcombine_s8(vld1_s8(x + (i < 3 ? i : 3) * 21 + p * 42 + e * 21 + 13), vdup_n_s8(0))));
      }
    }
    for (size_t j = 0; j < 20; j += 8) {
      int32x4_t acc[2][4];
      for (size_t p = 0; p < 2; ++p) for (size_t q = 0; q < 4; ++q) acc[p][q] = vdupq_n_s32(0);
      for (size_t c = 0; c < 16; c += 8) {
        const int8_t *tile_2 = odd_rows_weights + j * 24 + c * 8;
        int8x16_t v_2[4];
        for (size_t q = 0; q < 4; ++q) v_2[q] = vld1q_s8(tile_2 + q * 16);
        for (size_t p = 0; p < 2; ++p) {
          const int8x16_t a = vld1q_s8(k0_pairs + c * 4 + p * 16);
          for (size_t q = 0; q < 4; ++q) {
            acc[p][q] = tosac_matrix_narrow_s8(acc[p][q], a, v_2[q]);
          }
        }
      }
      const int8_t *tile = odd_rows_weights + j * 24 + 128;
      int8x16_t v[4];
      for (size_t q = 0; q < 4; ++q) v[q] = vld1q_s8(tile + q * 16);
      for (size_t p = 0; p < 2; ++p) {
        const int8x16_t a = vld1q_s8(k0_pairs + p * 16 + 64);
        for (size_t q = 0; q < 4; ++q) {
          acc[p][q] = tosac_matrix_narrow_s8(acc[p][q], a, v[q]);
        }
      }
      for (size_t r = 0; r < 4; ++r) {
        const int32x4_t sums_0 = tosac_wrapping_add_s32(tosac_matrix_row_s32(acc[r / 2][0], acc[r / 2][1], r % 2), vld1q_s32(odd_rows_start + (j < 12 ? j : 12)));
        const int32x4_t sums_1 = tosac_wrapping_add_s32(tosac_matrix_row_s32(acc[r / 2][2], acc[r / 2][3], r % 2), vld1q_s32(odd_rows_start + (j < 12 ? j : 12) + 4));
        const int32x4_t sums_0_2 = tosac_wrapping_add_s32(sums_0, vdupq_n_s32(row_sums[r]));
        const int32x4_t sums_1_2 = tosac_wrapping_add_s32(sums_1, vdupq_n_s32(row_sums[r]));
        vst1q_s32(out0 + (i < 3 ? i : 3) * 20 + r * 20 + (j < 12 ? j : 12), sums_0_2);
        vst1q_s32(out0 + (i < 3 ? i : 3) * 20 + r * 20 + (j < 12 ? j : 12) + 4, sums_1_2);
      }
    }
  }
#else
  (void)k0_pairs;
  for (size_t i = 0; i < 7; ++i) {
    // sums of rows, for the zero point of the weights
    int32_t row_sums[1];
    int32_t row_sum = 0;
    for (size_t c = 0; c < 21; ++c) {
      row_sum += x[i * 21 + c];
    }
    row_sums[0] = (int32_t)((uint32_t)row_sum * (uint32_t)128);
    for (size_t j = 0; j < 20; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = (int32_t)((uint32_t)odd_rows_start[(j < 12 ? j : 12) + q] + (uint32_t)row_sums[0]);
      for (size_t c = 0; c < 16; c += 8) {
        int8_t a_2[8];
        for (size_t g = 0; g < 8; ++g) a_2[g] = x[i * 21 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_2[0] * odd_rows_weights[j * 24 + c * 8 + q * 8] + a_2[1] * odd_rows_weights[j * 24 + c * 8 + q * 8 + 1] + a_2[2] * odd_rows_weights[j * 24 + c * 8 + q * 8 + 2] + a_2[3] * odd_rows_weights[j * 24 + c * 8 + q * 8 + 3] + a_2[4] * odd_rows_weights[j * 24 + c * 8 + q * 8 + 4] + a_2[5] * odd_rows_weights[j * 24 + c * 8 + q * 8 + 5] + a_2[6] * odd_rows_weights[j * 24 + c * 8 + q * 8 + 6] + a_2[7] * odd_rows_weights[j * 24 + c * 8 + q * 8 + 7]));
        }
      }
      int8_t a[8];
      for (size_t g = 0; g < 8; ++g) a[g] = x[i * 21 + g + 13];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a[0] * odd_rows_weights[j * 24 + q * 8 + 128] + a[1] * odd_rows_weights[j * 24 + q * 8 + 129] + a[2] * odd_rows_weights[j * 24 + q * 8 + 130] + a[3] * odd_rows_weights[j * 24 + q * 8 + 131] + a[4] * odd_rows_weights[j * 24 + q * 8 + 132] + a[5] * odd_rows_weights[j * 24 + q * 8 + 133] + a[6] * odd_rows_weights[j * 24 + q * 8 + 134] + a[7] * odd_rows_weights[j * 24 + q * 8 + 135]));
      }
      for (size_t q = 0; q < 8; ++q) {
        out0[i * 20 + (j < 12 ? j : 12) + q] = acc[q];
      }
    }
  }
#endif
}

int odd_rows(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % ODD_ROWS_ARENA_ALIGN != 0) return 2;
  _Static_assert(ODD_ROWS_ARENA_BYTES >= 96, "the arena holds all buffers");
  int8_t *k0_pairs = (int8_t *)(void *)((unsigned char *)arena + 0);
  odd_rows_k0(x, k0_pairs, out0);
  return 0;
}

// tosa.matmul, line 15
static void least_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT k0_pairs, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  // rows two by two, eight bytes of each in turn
  int8x16_t rows[2];
  for (size_t e = 0; e < 2; ++e) rows[e] = vld1q_s8(x + e * 16);
  vst1q_s8(k0_pairs, tosac_matrix_row_s8(rows[0], rows[1], 0));
  vst1q_s8(k0_pairs + 16, tosac_matrix_row_s8(rows[0], rows[1], 1));
  for (size_t j = 0; j < 16; j += 8) {
    int32x4_t acc[1][4];
    for (size_t p = 0; p < 1; ++p) for (size_t q = 0; q < 4; ++q) acc[p][q] = vdupq_n_s32(0);
    for (size_t c = 0; c < 16; c += 8) {
      const int8_t *tile = least_weights + j * 16 + c * 8;
      int8x16_t v[4];
      for (size_t q = 0; q < 4; ++q) v[q] = vld1q_s8(tile + q * 16);
      const int8x16_t a = vld1q_s8(k0_pairs + c * 2);
      for (size_t q = 0; q < 4; ++q) {
        acc[0][q] = tosac_matrix_s8(acc[0][q], a, v[q]);
      }
    }
    for (size_t r = 0; r < 2; ++r) {
      const int32x4_t sums_0 = vaddq_s32(tosac_matrix_row_s32(acc[r / 2][0], acc[r / 2][1], r % 2), vld1q_s32(least_start + j));
      const int32x4_t sums_1 = vaddq_s32(tosac_matrix_row_s32(acc[r / 2][2], acc[r / 2][3], r % 2), vld1q_s32(least_start + j + 4));
      vst1q_s32(out0 + r * 16 + j, sums_0);
      vst1q_s32(out0 + r * 16 + j + 4, sums_1);
    }
  }
#else
  (void)k0_pairs;
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 16; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = least_start[j + q];
      for (size_t c = 0; c < 16; c += 8) {
        int8_t a[8];
        for (size_t g = 0; g < 8; ++g) a[g] = x[i * 16 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * least_weights[j * 16 + c * 8 + q * 8] + a[1] * least_weights[j * 16 + c * 8 + q * 8 + 1] + a[2] * least_weights[j * 16 + c * 8 + q * 8 + 2] + a[3] * least_weights[j * 16 + c * 8 + q * 8 + 3] + a[4] * least_weights[j * 16 + c * 8 + q * 8 + 4] + a[5] * least_weights[j * 16 + c * 8 + q * 8 + 5] + a[6] * least_weights[j * 16 + c * 8 + q * 8 + 6] + a[7] * least_weights[j * 16 + c * 8 + q * 8 + 7];
        }
      }
      for (size_t q = 0; q < 8; ++q) {
        out0[i * 16 + j + q] = acc[q];
      }
    }
  }
#endif
}

int least(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % LEAST_ARENA_ALIGN != 0) return 2;
  _Static_assert(LEAST_ARENA_BYTES >= 32, "the arena holds all buffers");
  int8_t *k0_pairs = (int8_t *)(void *)((unsigned char *)arena + 0);
  least_k0(x, k0_pairs, out0);
  return 0;
}

// tosa.conv2d, line 23
static void window_k0_padded(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_padded) {
  memset(x_padded, 251, 64);
  memset(x_padded + 320, 251, 64);
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_padded[64 + i1 * 64 + i2] = -5;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_padded[120 + i1 * 64 + i2] = -5;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 48; ++i2) {
      x_padded[72 + i1 * 64 + i2] = x[i1 * 48 + i2];
    }
  }
}

// tosa.conv2d, line 23
static void window_k0(const int8_t *TOSAC_RESTRICT x_padded, int8_t *TOSAC_RESTRICT k0_pairs, int32_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 4; ++i) {
    // rows two by two, eight bytes of each in turn
    for (size_t p = 0; p < 3; ++p) {
      for (size_t ky = 0; ky < 3; ++ky) {
        const int8_t *tile = x_padded + i * 64 + p * 16 + ky * 64;
        int8x16_t rows[2];
        for (size_t e = 0; e < 2; ++e) rows[e] = vld1q_s8(tile + e * 8);
        vst1q_s8(k0_pairs + ky * 144 + p * 16, tosac_matrix_row_s8(rows[0], rows[1], 0));
        vst1q_s8(k0_pairs + ky * 144 + p * 16 + 48, tosac_matrix_row_s8(rows[0], rows[1], 1));
        for (size_t e = 0; e < 2; ++e) {
          vst1_s8(k0_pairs + ky * 144 + p * 16 + e * 8 + 96, vget_low_s8(vcombine_s8(vld1_s8(x_padded + i * 64 + p * 16 + e * 8 + ky * 64 + 16), vdup_n_s8(0))));
        }
      }
    }
    for (size_t k = 0; k < 10; k += 8) {
      int32x4_t acc[3][4];
      for (size_t p = 0; p < 3; ++p) for (size_t q = 0; q < 4; ++q) acc[p][q] = vdupq_n_s32(0);
      for (size_t ky = 0; ky < 3; ++ky) {
        for (size_t c = 0; c < 24; c += 8) {
          const int8_t *tile = window_weights + k * 72 + ky * 192 + c * 8;
          int8x16_t v[4];
          for (size_t q = 0; q < 4; ++q) v[q] = vld1q_s8(tile + q * 16);
          for (size_t p = 0; p < 3; ++p) {
            const int8x16_t a = vld1q_s8(k0_pairs + ky * 144 + c * 6 + p * 16);
            for (size_t q = 0; q < 4; ++q) {
              acc[p][q] = tosac_matrix_narrow_s8(acc[p][q], a, v[q]);
            }
          }
        }
      }
      for (size_t r = 0; r < 6; ++r) {
        const int32x4_t sums_0 = tosac_wrapping_add_s32(tosac_matrix_row_s32(acc[r / 2][0], acc[r / 2][1], r % 2), vld1q_s32(window_start + (k < 2 ? k : 2)));
        const int32x4_t sums_1 = tosac_wrapping_add_s32(tosac_matrix_row_s32(acc[r / 2][2], acc[r / 2][3], r % 2), vld1q_s32(window_start + (k < 2 ? k : 2) + 4));
        vst1q_s32(out0 + i * 60 + r * 10 + (k < 2 ? k : 2), sums_0);
        vst1q_s32(out0 + i * 60 + r * 10 + (k < 2 ? k : 2) + 4, sums_1);
      }
    }
  }
#else
  (void)k0_pairs;
  for (size_t i = 0; i < 4; ++i) {
    for (size_t j = 0; j < 6; ++j) {
      for (size_t k = 0; k < 10; k += 8) {
        int32_t acc[8];
        for (size_t q = 0; q < 8; ++q) acc[q] = window_start[(k < 2 ? k : 2) + q];
        for (size_t ky = 0; ky < 3; ++ky) {
          for (size_t c = 0; c < 24; c += 8) {
            int8_t a[8];
            for (size_t g = 0; g < 8; ++g) a[g] = x_padded[i * 64 + j * 8 + ky * 64 + c + g];
            for (size_t q = 0; q < 8; ++q) {
              acc[q] += a[0] * window_weights[k * 72 + ky * 192 + c * 8 + q * 8] + a[1] * window_weights[k * 72 + ky * 192 + c * 8 + q * 8 + 1] + a[2] * window_weights[k * 72 + ky * 192 + c * 8 + q * 8 + 2] + a[3] * window_weights[k * 72 + ky * 192 + c * 8 + q * 8 + 3] + a[4] * window_weights[k * 72 + ky * 192 + c * 8 + q * 8 + 4] + a[5] * window_weights[k * 72 + ky * 192 + c * 8 + q * 8 + 5] + a[6] * window_weights[k * 72 + ky * 192 + c * 8 + q * 8 + 6] + a[7] * window_weights[k * 72 + ky * 192 + c * 8 + q * 8 + 7];
            }
          }
        }
        for (size_t q = 0; q < 8; ++q) {
          out0[i * 60 + j * 10 + (k < 2 ? k : 2) + q] = acc[q];
        }
      }
    }
  }
#endif
}

int window(const int8_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)out0 % 4 != 0 || (uintptr_t)arena % WINDOW_ARENA_ALIGN != 0) return 2;
  _Static_assert(WINDOW_ARENA_BYTES >= 816, "the arena holds all buffers");
  int8_t *x_padded = (int8_t *)(void *)((unsigned char *)arena + 432);
  int8_t *k0_pairs = (int8_t *)(void *)((unsigned char *)arena + 0);
  window_k0_padded(x, x_padded);
  window_k0(x_padded, k0_pairs, out0);
  return 0;
}
