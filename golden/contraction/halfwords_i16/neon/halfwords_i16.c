#include "halfwords_i16.h"

#include <string.h>

#if !defined(HALFWORDS_I16_CONTENT) || HALFWORDS_I16_CONTENT != 0x188aa4b98b0cb5ccu
#error "halfwords_i16.h was not written together with this file"
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
static const int32_t bordered_start[9] = {
  -42071, -66365, 56623, -193233, -43133, 11746, -61203, 28954, -41199,
};

// tiles of 8 columns; per stretch and 4 neighbours of a row 4 bytes of each column in turn
static const int8_t bordered_weights[768] = {
  -35, -7, -4, -55, 53, -52, 125, -70, -14, 88, 94, -2, -69, -46, -102, 54,
  99, 59, -8, -10, 84, -83, 93, -23, -107, 79, 0, 59, -71, -75, 1, 74,
  -21, -69, -13, -126, 73, -48, -35, -61, -124, 108, 88, -6, -104, 11, -96, -65,
  -61, -118, -112, -120, -74, 41, -18, 89, 66, -114, 4, -42, 89, 33, 91, 11,
  -23, 91, 41, 55, -20, 74, -105, -38, 51, 76, -96, -11, -125, -27, 33, -116,
  54, -77, -18, 43, -122, -3, -50, 19, 9, -84, -102, 55, 42, 84, 36, 58,
  -61, -67, 35, 0, -1, -19, 5, 0, 86, 29, -107, 0, 108, 88, -98, 0,
  -62, 109, 120, 0, -52, 122, -96, 0, -34, -24, -55, 0, 63, 114, 107, 0,
  -71, -125, -52, -50, 37, -83, 115, 17, 0, 40, -122, 120, 61, 48, -115, 113,
  1, -29, -101, 80, 89, -108, 65, 127, -27, -111, -70, -79, -59, 4, -120, 30,
  81, -42, 43, -91, -52, 21, -116, -55, -91, 54, -68, 108, 89, 68, -27, -88,
  -72, -98, -21, 34, 74, -49, 61, 0, -11, -74, 56, -124, 29, 77, 78, 3,
  116, 63, 27, -48, 122, -106, 86, 75, -24, 102, -33, -119, 103, 36, 50, -62,
  -100, -55, -98, -11, -66, 9, 37, -7, 34, -127, -71, -42, 121, -72, -7, 21,
  -122, 75, -71, 0, -126, 6, -32, 0, 11, -116, 41, 0, -66, -82, 22, 0,
  -16, -91, 88, 0, -74, 23, -14, 0, -26, 28, 32, 0, -4, -38, -93, 0,
  117, 27, -63, -122, -67, -2, -88, -48, 39, -25, 27, -46, -125, -66, 7, -65,
  -25, -67, -95, 99, 1, -93, -2, 14, -75, -113, -59, 104, 55, -10, 64, 56,
  101, -88, 79, 28, -50, -46, -10, -11, -5, 3, 44, 116, 108, -98, -101, 37,
  -94, 97, -24, -17, -107, 68, 34, 126, 36, -122, -29, 33, 105, -83, -100, -79,
  43, 34, -120, -9, -111, -85, 52, -4, 81, 73, 47, 40, -90, -59, -28, -23,
  1, -70, -26, -80, 44, -100, 58, 42, -113, -90, 43, 117, -122, -104, 111, -32,
  -11, 26, 33, 0, 59, 90, -124, 0, 85, 82, -109, 0, -118, -24, -9, 0,
  -35, 43, -1, 0, -47, -113, -9, 0, 10, 50, 116, 0, 59, -54, 40, 0,
  53, -52, 125, -70, -14, 88, 94, -2, -69, -46, -102, 54, 99, 59, -8, -10,
  84, -83, 93, -23, -107, 79, 0, 59, -71, -75, 1, 74, 81, 37, 117, -103,
  73, -48, -35, -61, -124, 108, 88, -6, -104, 11, -96, -65, -61, -118, -112, -120,
  -74, 41, -18, 89, 66, -114, 4, -42, 89, 33, 91, 11, -88, -118, -80, 111,
  -20, 74, -105, -38, 51, 76, -96, -11, -125, -27, 33, -116, 54, -77, -18, 43,
  -122, -3, -50, 19, 9, -84, -102, 55, 42, 84, 36, 58, 29, 49, 67, 49,
  -1, -19, 5, 0, 86, 29, -107, 0, 108, 88, -98, 0, -62, 109, 120, 0,
  -52, 122, -96, 0, -34, -24, -55, 0, 63, 114, 107, 0, -97, 57, 115, 0,
  37, -83, 115, 17, 0, 40, -122, 120, 61, 48, -115, 113, 1, -29, -101, 80,
  89, -108, 65, 127, -27, -111, -70, -79, -59, 4, -120, 30, 67, -69, -39, -75,
  -52, 21, -116, -55, -91, 54, -68, 108, 89, 68, -27, -88, -72, -98, -21, 34,
  74, -49, 61, 0, -11, -74, 56, -124, 29, 77, 78, 3, 18, -16, -104, -81,
  122, -106, 86, 75, -24, 102, -33, -119, 103, 36, 50, -62, -100, -55, -98, -11,
  -66, 9, 37, -7, 34, -127, -71, -42, 121, -72, -7, 21, 112, -105, -9, -107,
  -126, 6, -32, 0, 11, -116, 41, 0, -66, -82, 22, 0, -16, -91, 88, 0,
  -74, 23, -14, 0, -26, 28, 32, 0, -4, -38, -93, 0, 99, -119, 19, 0,
  -67, -2, -88, -48, 39, -25, 27, -46, -125, -66, 7, -65, -25, -67, -95, 99,
  1, -93, -2, 14, -75, -113, -59, 104, 55, -10, 64, 56, -89, -88, 46, 58,
  -50, -46, -10, -11, -5, 3, 44, 116, 108, -98, -101, 37, -94, 97, -24, -17,
  -107, 68, 34, 126, 36, -122, -29, 33, 105, -83, -100, -79, 72, -87, 70, -75,
  -111, -85, 52, -4, 81, 73, 47, 40, -90, -59, -28, -23, 1, -70, -26, -80,
  44, -100, 58, 42, -113, -90, 43, 117, -122, -104, 111, -32, -21, -117, 65, -37,
  59, 90, -124, 0, 85, 82, -109, 0, -118, -24, -9, 0, -35, 43, -1, 0,
  -47, -113, -9, 0, 10, 50, 116, 0, 59, -54, 40, 0, -98, 47, 94, 0,
};

// what each sum starts from: bias and zero points
static const int32_t bordered_start_2[9] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0,
};

// what each sum starts from: bias and zero points
static const int32_t pixels_start[10] = {
  -33672, -96324, 3084, -8670, -114742, -8971, -82204, -5484, -23724, -64532,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t pixels_weights[320] = {
  97, 63, 93, -120, -8, 36, -43, 79, -64, 32, -88, 26, 29, 116, -117, -65,
  44, 81, -73, 8, 9, -29, -74, -67, -47, -14, -35, -40, 43, -1, 107, -116,
  48, -30, -87, -20, -100, 64, -107, 76, 100, -53, 91, 16, -70, 43, 77, 11,
  -123, 34, -42, 63, 126, 124, 55, -117, 70, 52, -91, -53, -119, 51, -117, 96,
  68, 82, -100, -20, 101, -110, -55, -128, 81, -86, -53, -107, 102, 20, -17, 11,
  86, 20, 58, -19, -127, -95, 1, 86, -114, -24, -55, 83, 80, 81, -83, -56,
  83, 46, -106, 79, -43, -29, 22, 82, 24, 6, 27, 99, -121, 114, -126, -27,
  -48, -25, -108, -86, -68, 40, 86, 119, -82, 7, 20, 91, -6, -3, -119, -40,
  50, -118, -53, 85, -115, -102, -68, -128, 33, -90, 5, 65, -86, 86, -49, -14,
  14, -128, -118, -78, 64, -7, -25, 28, 44, 38, 74, -28, -106, -41, 6, -16,
  -64, 32, -88, 26, 29, 116, -117, -65, 44, 81, -73, 8, 9, -29, -74, -67,
  -47, -14, -35, -40, 43, -1, 107, -116, 56, 120, -110, 126, -125, -19, -59, -114,
  100, -53, 91, 16, -70, 43, 77, 11, -123, 34, -42, 63, 126, 124, 55, -117,
  70, 52, -91, -53, -119, 51, -117, 96, -62, -3, 33, 112, -79, -25, -8, 76,
  81, -86, -53, -107, 102, 20, -17, 11, 86, 20, 58, -19, -127, -95, 1, 86,
  -114, -24, -55, 83, 80, 81, -83, -56, 87, 62, 43, -4, 12, -121, 107, -99,
  24, 6, 27, 99, -121, 114, -126, -27, -48, -25, -108, -86, -68, 40, 86, 119,
  -82, 7, 20, 91, -6, -3, -119, -40, 21, 83, -123, 80, 36, 30, 32, 42,
  33, -90, 5, 65, -86, 86, -49, -14, 14, -128, -118, -78, 64, -7, -25, 28,
  44, 38, 74, -28, -106, -41, 6, -16, -127, -24, 93, -51, -2, -7, -108, 16,
};

// what each sum starts from: bias and zero points
static const int32_t pixels_start_2[10] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const int16_t pixels_y_multiplier[10] = {
  24416, 25191, 29412, 21484, 25767, 18341, 27779, 28922, 16886, 23546,
};

static const int8_t pixels_y_shift[10] = {
  23, 22, 24, 23, 23, 23, 23, 24, 23, 22,
};

// what each sum starts from: bias and zero points
static const int32_t steps_start[8] = {
  -19981, -9938, -208856, 0, 0, 0, 0, 0,
};

// tiles of 8 columns; per stretch and 4 neighbours of a row 4 bytes of each column in turn
static const int8_t steps_weights[288] = {
  -128, 127, -128, 127, 127, 127, -128, -128, -128, -128, 127, 127, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  -128, 127, 127, 127, -128, 0, 0, 127, -128, -128, -128, -128, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  127, 0, 0, 0, 127, 0, 0, 0, -128, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  127, -128, 127, 127, 127, 0, 0, -128, -128, 127, -128, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  127, -128, 0, -128, -128, 127, 0, -128, 0, -128, -128, 127, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  -128, 0, 0, 0, 127, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  127, 0, 0, 127, 0, -128, -128, -128, -128, -128, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  -128, -128, -128, -128, -128, 0, 127, -128, 0, -128, 127, -128, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  -128, 0, 0, 0, 127, 0, 0, 0, -128, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

// what each sum starts from: bias and zero points
static const int32_t steps_start_2[8] = {
  0, 0, 0, 0, 0, 0, 0, 0,
};

// what each sum starts from: bias and zero points
static const int32_t all_least_start[8] = {
  -241427, -232708, -288610, -218548, -255313, -279835, -257459, -216548,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t all_least_weights[128] = {
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
static const int32_t zero_point_start[8] = {
  -4812, 16401, 66302, -26092, 0, 0, 0, 0,
};

// tiles of 8 columns; per 4 neighbours of a row 4 bytes of each column in turn
static const int8_t zero_point_weights[96] = {
  4, -105, 116, -65, 45, -15, -51, 101, 39, 70, 82, -105, 48, -103, -32, 45,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  76, -41, 57, -125, 7, -37, -87, 41, 68, -29, -40, 35, 8, -25, 85, 89,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  -64, -105, 29, 124, 107, -32, 44, 30, 29, -1, -95, -88, -52, 31, -79, -118,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

// what each sum starts from: bias and zero points
static const int32_t channels_start[8] = {
  60925, 29774, -17991, 13767, -36860, 20899, 20839, -39638,
};

// tiles of 8 channels; per row of a window and row of a tile 4 bytes of each channel in turn
static const int8_t channels_weights[192] = {
  -87, 36, -127, 0, -39, 78, -59, 0, 16, -92, 55, 0, 66, -18, 25, 0,
  114, -16, -49, 0, -48, -30, 93, 0, 39, 79, -55, 0, -49, 93, 63, 0,
  0, -87, 36, -127, 0, -39, 78, -59, 0, 16, -92, 55, 0, 66, -18, 25,
  0, 114, -16, -49, 0, -48, -30, 93, 0, 39, 79, -55, 0, -49, 93, 63,
  86, 15, 68, 0, -13, 119, 123, 0, -33, -42, 72, 0, 69, -47, -8, 0,
  0, 80, -85, 0, 98, 23, -1, 0, 110, -51, 9, 0, -50, -114, 119, 0,
  0, 86, 15, 68, 0, -13, 119, 123, 0, -33, -42, 72, 0, 69, -47, -8,
  0, 0, 80, -85, 0, 98, 23, -1, 0, 110, -51, 9, 0, -50, -114, 119,
  -37, -59, -2, 0, -21, -118, 37, 0, -73, 48, -34, 0, -122, 96, -30, 0,
  -111, -3, -65, 0, -41, 74, 18, 0, -6, 92, 96, 0, -122, 57, -51, 0,
  0, -37, -59, -2, 0, -21, -118, 37, 0, -73, 48, -34, 0, -122, 96, -30,
  0, -111, -3, -65, 0, -41, 74, 18, 0, -6, 92, 96, 0, -122, 57, -51,
};

static const int16_t channels_y_multiplier[8] = {
  18804, 22979, 27786, 26474, 22129, 19781, 16814, 30050,
};

static const int8_t channels_y_shift[8] = {
  17, 18, 17, 17, 17, 16, 16, 17,
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

#ifndef TOSAC_HAS_WRAPPING_ADD_S32
#define TOSAC_HAS_WRAPPING_ADD_S32
// vaddq_s32, and defined where it overflows: compilers take that one for signed C.
static inline int32x4_t tosac_wrapping_add_s32(int32x4_t a, int32x4_t b) {
  return vreinterpretq_s32_u32(vaddq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b)));
}
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

#ifndef TOSAC_HAS_STORE_S32
#define TOSAC_HAS_STORE_S32
// The first n lanes to memory.
static inline void tosac_store_s32(int32_t *p, int32x4_t v, size_t n) {
  int32_t lanes[4];
  vst1q_s32(lanes, v);
  memcpy(p, lanes, n * sizeof *p);
}
#endif

#ifndef TOSAC_HAS_LOAD_S32
#define TOSAC_HAS_LOAD_S32
// The first n lanes from memory; the rest repeat the last of them.
static inline int32x4_t tosac_load_s32(const int32_t *p, size_t n) {
  int32_t lanes[4];
  for (size_t k = 0; k < 4; ++k) lanes[k] = p[k < n ? k : n - 1];
  return vld1q_s32(lanes);
}
#endif

#ifndef TOSAC_HAS_STORE_S16
#define TOSAC_HAS_STORE_S16
// The first n lanes to memory.
static inline void tosac_store_s16(int16_t *p, int16x8_t v, size_t n) {
  int16_t lanes[8];
  vst1q_s16(lanes, v);
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

#endif

// 100 elements
static void bordered_k0_planes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < 96; i += 16) {
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
  { // the last 16 lanes, 12 of them again
    const size_t i = 84;
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
  for (size_t i = 0; i < BORDERED_X_ELEMS; ++i) {
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

// tosa.conv2d, line 9
static void bordered_k0_low_padded(const int8_t *TOSAC_RESTRICT x_low, int8_t *TOSAC_RESTRICT x_low_padded) {
  memset(x_low_padded, 128, 35);
  memset(x_low_padded + 175, 128, 35);
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 5; ++i2) {
      x_low_padded[35 + i1 * 35 + i2] = -128;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 5; ++i2) {
      x_low_padded[65 + i1 * 35 + i2] = -128;
    }
  }
  memset(x_low_padded + 210, 128, 16);
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 25; ++i2) {
      x_low_padded[40 + i1 * 35 + i2] = x_low[i1 * 25 + i2];
    }
  }
}

// tosa.conv2d, line 9
static void bordered_k0_low(const int8_t *TOSAC_RESTRICT x_low_padded, int32_t *TOSAC_RESTRICT c_buffer_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < 4; ++i) {
    for (size_t k = 0; k < 9; k += 8) {
      int32x4_t acc[5][2];
      for (size_t r = 0; r < 5; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(bordered_start + (k < 1 ? k : 1) + q * 4);
      for (size_t ky = 0; ky < 3; ++ky) {
        const int8_t *tile = bordered_weights + k * 48 + ky * 128;
        int8x16_t v[4][2];
        for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
        for (size_t r = 0; r < 5; ++r) {
          const int8x16_t a = vld1q_s8(x_low_padded + i * 35 + r * 5 + ky * 35);
          for (size_t q = 0; q < 2; ++q) {
            acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
            acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
            acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
            acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
          }
        }
      }
      for (size_t r = 0; r < 5; ++r) {
        vst1q_s32(c_buffer_low + i * 45 + r * 9 + (k < 1 ? k : 1), acc[r][0]);
        vst1q_s32(c_buffer_low + i * 45 + r * 9 + (k < 1 ? k : 1) + 4, acc[r][1]);
      }
    }
  }
#else
  for (size_t i = 0; i < 4; ++i) {
    for (size_t j = 0; j < 5; ++j) {
      for (size_t k = 0; k < 9; k += 8) {
        int32_t acc[8];
        for (size_t q = 0; q < 8; ++q) acc[q] = bordered_start[(k < 1 ? k : 1) + q];
        for (size_t ky = 0; ky < 3; ++ky) {
          int8_t a[4];
          for (size_t g = 0; g < 4; ++g) a[g] = x_low_padded[i * 35 + j * 5 + ky * 35 + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a[0] * bordered_weights[k * 48 + ky * 128 + q * 4] + a[1] * bordered_weights[k * 48 + ky * 128 + q * 4 + 1] + a[2] * bordered_weights[k * 48 + ky * 128 + q * 4 + 2] + a[3] * bordered_weights[k * 48 + ky * 128 + q * 4 + 3];
          }
          int8_t a_2[4];
          for (size_t g = 0; g < 4; ++g) a_2[g] = x_low_padded[i * 35 + j * 5 + ky * 35 + g + 4];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a_2[0] * bordered_weights[k * 48 + ky * 128 + q * 4 + 32] + a_2[1] * bordered_weights[k * 48 + ky * 128 + q * 4 + 33] + a_2[2] * bordered_weights[k * 48 + ky * 128 + q * 4 + 34] + a_2[3] * bordered_weights[k * 48 + ky * 128 + q * 4 + 35];
          }
          int8_t a_3[4];
          for (size_t g = 0; g < 4; ++g) a_3[g] = x_low_padded[i * 35 + j * 5 + ky * 35 + g + 8];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a_3[0] * bordered_weights[k * 48 + ky * 128 + q * 4 + 64] + a_3[1] * bordered_weights[k * 48 + ky * 128 + q * 4 + 65] + a_3[2] * bordered_weights[k * 48 + ky * 128 + q * 4 + 66] + a_3[3] * bordered_weights[k * 48 + ky * 128 + q * 4 + 67];
          }
          int8_t a_4[4];
          for (size_t g = 0; g < 4; ++g) a_4[g] = x_low_padded[i * 35 + j * 5 + ky * 35 + g + 12];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a_4[0] * bordered_weights[k * 48 + ky * 128 + q * 4 + 96] + a_4[1] * bordered_weights[k * 48 + ky * 128 + q * 4 + 97] + a_4[2] * bordered_weights[k * 48 + ky * 128 + q * 4 + 98] + a_4[3] * bordered_weights[k * 48 + ky * 128 + q * 4 + 99];
          }
        }
        for (size_t q = 0; q < 8; ++q) {
          c_buffer_low[i * 45 + j * 9 + (k < 1 ? k : 1) + q] = acc[q];
        }
      }
    }
  }
#endif
}

// tosa.conv2d, line 9
static void bordered_k0_padded(const int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_high_padded) {
  memset(x_high_padded, 0, 35);
  memset(x_high_padded + 175, 0, 35);
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 5; ++i2) {
      x_high_padded[35 + i1 * 35 + i2] = 0;
    }
  }
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 5; ++i2) {
      x_high_padded[65 + i1 * 35 + i2] = 0;
    }
  }
  memset(x_high_padded + 210, 0, 16);
  for (size_t i1 = 0; i1 < 4; ++i1) {
    for (size_t i2 = 0; i2 < 25; ++i2) {
      x_high_padded[40 + i1 * 35 + i2] = x_high[i1 * 25 + i2];
    }
  }
}

// tosa.conv2d, line 9
static void bordered_k0(const int8_t *TOSAC_RESTRICT x_high_padded, const int32_t *TOSAC_RESTRICT c_buffer_low, int32_t *TOSAC_RESTRICT c_buffer) {
#if TOSAC_NEON
  for (size_t i = 0; i < 4; ++i) {
    for (size_t k = 0; k < 9; k += 8) {
      int32x4_t acc[5][2];
      for (size_t r = 0; r < 5; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(bordered_start_2 + (k < 1 ? k : 1) + q * 4);
      for (size_t ky = 0; ky < 3; ++ky) {
        const int8_t *tile = bordered_weights + k * 48 + ky * 128;
        int8x16_t v[4][2];
        for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
        for (size_t r = 0; r < 5; ++r) {
          const int8x16_t a = vld1q_s8(x_high_padded + i * 35 + r * 5 + ky * 35);
          for (size_t q = 0; q < 2; ++q) {
            acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
            acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
            acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
            acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
          }
        }
      }
      for (size_t r = 0; r < 5; ++r) {
        vst1q_s32(c_buffer + i * 45 + r * 9 + (k < 1 ? k : 1), tosac_wrapping_add_s32(vshlq_n_s32(acc[r][0], 8), vld1q_s32(c_buffer_low + i * 45 + r * 9 + (k < 1 ? k : 1))));
        vst1q_s32(c_buffer + i * 45 + r * 9 + (k < 1 ? k : 1) + 4, tosac_wrapping_add_s32(vshlq_n_s32(acc[r][1], 8), vld1q_s32(c_buffer_low + i * 45 + r * 9 + (k < 1 ? k : 1) + 4)));
      }
    }
  }
#else
  for (size_t i = 0; i < 4; ++i) {
    for (size_t j = 0; j < 5; ++j) {
      for (size_t k = 0; k < 9; k += 8) {
        int32_t acc[8];
        for (size_t q = 0; q < 8; ++q) acc[q] = bordered_start_2[(k < 1 ? k : 1) + q];
        for (size_t ky = 0; ky < 3; ++ky) {
          int8_t a[4];
          for (size_t g = 0; g < 4; ++g) a[g] = x_high_padded[i * 35 + j * 5 + ky * 35 + g];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a[0] * bordered_weights[k * 48 + ky * 128 + q * 4] + a[1] * bordered_weights[k * 48 + ky * 128 + q * 4 + 1] + a[2] * bordered_weights[k * 48 + ky * 128 + q * 4 + 2] + a[3] * bordered_weights[k * 48 + ky * 128 + q * 4 + 3];
          }
          int8_t a_2[4];
          for (size_t g = 0; g < 4; ++g) a_2[g] = x_high_padded[i * 35 + j * 5 + ky * 35 + g + 4];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a_2[0] * bordered_weights[k * 48 + ky * 128 + q * 4 + 32] + a_2[1] * bordered_weights[k * 48 + ky * 128 + q * 4 + 33] + a_2[2] * bordered_weights[k * 48 + ky * 128 + q * 4 + 34] + a_2[3] * bordered_weights[k * 48 + ky * 128 + q * 4 + 35];
          }
          int8_t a_3[4];
          for (size_t g = 0; g < 4; ++g) a_3[g] = x_high_padded[i * 35 + j * 5 + ky * 35 + g + 8];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a_3[0] * bordered_weights[k * 48 + ky * 128 + q * 4 + 64] + a_3[1] * bordered_weights[k * 48 + ky * 128 + q * 4 + 65] + a_3[2] * bordered_weights[k * 48 + ky * 128 + q * 4 + 66] + a_3[3] * bordered_weights[k * 48 + ky * 128 + q * 4 + 67];
          }
          int8_t a_4[4];
          for (size_t g = 0; g < 4; ++g) a_4[g] = x_high_padded[i * 35 + j * 5 + ky * 35 + g + 12];
          for (size_t q = 0; q < 8; ++q) {
            acc[q] += a_4[0] * bordered_weights[k * 48 + ky * 128 + q * 4 + 96] + a_4[1] * bordered_weights[k * 48 + ky * 128 + q * 4 + 97] + a_4[2] * bordered_weights[k * 48 + ky * 128 + q * 4 + 98] + a_4[3] * bordered_weights[k * 48 + ky * 128 + q * 4 + 99];
          }
        }
        for (size_t q = 0; q < 8; ++q) {
          c_buffer[i * 45 + j * 9 + (k < 1 ? k : 1) + q] = (int32_t)((uint32_t)(int32_t)((uint32_t)acc[q] << 8) + (uint32_t)c_buffer_low[i * 45 + j * 9 + (k < 1 ? k : 1) + q]);
        }
      }
    }
  }
#endif
}

// 180 elements
static void bordered_k1(const int32_t *TOSAC_RESTRICT c_buffer, int64_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < BORDERED_OUT0_ELEMS; ++i) {
    const int32_t c = c_buffer[i];
    // tosac.i48_written, line 9: 1x4x5x9xi48, -108162641..108168394
    const int64_t c_2 = (int64_t)c;
    out0[i] = c_2;
  }
}

int bordered(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 8 != 0 || (uintptr_t)arena % BORDERED_ARENA_ALIGN != 0) return 2;
  _Static_assert(BORDERED_ARENA_BYTES >= 1680, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 720);
  int8_t *x_high = (int8_t *)(void *)((unsigned char *)arena + 960);
  int8_t *x_low = (int8_t *)(void *)((unsigned char *)arena + 0);
  int32_t *c_buffer_low = (int32_t *)(void *)((unsigned char *)arena + 0);
  int8_t *x_low_padded = (int8_t *)(void *)((unsigned char *)arena + 720);
  int8_t *x_high_padded = (int8_t *)(void *)((unsigned char *)arena + 1440);
  bordered_k0_planes(x, x_high, x_low);
  bordered_k0_low_padded(x_low, x_low_padded);
  bordered_k0_low(x_low_padded, c_buffer_low);
  bordered_k0_padded(x_high, x_high_padded);
  bordered_k0(x_high_padded, c_buffer_low, c_buffer);
  bordered_k1(c_buffer, out0);
  return 0;
}

// 240 elements
static void pixels_k0_planes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < PIXELS_X_ELEMS; i += 16) {
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
  for (size_t i = 0; i < PIXELS_X_ELEMS; ++i) {
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

// tosa.conv2d, line 17
static void pixels_k0_low(const int8_t *TOSAC_RESTRICT x_low, int32_t *TOSAC_RESTRICT c_buffer_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < 12; i += 6) {
    for (size_t j = 0; j < 10; j += 8) {
      int32x4_t acc[6][2];
      for (size_t r = 0; r < 6; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(pixels_start + (j < 2 ? j : 2) + q * 4);
      const int8_t *tile = pixels_weights + j * 20;
      int8x16_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 6; ++r) {
        const int8x16_t a = vld1q_s8(x_low + (i + r) * 20);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
        }
      }
      const int8_t *tile_2 = pixels_weights + j * 20 + 128;
      int8x16_t v_2[1][2];
      for (size_t n = 0; n < 1; ++n) for (size_t q = 0; q < 2; ++q) v_2[n][q] = vld1q_s8(tile_2 + n * 32 + q * 16);
      for (size_t r = 0; r < 6; ++r) {
        const int8x16_t a = vld1q_s8(x_low + i * 20 + r * 20 + 4);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v_2[0][q], a, 3);
        }
      }
      for (size_t r = 0; r < 6; ++r) {
        vst1q_s32(c_buffer_low + i * 10 + r * 10 + (j < 2 ? j : 2), acc[r][0]);
        vst1q_s32(c_buffer_low + i * 10 + r * 10 + (j < 2 ? j : 2) + 4, acc[r][1]);
      }
    }
  }
#else
  for (size_t i = 0; i < 12; ++i) {
    for (size_t j = 0; j < 10; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = pixels_start[(j < 2 ? j : 2) + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a_2[4];
        for (size_t g = 0; g < 4; ++g) a_2[g] = x_low[i * 20 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_2[0] * pixels_weights[j * 20 + c * 8 + q * 4] + a_2[1] * pixels_weights[j * 20 + c * 8 + q * 4 + 1] + a_2[2] * pixels_weights[j * 20 + c * 8 + q * 4 + 2] + a_2[3] * pixels_weights[j * 20 + c * 8 + q * 4 + 3];
        }
      }
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_low[i * 20 + g + 16];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * pixels_weights[j * 20 + q * 4 + 128] + a[1] * pixels_weights[j * 20 + q * 4 + 129] + a[2] * pixels_weights[j * 20 + q * 4 + 130] + a[3] * pixels_weights[j * 20 + q * 4 + 131];
      }
      for (size_t q = 0; q < 8; ++q) {
        c_buffer_low[i * 10 + (j < 2 ? j : 2) + q] = acc[q];
      }
    }
  }
#endif
}

// tosa.conv2d, line 17
static void pixels_k0(const int8_t *TOSAC_RESTRICT x_high, const int32_t *TOSAC_RESTRICT c_buffer_low, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 12; i += 6) {
    for (size_t j = 0; j < 10; j += 8) {
      int32x4_t acc[6][2];
      for (size_t r = 0; r < 6; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(pixels_start_2 + (j < 2 ? j : 2) + q * 4);
      const int8_t *tile = pixels_weights + j * 20;
      int8x16_t v[4][2];
      for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 6; ++r) {
        const int8x16_t a = vld1q_s8(x_high + (i + r) * 20);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[3][q], a, 3);
        }
      }
      const int8_t *tile_2 = pixels_weights + j * 20 + 128;
      int8x16_t v_2[1][2];
      for (size_t n = 0; n < 1; ++n) for (size_t q = 0; q < 2; ++q) v_2[n][q] = vld1q_s8(tile_2 + n * 32 + q * 16);
      for (size_t r = 0; r < 6; ++r) {
        const int8x16_t a = vld1q_s8(x_high + i * 20 + r * 20 + 4);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v_2[0][q], a, 3);
        }
      }
      for (size_t r = 0; r < 6; ++r) {
        const int32x4_t sum_0 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][0], 8), vld1q_s32(c_buffer_low + i * 10 + r * 10 + (j < 2 ? j : 2)));
        const int32x4_t sum_1 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][1], 8), vld1q_s32(c_buffer_low + i * 10 + r * 10 + (j < 2 ? j : 2) + 4));
        // tosac.i48_written, line 17
        const int16x8_t y_multiplier_v = vld1q_s16(pixels_y_multiplier + (j < 2 ? j : 2));
        const int8x16_t y_shift_v = vcombine_s8(vld1_s8(pixels_y_shift + (j < 2 ? j : 2)), vdup_n_s8(0));
        // tosa.rescale, line 22
        // exact: a factor of 2^k goes into the shift: products that are shifted past 31 need no 64 bits
        // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
        const int16x8_t y = vmovl_s8(vget_low_s8(y_shift_v));
        const int32x4_t y_s32_0 = vrshlq_s32(vqdmulhq_s32(sum_0, vshlq_n_s32(vmovl_s16(vget_low_s16(y_multiplier_v)), 16)), vsubq_s32(vdupq_n_s32(31), vaddq_s32(vmovl_s16(vget_low_s16(y)), vdupq_n_s32(16))));
        const int32x4_t y_s32_1 = vrshlq_s32(vqdmulhq_s32(sum_1, vshlq_n_s32(vmovl_high_s16(y_multiplier_v), 16)), vsubq_s32(vdupq_n_s32(31), vaddq_s32(vmovl_high_s16(y), vdupq_n_s32(16))));
        const int16x8_t y_2 = vqmovn_high_s32(vqmovn_s32(y_s32_0), y_s32_1);
        vst1q_s16(out0 + i * 10 + r * 10 + (j < 2 ? j : 2), y_2);
      }
    }
  }
#else
  for (size_t i = 0; i < 12; ++i) {
    for (size_t j = 0; j < 10; j += 8) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = pixels_start_2[(j < 2 ? j : 2) + q];
      for (size_t c = 0; c < 16; c += 4) {
        int8_t a_2[4];
        for (size_t g = 0; g < 4; ++g) a_2[g] = x_high[i * 20 + c + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_2[0] * pixels_weights[j * 20 + c * 8 + q * 4] + a_2[1] * pixels_weights[j * 20 + c * 8 + q * 4 + 1] + a_2[2] * pixels_weights[j * 20 + c * 8 + q * 4 + 2] + a_2[3] * pixels_weights[j * 20 + c * 8 + q * 4 + 3];
        }
      }
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_high[i * 20 + g + 16];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * pixels_weights[j * 20 + q * 4 + 128] + a[1] * pixels_weights[j * 20 + q * 4 + 129] + a[2] * pixels_weights[j * 20 + q * 4 + 130] + a[3] * pixels_weights[j * 20 + q * 4 + 131];
      }
      for (size_t q = 0; q < 8; ++q) {
        const int32_t sum = (int32_t)((uint32_t)(int32_t)((uint32_t)acc[q] << 8) + (uint32_t)c_buffer_low[i * 10 + (j < 2 ? j : 2) + q]);
        const int32_t c = sum;
        const int16_t y_multiplier_v = pixels_y_multiplier[(j < 2 ? j : 2) + q];
        const int8_t y_shift_v = pixels_y_shift[(j < 2 ? j : 2) + q];
        const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c, y_multiplier_v, y_shift_v));
        out0[i * 10 + (j < 2 ? j : 2) + q] = y;
      }
    }
  }
#endif
}

int pixels(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % PIXELS_ARENA_ALIGN != 0) return 2;
  _Static_assert(PIXELS_ARENA_BYTES >= 960, "the arena holds all buffers");
  int8_t *x_high = (int8_t *)(void *)((unsigned char *)arena + 480);
  int8_t *x_low = (int8_t *)(void *)((unsigned char *)arena + 720);
  int32_t *c_buffer_low = (int32_t *)(void *)((unsigned char *)arena + 0);
  pixels_k0_planes(x, x_high, x_low);
  pixels_k0_low(x_low, c_buffer_low);
  pixels_k0(x_high, c_buffer_low, out0);
  return 0;
}

// 105 elements
static void steps_k0_planes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < 96; i += 16) {
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
  { // the last 16 lanes, 7 of them again
    const size_t i = 89;
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
  for (size_t i = 0; i < STEPS_X_ELEMS; ++i) {
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

// tosa.conv2d, line 30
static void steps_k0_low_padded(const int8_t *TOSAC_RESTRICT x_low, int8_t *TOSAC_RESTRICT x_low_padded) {
  memset(x_low_padded, 128, 27);
  memset(x_low_padded + 162, 128, 27);
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 3; ++i2) {
      x_low_padded[27 + i1 * 27 + i2] = -128;
    }
  }
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 3; ++i2) {
      x_low_padded[51 + i1 * 27 + i2] = -128;
    }
  }
  memset(x_low_padded + 189, 128, 16);
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 21; ++i2) {
      x_low_padded[30 + i1 * 27 + i2] = x_low[i1 * 21 + i2];
    }
  }
}

// tosa.conv2d, line 30
static void steps_k0_low(const int8_t *TOSAC_RESTRICT x_low_padded, int32_t *TOSAC_RESTRICT c_buffer_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    int32x4_t acc[4][2];
    for (size_t r = 0; r < 4; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(steps_start + q * 4);
    for (size_t ky = 0; ky < 3; ++ky) {
      const int8_t *tile = steps_weights + ky * 96;
      int8x16_t v[3][2];
      for (size_t n = 0; n < 3; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 4; ++r) {
        const int8x16_t a = vld1q_s8(x_low_padded + i * 54 + r * 6 + ky * 27);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[2][q], a, 2);
        }
      }
    }
    for (size_t r = 0; r < 4; ++r) {
      tosac_store_s32(c_buffer_low + i * 12 + r * 3, acc[r][0], 3);
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 4; ++j) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = steps_start[q];
      for (size_t ky = 0; ky < 3; ++ky) {
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x_low_padded[i * 54 + j * 6 + ky * 27 + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * steps_weights[ky * 96 + q * 4] + a[1] * steps_weights[ky * 96 + q * 4 + 1] + a[2] * steps_weights[ky * 96 + q * 4 + 2] + a[3] * steps_weights[ky * 96 + q * 4 + 3];
        }
        int8_t a_2[4];
        for (size_t g = 0; g < 4; ++g) a_2[g] = x_low_padded[i * 54 + j * 6 + ky * 27 + g + 4];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_2[0] * steps_weights[ky * 96 + q * 4 + 32] + a_2[1] * steps_weights[ky * 96 + q * 4 + 33] + a_2[2] * steps_weights[ky * 96 + q * 4 + 34] + a_2[3] * steps_weights[ky * 96 + q * 4 + 35];
        }
        int8_t a_3[4];
        for (size_t g = 0; g < 4; ++g) a_3[g] = x_low_padded[i * 54 + j * 6 + ky * 27 + g + 8];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_3[0] * steps_weights[ky * 96 + q * 4 + 64] + a_3[1] * steps_weights[ky * 96 + q * 4 + 65] + a_3[2] * steps_weights[ky * 96 + q * 4 + 66] + a_3[3] * steps_weights[ky * 96 + q * 4 + 67];
        }
      }
      for (size_t q = 0; q < 3; ++q) {
        c_buffer_low[i * 12 + j * 3 + q] = acc[q];
      }
    }
  }
#endif
}

// tosa.conv2d, line 30
static void steps_k0_padded(const int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_high_padded) {
  memset(x_high_padded, 0, 27);
  memset(x_high_padded + 162, 0, 27);
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 3; ++i2) {
      x_high_padded[27 + i1 * 27 + i2] = 0;
    }
  }
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 3; ++i2) {
      x_high_padded[51 + i1 * 27 + i2] = 0;
    }
  }
  memset(x_high_padded + 189, 0, 16);
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 21; ++i2) {
      x_high_padded[30 + i1 * 27 + i2] = x_high[i1 * 21 + i2];
    }
  }
}

// tosa.conv2d, line 30
static void steps_k0(const int8_t *TOSAC_RESTRICT x_high_padded, const int32_t *TOSAC_RESTRICT c_buffer_low, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t i = 0; i < 3; ++i) {
    int32x4_t acc[4][2];
    for (size_t r = 0; r < 4; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(steps_start_2 + q * 4);
    for (size_t ky = 0; ky < 3; ++ky) {
      const int8_t *tile = steps_weights + ky * 96;
      int8x16_t v[3][2];
      for (size_t n = 0; n < 3; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(tile + n * 32 + q * 16);
      for (size_t r = 0; r < 4; ++r) {
        const int8x16_t a = vld1q_s8(x_high_padded + i * 54 + r * 6 + ky * 27);
        for (size_t q = 0; q < 2; ++q) {
          acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[0][q], a, 0);
          acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[1][q], a, 1);
          acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[2][q], a, 2);
        }
      }
    }
    for (size_t r = 0; r < 4; ++r) {
      const int32x4_t sum = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][0], 8), tosac_load_s32(c_buffer_low + i * 12 + r * 3, 3));
      // tosac.i48_written, line 30
      // tosa.rescale, line 35
      // exact: a factor of 2^k goes into the shift: the Q31 product, rounded, is one instruction
      // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
      const int16x8_t y = vqmovn_high_s32(vqmovn_s32(vqrdmulhq_n_s32(sum, 55240704)), vqrdmulhq_n_s32(sum, 55240704));
      tosac_store_s16(out0 + i * 12 + r * 3, y, 3);
    }
  }
#else
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 4; ++j) {
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = steps_start_2[q];
      for (size_t ky = 0; ky < 3; ++ky) {
        int8_t a[4];
        for (size_t g = 0; g < 4; ++g) a[g] = x_high_padded[i * 54 + j * 6 + ky * 27 + g];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a[0] * steps_weights[ky * 96 + q * 4] + a[1] * steps_weights[ky * 96 + q * 4 + 1] + a[2] * steps_weights[ky * 96 + q * 4 + 2] + a[3] * steps_weights[ky * 96 + q * 4 + 3];
        }
        int8_t a_2[4];
        for (size_t g = 0; g < 4; ++g) a_2[g] = x_high_padded[i * 54 + j * 6 + ky * 27 + g + 4];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_2[0] * steps_weights[ky * 96 + q * 4 + 32] + a_2[1] * steps_weights[ky * 96 + q * 4 + 33] + a_2[2] * steps_weights[ky * 96 + q * 4 + 34] + a_2[3] * steps_weights[ky * 96 + q * 4 + 35];
        }
        int8_t a_3[4];
        for (size_t g = 0; g < 4; ++g) a_3[g] = x_high_padded[i * 54 + j * 6 + ky * 27 + g + 8];
        for (size_t q = 0; q < 8; ++q) {
          acc[q] += a_3[0] * steps_weights[ky * 96 + q * 4 + 64] + a_3[1] * steps_weights[ky * 96 + q * 4 + 65] + a_3[2] * steps_weights[ky * 96 + q * 4 + 66] + a_3[3] * steps_weights[ky * 96 + q * 4 + 67];
        }
      }
      for (size_t q = 0; q < 3; ++q) {
        const int32_t sum = (int32_t)((uint32_t)(int32_t)((uint32_t)acc[q] << 8) + (uint32_t)c_buffer_low[i * 12 + j * 3 + q]);
        const int32_t c = sum;
        const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c, 26973, 20));
        out0[i * 12 + j * 3 + q] = y;
      }
    }
  }
#endif
}

int steps(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % STEPS_ARENA_ALIGN != 0) return 2;
  _Static_assert(STEPS_ARENA_BYTES >= 464, "the arena holds all buffers");
  int8_t *x_high = (int8_t *)(void *)((unsigned char *)arena + 352);
  int8_t *x_low = (int8_t *)(void *)((unsigned char *)arena + 208);
  int32_t *c_buffer_low = (int32_t *)(void *)((unsigned char *)arena + 208);
  int8_t *x_low_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  int8_t *x_high_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  steps_k0_planes(x, x_high, x_low);
  steps_k0_low_padded(x_low, x_low_padded);
  steps_k0_low(x_low_padded, c_buffer_low);
  steps_k0_padded(x_high, x_high_padded);
  steps_k0(x_high_padded, c_buffer_low, out0);
  return 0;
}

// 96 elements
static void all_least_k0_planes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < ALL_LEAST_X_ELEMS; i += 16) {
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
  for (size_t i = 0; i < ALL_LEAST_X_ELEMS; ++i) {
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

// tosa.conv2d, line 43
static void all_least_k0_low(const int8_t *TOSAC_RESTRICT x_low, int32_t *TOSAC_RESTRICT c_buffer_low) {
#if TOSAC_NEON
  int32x4_t acc[6][2];
  for (size_t r = 0; r < 6; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(all_least_start + q * 4);
  int8x16_t v[4][2];
  for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(all_least_weights + n * 32 + q * 16);
  for (size_t r = 0; r < 6; ++r) {
    const int8x16_t a = vld1q_s8(x_low + r * 16);
    for (size_t q = 0; q < 2; ++q) {
      acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[0][q], a, 0);
      acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[1][q], a, 1);
      acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[2][q], a, 2);
      acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[3][q], a, 3);
    }
  }
  for (size_t r = 0; r < 6; ++r) {
    vst1q_s32(c_buffer_low + r * 8, acc[r][0]);
    vst1q_s32(c_buffer_low + r * 8 + 4, acc[r][1]);
  }
#else
  for (size_t i = 0; i < 6; ++i) {
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = all_least_start[q];
    for (size_t c = 0; c < 16; c += 4) {
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_low[i * 16 + c + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * all_least_weights[c * 8 + q * 4] + a[1] * all_least_weights[c * 8 + q * 4 + 1] + a[2] * all_least_weights[c * 8 + q * 4 + 2] + a[3] * all_least_weights[c * 8 + q * 4 + 3];
      }
    }
    for (size_t q = 0; q < 8; ++q) {
      c_buffer_low[i * 8 + q] = acc[q];
    }
  }
#endif
}

// tosa.conv2d, line 43
static void all_least_k0(const int8_t *TOSAC_RESTRICT x_high, const int32_t *TOSAC_RESTRICT c_buffer_low, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  int32x4_t acc[6][2];
  for (size_t r = 0; r < 6; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(steps_start_2 + q * 4);
  int8x16_t v[4][2];
  for (size_t n = 0; n < 4; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(all_least_weights + n * 32 + q * 16);
  for (size_t r = 0; r < 6; ++r) {
    const int8x16_t a = vld1q_s8(x_high + r * 16);
    for (size_t q = 0; q < 2; ++q) {
      acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[0][q], a, 0);
      acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[1][q], a, 1);
      acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[2][q], a, 2);
      acc[r][q] = tosac_dot4_lane_s8(acc[r][q], v[3][q], a, 3);
    }
  }
  for (size_t r = 0; r < 6; ++r) {
    const int32x4_t sum_0 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][0], 8), vld1q_s32(c_buffer_low + r * 8));
    const int32x4_t sum_1 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][1], 8), vld1q_s32(c_buffer_low + r * 8 + 4));
    // tosac.i48_written, line 43
    // tosa.rescale, line 48
    // exact: a factor of 2^k goes into the shift: the Q31 product, rounded, is one instruction
    // exact: vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values
    const int16x8_t y = vqmovn_high_s32(vqmovn_s32(vqrdmulhq_n_s32(sum_0, 3421952)), vqrdmulhq_n_s32(sum_1, 3421952));
    vst1q_s16(out0 + r * 8, y);
  }
#else
  for (size_t i = 0; i < 6; ++i) {
    int32_t acc[8];
    for (size_t q = 0; q < 8; ++q) acc[q] = steps_start_2[q];
    for (size_t c = 0; c < 16; c += 4) {
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_high[i * 16 + c + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] += a[0] * all_least_weights[c * 8 + q * 4] + a[1] * all_least_weights[c * 8 + q * 4 + 1] + a[2] * all_least_weights[c * 8 + q * 4 + 2] + a[3] * all_least_weights[c * 8 + q * 4 + 3];
      }
    }
    for (size_t q = 0; q < 8; ++q) {
      const int32_t sum = (int32_t)((uint32_t)(int32_t)((uint32_t)acc[q] << 8) + (uint32_t)c_buffer_low[i * 8 + q]);
      const int32_t c = sum;
      const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c, 26734, 24));
      out0[i * 8 + q] = y;
    }
  }
#endif
}

int all_least(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % ALL_LEAST_ARENA_ALIGN != 0) return 2;
  _Static_assert(ALL_LEAST_ARENA_BYTES >= 384, "the arena holds all buffers");
  int8_t *x_high = (int8_t *)(void *)((unsigned char *)arena + 192);
  int8_t *x_low = (int8_t *)(void *)((unsigned char *)arena + 288);
  int32_t *c_buffer_low = (int32_t *)(void *)((unsigned char *)arena + 0);
  all_least_k0_planes(x, x_high, x_low);
  all_least_k0_low(x_low, c_buffer_low);
  all_least_k0(x_high, c_buffer_low, out0);
  return 0;
}

// 108 elements
static void zero_point_k0_planes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < 96; i += 16) {
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
  { // the last 16 lanes, 4 of them again
    const size_t i = 92;
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
  for (size_t i = 0; i < ZERO_POINT_X_ELEMS; ++i) {
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

// tosa.conv2d, line 56
static void zero_point_k0_low_padded(const int8_t *TOSAC_RESTRICT x_low, int8_t *TOSAC_RESTRICT x_low_padded) {
  memset(x_low_padded + 108, 128, 16);
  memcpy(x_low_padded, x_low, 108);
}

// tosa.conv2d, line 56
static void zero_point_k0_low(const int8_t *TOSAC_RESTRICT x_low_padded, int32_t *TOSAC_RESTRICT c_buffer_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    // sums of rows, for the zero point of the weights
    int32_t row_sums[8];
    for (size_t r = 0; r < 8; ++r) {
      int32_t row_sum = 0;
      for (size_t c = 0; c < 12; ++c) {
        row_sum += x_low_padded[i * 54 + r * 6 + c];
      }
      row_sums[r] = (int32_t)((uint32_t)row_sum * (uint32_t)7);
    }
    int32x4_t acc[8][2];
    for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = tosac_wrapping_add_s32(vld1q_s32(zero_point_start + q * 4), vdupq_n_s32(row_sums[r]));
    int8x16_t v[3][2];
    for (size_t n = 0; n < 3; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(zero_point_weights + n * 32 + q * 16);
    for (size_t r = 0; r < 8; ++r) {
      const int8x16_t a = vld1q_s8(x_low_padded + i * 54 + r * 6);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
      }
    }
    for (size_t r = 0; r < 8; ++r) {
      vst1q_s32(c_buffer_low + i * 32 + r * 4, acc[r][0]);
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 8; ++j) {
      // sums of rows, for the zero point of the weights
      int32_t row_sums[1];
      int32_t row_sum = 0;
      for (size_t c = 0; c < 12; ++c) {
        row_sum += x_low_padded[i * 54 + j * 6 + c];
      }
      row_sums[0] = (int32_t)((uint32_t)row_sum * (uint32_t)7);
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = (int32_t)((uint32_t)zero_point_start[q] + (uint32_t)row_sums[0]);
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_low_padded[i * 54 + j * 6 + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a[0] * zero_point_weights[q * 4] + a[1] * zero_point_weights[q * 4 + 1] + a[2] * zero_point_weights[q * 4 + 2] + a[3] * zero_point_weights[q * 4 + 3]));
      }
      int8_t a_2[4];
      for (size_t g = 0; g < 4; ++g) a_2[g] = x_low_padded[i * 54 + j * 6 + g + 4];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_2[0] * zero_point_weights[q * 4 + 32] + a_2[1] * zero_point_weights[q * 4 + 33] + a_2[2] * zero_point_weights[q * 4 + 34] + a_2[3] * zero_point_weights[q * 4 + 35]));
      }
      int8_t a_3[4];
      for (size_t g = 0; g < 4; ++g) a_3[g] = x_low_padded[i * 54 + j * 6 + g + 8];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_3[0] * zero_point_weights[q * 4 + 64] + a_3[1] * zero_point_weights[q * 4 + 65] + a_3[2] * zero_point_weights[q * 4 + 66] + a_3[3] * zero_point_weights[q * 4 + 67]));
      }
      for (size_t q = 0; q < 4; ++q) {
        c_buffer_low[i * 32 + j * 4 + q] = acc[q];
      }
    }
  }
#endif
}

// tosa.conv2d, line 56
static void zero_point_k0_padded(const int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_high_padded) {
  memset(x_high_padded + 108, 0, 16);
  memcpy(x_high_padded, x_high, 108);
}

// tosa.conv2d, line 56
static void zero_point_k0(const int8_t *TOSAC_RESTRICT x_high_padded, const int32_t *TOSAC_RESTRICT c_buffer_low, int32_t *TOSAC_RESTRICT c_buffer) {
#if TOSAC_NEON
  for (size_t i = 0; i < 2; ++i) {
    // sums of rows, for the zero point of the weights
    int32_t row_sums[8];
    for (size_t r = 0; r < 8; ++r) {
      int32_t row_sum = 0;
      for (size_t c = 0; c < 12; ++c) {
        row_sum += x_high_padded[i * 54 + r * 6 + c];
      }
      row_sums[r] = (int32_t)((uint32_t)row_sum * (uint32_t)7);
    }
    int32x4_t acc[8][2];
    for (size_t r = 0; r < 8; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vaddq_s32(vld1q_s32(steps_start_2 + q * 4), vdupq_n_s32(row_sums[r]));
    int8x16_t v[3][2];
    for (size_t n = 0; n < 3; ++n) for (size_t q = 0; q < 2; ++q) v[n][q] = vld1q_s8(zero_point_weights + n * 32 + q * 16);
    for (size_t r = 0; r < 8; ++r) {
      const int8x16_t a = vld1q_s8(x_high_padded + i * 54 + r * 6);
      for (size_t q = 0; q < 2; ++q) {
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[0][q], a, 0);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[1][q], a, 1);
        acc[r][q] = tosac_dot4_lane_narrow_s8(acc[r][q], v[2][q], a, 2);
      }
    }
    for (size_t r = 0; r < 8; ++r) {
      vst1q_s32(c_buffer + i * 32 + r * 4, tosac_wrapping_add_s32(vshlq_n_s32(acc[r][0], 8), vld1q_s32(c_buffer_low + i * 32 + r * 4)));
    }
  }
#else
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 8; ++j) {
      // sums of rows, for the zero point of the weights
      int32_t row_sums[1];
      int32_t row_sum = 0;
      for (size_t c = 0; c < 12; ++c) {
        row_sum += x_high_padded[i * 54 + j * 6 + c];
      }
      row_sums[0] = (int32_t)((uint32_t)row_sum * (uint32_t)7);
      int32_t acc[8];
      for (size_t q = 0; q < 8; ++q) acc[q] = steps_start_2[q] + row_sums[0];
      int8_t a[4];
      for (size_t g = 0; g < 4; ++g) a[g] = x_high_padded[i * 54 + j * 6 + g];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a[0] * zero_point_weights[q * 4] + a[1] * zero_point_weights[q * 4 + 1] + a[2] * zero_point_weights[q * 4 + 2] + a[3] * zero_point_weights[q * 4 + 3]));
      }
      int8_t a_2[4];
      for (size_t g = 0; g < 4; ++g) a_2[g] = x_high_padded[i * 54 + j * 6 + g + 4];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_2[0] * zero_point_weights[q * 4 + 32] + a_2[1] * zero_point_weights[q * 4 + 33] + a_2[2] * zero_point_weights[q * 4 + 34] + a_2[3] * zero_point_weights[q * 4 + 35]));
      }
      int8_t a_3[4];
      for (size_t g = 0; g < 4; ++g) a_3[g] = x_high_padded[i * 54 + j * 6 + g + 8];
      for (size_t q = 0; q < 8; ++q) {
        acc[q] = (int32_t)((uint32_t)acc[q] + (uint32_t)(a_3[0] * zero_point_weights[q * 4 + 64] + a_3[1] * zero_point_weights[q * 4 + 65] + a_3[2] * zero_point_weights[q * 4 + 66] + a_3[3] * zero_point_weights[q * 4 + 67]));
      }
      for (size_t q = 0; q < 4; ++q) {
        c_buffer[i * 32 + j * 4 + q] = (int32_t)((uint32_t)(int32_t)((uint32_t)acc[q] << 8) + (uint32_t)c_buffer_low[i * 32 + j * 4 + q]);
      }
    }
  }
#endif
}

// 64 elements
static void zero_point_k1(const int32_t *TOSAC_RESTRICT c_buffer, int64_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < ZERO_POINT_OUT0_ELEMS; ++i) {
    const int32_t c = c_buffer[i];
    // tosac.i48_written, line 56: 1x2x8x4xi48, -29854077..29848308
    const int64_t c_2 = (int64_t)c;
    out0[i] = c_2;
  }
}

int zero_point(const int16_t *TOSAC_RESTRICT x, int64_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 8 != 0 || (uintptr_t)arena % ZERO_POINT_ARENA_ALIGN != 0) return 2;
  _Static_assert(ZERO_POINT_ARENA_BYTES >= 640, "the arena holds all buffers");
  int32_t *c_buffer = (int32_t *)(void *)((unsigned char *)arena + 256);
  int8_t *x_high = (int8_t *)(void *)((unsigned char *)arena + 384);
  int8_t *x_low = (int8_t *)(void *)((unsigned char *)arena + 0);
  int32_t *c_buffer_low = (int32_t *)(void *)((unsigned char *)arena + 0);
  int8_t *x_low_padded = (int8_t *)(void *)((unsigned char *)arena + 256);
  int8_t *x_high_padded = (int8_t *)(void *)((unsigned char *)arena + 512);
  zero_point_k0_planes(x, x_high, x_low);
  zero_point_k0_low_padded(x_low, x_low_padded);
  zero_point_k0_low(x_low_padded, c_buffer_low);
  zero_point_k0_padded(x_high, x_high_padded);
  zero_point_k0(x_high_padded, c_buffer_low, c_buffer);
  zero_point_k1(c_buffer, out0);
  return 0;
}

// 320 elements
static void channels_k0_planes(const int16_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_low) {
#if TOSAC_NEON
  for (size_t i = 0; i < CHANNELS_X_ELEMS; i += 16) {
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
  for (size_t i = 0; i < CHANNELS_X_ELEMS; ++i) {
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

// tosa.depthwise_conv2d, line 64
static void channels_k0_low_padded(const int8_t *TOSAC_RESTRICT x_low, int8_t *TOSAC_RESTRICT x_low_padded) {
  memset(x_low_padded, 128, 80);
  memset(x_low_padded + 480, 128, 80);
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_low_padded[80 + i1 * 80 + i2] = -128;
    }
  }
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_low_padded[152 + i1 * 80 + i2] = -128;
    }
  }
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 64; ++i2) {
      x_low_padded[88 + i1 * 80 + i2] = x_low[i1 * 64 + i2];
    }
  }
}

// tosa.depthwise_conv2d, line 64
static void channels_k0_low_pixels(const int8_t *TOSAC_RESTRICT x_low_padded, int8_t *TOSAC_RESTRICT k0_low_pixels) {
  for (size_t i1 = 0; i1 < 7; ++i1) {
    for (size_t i2 = 0; i2 < 4; ++i2) {
      for (size_t i4 = 0; i4 < 8; ++i4) {
        for (size_t i6 = 0; i6 < 4; ++i6) {
          k0_low_pixels[i1 * 128 + i2 * 32 + i4 * 4 + i6] = x_low_padded[i1 * 80 + i2 * 16 + i4 + i6 * 8];
        }
      }
    }
  }
}

// tosa.depthwise_conv2d, line 64
static void channels_k0_low(const int8_t *TOSAC_RESTRICT k0_low_pixels, int32_t *TOSAC_RESTRICT c_buffer_low) {
#if TOSAC_NEON
  for (size_t j = 0; j < 5; ++j) {
    for (size_t k = 0; k < 8; k += 2) {
      int32x4_t acc[2][2];
      for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(channels_start + q * 4);
      for (size_t ky = 0; ky < 3; ++ky) {
        const int8_t *tile = k0_low_pixels + j * 128 + k * 16 + ky * 128;
        int8x16_t a[2];
        for (size_t q = 0; q < 2; ++q) a[q] = vld1q_s8(tile + q * 16);
        for (size_t r = 0; r < 2; ++r) {
          for (size_t q = 0; q < 2; ++q) {
            const int8x16_t w = vld1q_s8(channels_weights + ky * 64 + r * 32 + q * 16);
            acc[r][q] = tosac_dot4_narrow_s8(acc[r][q], w, a[q]);
          }
        }
      }
      for (size_t r = 0; r < 2; ++r) {
        vst1q_s32(c_buffer_low + j * 64 + k * 8 + r * 8, acc[r][0]);
        vst1q_s32(c_buffer_low + j * 64 + k * 8 + r * 8 + 4, acc[r][1]);
      }
    }
  }
#else
  for (size_t j = 0; j < 5; ++j) {
    for (size_t k = 0; k < 8; k += 2) {
      int32_t acc[2][8];
      for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 8; ++q) acc[r][q] = channels_start[q];
      for (size_t ky = 0; ky < 3; ++ky) {
        for (size_t r = 0; r < 2; ++r) {
          for (size_t q = 0; q < 8; ++q) {
            acc[r][q] += k0_low_pixels[j * 128 + k * 16 + ky * 128 + q * 4] * channels_weights[ky * 64 + r * 32 + q * 4] + k0_low_pixels[j * 128 + k * 16 + ky * 128 + q * 4 + 1] * channels_weights[ky * 64 + r * 32 + q * 4 + 1] + k0_low_pixels[j * 128 + k * 16 + ky * 128 + q * 4 + 2] * channels_weights[ky * 64 + r * 32 + q * 4 + 2] + k0_low_pixels[j * 128 + k * 16 + ky * 128 + q * 4 + 3] * channels_weights[ky * 64 + r * 32 + q * 4 + 3];
          }
        }
      }
      for (size_t r = 0; r < 2; ++r) {
        for (size_t q = 0; q < 8; ++q) {
          c_buffer_low[j * 64 + k * 8 + r * 8 + q] = acc[r][q];
        }
      }
    }
  }
#endif
}

// tosa.depthwise_conv2d, line 64
static void channels_k0_padded(const int8_t *TOSAC_RESTRICT x_high, int8_t *TOSAC_RESTRICT x_high_padded) {
  memset(x_high_padded, 0, 80);
  memset(x_high_padded + 480, 0, 80);
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_high_padded[80 + i1 * 80 + i2] = 0;
    }
  }
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 8; ++i2) {
      x_high_padded[152 + i1 * 80 + i2] = 0;
    }
  }
  for (size_t i1 = 0; i1 < 5; ++i1) {
    for (size_t i2 = 0; i2 < 64; ++i2) {
      x_high_padded[88 + i1 * 80 + i2] = x_high[i1 * 64 + i2];
    }
  }
}

// tosa.depthwise_conv2d, line 64
static void channels_k0_pixels(const int8_t *TOSAC_RESTRICT x_high_padded, int8_t *TOSAC_RESTRICT k0_pixels) {
  for (size_t i1 = 0; i1 < 7; ++i1) {
    for (size_t i2 = 0; i2 < 4; ++i2) {
      for (size_t i4 = 0; i4 < 8; ++i4) {
        for (size_t i6 = 0; i6 < 4; ++i6) {
          k0_pixels[i1 * 128 + i2 * 32 + i4 * 4 + i6] = x_high_padded[i1 * 80 + i2 * 16 + i4 + i6 * 8];
        }
      }
    }
  }
}

// tosa.depthwise_conv2d, line 64
static void channels_k0(const int8_t *TOSAC_RESTRICT k0_pixels, const int32_t *TOSAC_RESTRICT c_buffer_low, int16_t *TOSAC_RESTRICT out0) {
#if TOSAC_NEON
  for (size_t j = 0; j < 5; ++j) {
    for (size_t k = 0; k < 8; k += 2) {
      int32x4_t acc[2][2];
      for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 2; ++q) acc[r][q] = vld1q_s32(steps_start_2 + q * 4);
      for (size_t ky = 0; ky < 3; ++ky) {
        const int8_t *tile = k0_pixels + j * 128 + k * 16 + ky * 128;
        int8x16_t a[2];
        for (size_t q = 0; q < 2; ++q) a[q] = vld1q_s8(tile + q * 16);
        for (size_t r = 0; r < 2; ++r) {
          for (size_t q = 0; q < 2; ++q) {
            const int8x16_t w = vld1q_s8(channels_weights + ky * 64 + r * 32 + q * 16);
            acc[r][q] = tosac_dot4_narrow_s8(acc[r][q], w, a[q]);
          }
        }
      }
      for (size_t r = 0; r < 2; ++r) {
        const int32x4_t sum_0 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][0], 8), vld1q_s32(c_buffer_low + j * 64 + k * 8 + r * 8));
        const int32x4_t sum_1 = tosac_wrapping_add_s32(vshlq_n_s32(acc[r][1], 8), vld1q_s32(c_buffer_low + j * 64 + k * 8 + r * 8 + 4));
        // tosac.i48_written, line 64
        const int16x8_t y_multiplier_v = vld1q_s16(channels_y_multiplier);
        const int8x16_t y_shift_v = vcombine_s8(vld1_s8(channels_y_shift), vdup_n_s8(0));
        // tosa.rescale, line 69
        // exact: a factor of 2^k goes into the shift: products that are shifted past 31 need no 64 bits
        // exact: rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose
        const int16x8_t y = vmovl_s8(vget_low_s8(y_shift_v));
        const int32x4_t y_s32_0 = vrshlq_s32(vqdmulhq_s32(sum_0, vshlq_n_s32(vmovl_s16(vget_low_s16(y_multiplier_v)), 16)), vsubq_s32(vdupq_n_s32(31), vaddq_s32(vmovl_s16(vget_low_s16(y)), vdupq_n_s32(16))));
        const int32x4_t y_s32_1 = vrshlq_s32(vqdmulhq_s32(sum_1, vshlq_n_s32(vmovl_high_s16(y_multiplier_v), 16)), vsubq_s32(vdupq_n_s32(31), vaddq_s32(vmovl_high_s16(y), vdupq_n_s32(16))));
        const int16x8_t y_2 = vqmovn_high_s32(vqmovn_s32(y_s32_0), y_s32_1);
        vst1q_s16(out0 + j * 64 + k * 8 + r * 8, y_2);
      }
    }
  }
#else
  for (size_t j = 0; j < 5; ++j) {
    for (size_t k = 0; k < 8; k += 2) {
      int32_t acc[2][8];
      for (size_t r = 0; r < 2; ++r) for (size_t q = 0; q < 8; ++q) acc[r][q] = steps_start_2[q];
      for (size_t ky = 0; ky < 3; ++ky) {
        for (size_t r = 0; r < 2; ++r) {
          for (size_t q = 0; q < 8; ++q) {
            acc[r][q] += k0_pixels[j * 128 + k * 16 + ky * 128 + q * 4] * channels_weights[ky * 64 + r * 32 + q * 4] + k0_pixels[j * 128 + k * 16 + ky * 128 + q * 4 + 1] * channels_weights[ky * 64 + r * 32 + q * 4 + 1] + k0_pixels[j * 128 + k * 16 + ky * 128 + q * 4 + 2] * channels_weights[ky * 64 + r * 32 + q * 4 + 2] + k0_pixels[j * 128 + k * 16 + ky * 128 + q * 4 + 3] * channels_weights[ky * 64 + r * 32 + q * 4 + 3];
          }
        }
      }
      for (size_t r = 0; r < 2; ++r) {
        for (size_t q = 0; q < 8; ++q) {
          const int32_t sum = (int32_t)((uint32_t)(int32_t)((uint32_t)acc[r][q] << 8) + (uint32_t)c_buffer_low[j * 64 + k * 8 + r * 8 + q]);
          const int32_t c = sum;
          const int16_t y_multiplier_v = channels_y_multiplier[q];
          const int8_t y_shift_v = channels_y_shift[q];
          const int16_t y = tosac_saturate_i16_from_i32(tosac_rounding_mul_shift_fits(c, y_multiplier_v, y_shift_v));
          out0[j * 64 + k * 8 + r * 8 + q] = y;
        }
      }
    }
  }
#endif
}

int channels(const int16_t *TOSAC_RESTRICT x, int16_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL || arena == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)out0 % 2 != 0 || (uintptr_t)arena % CHANNELS_ARENA_ALIGN != 0) return 2;
  _Static_assert(CHANNELS_ARENA_BYTES >= 3056, "the arena holds all buffers");
  int8_t *x_high = (int8_t *)(void *)((unsigned char *)arena + 2736);
  int8_t *x_low = (int8_t *)(void *)((unsigned char *)arena + 560);
  int32_t *c_buffer_low = (int32_t *)(void *)((unsigned char *)arena + 0);
  int8_t *x_low_padded = (int8_t *)(void *)((unsigned char *)arena + 0);
  int8_t *k0_low_pixels = (int8_t *)(void *)((unsigned char *)arena + 1280);
  int8_t *x_high_padded = (int8_t *)(void *)((unsigned char *)arena + 2176);
  int8_t *k0_pixels = (int8_t *)(void *)((unsigned char *)arena + 1280);
  channels_k0_planes(x, x_high, x_low);
  channels_k0_low_padded(x_low, x_low_padded);
  channels_k0_low_pixels(x_low_padded, k0_low_pixels);
  channels_k0_low(k0_low_pixels, c_buffer_low);
  channels_k0_padded(x_high, x_high_padded);
  channels_k0_pixels(x_high_padded, k0_pixels);
  channels_k0(k0_pixels, c_buffer_low, out0);
  return 0;
}
