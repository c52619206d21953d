#include "per_channel_wide.h"

#if !defined(PER_CHANNEL_WIDE_CONTENT) || PER_CHANNEL_WIDE_CONTENT != 0x2732bca088d1931au
#error "per_channel_wide.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int32_t per_channel_wide_z_multiplier[19] = {
  1073741824, 1123741824, 1173741824, 1223741824, 1273741824, 1323741824, 1373741824, 1423741824, 1473741824, 1523741824, 1573741824, 1623741824, 1673741824, 1723741824, 1773741824, 1823741824,
  1873741824, 1923741824, 1973741824,
};

static const int8_t per_channel_wide_z_shift[19] = {
  31, 32, 33, 34, 35, 36, 37, 38, 39, 31, 32, 33, 34, 35, 36, 37,
  38, 39, 31,
};

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

// 3 x 19 elements
static void per_channel_wide_k0(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int32_t *row_x = x + i * 19;
    int8_t *row_out = out0 + i * 19;
    for (size_t j = 0; j < 19; ++j) {
      const int32_t x_v = row_x[j];
      const int32_t z_multiplier_v = per_channel_wide_z_multiplier[j];
      const int8_t z_shift_v = per_channel_wide_z_shift[j];
      // tosa.rescale, line 8: 3x19xi8, -128..127
      const int8_t z = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(x_v, z_multiplier_v, z_shift_v) + 4);
      row_out[j] = z;
    }
  }
}

int per_channel_wide(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  per_channel_wide_k0(x, out0);
  return 0;
}
