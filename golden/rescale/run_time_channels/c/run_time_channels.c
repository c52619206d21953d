#include "run_time_channels.h"

#if !defined(RUN_TIME_CHANNELS_CONTENT) || RUN_TIME_CHANNELS_CONTENT != 0xaeee65e3e68b4f33u
#error "run_time_channels.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int8_t run_time_channels_z_shift[16] = {
  15, 16, 12, 20, 15, 16, 12, 20, 15, 16, 12, 20, 15, 16, 12, 20,
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

// 3 x 16 elements
static void run_time_channels_k0(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT multiplier, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 3; ++i) {
    const int16_t *row_x = x + i * 16;
    int8_t *row_out = out0 + i * 16;
    for (size_t j = 0; j < 16; ++j) {
      const int16_t x_v = row_x[j];
      const int16_t multiplier_v = multiplier[j];
      const int8_t z_shift_v = run_time_channels_z_shift[j];
      // tosa.rescale, line 7: 3x16xi8, -128..127
      const int8_t z = tosac_saturate_i8_from_i32(tosac_rounding_mul_shift_fits(x_v, multiplier_v, z_shift_v) - 3);
      row_out[j] = z;
    }
  }
}

int run_time_channels(const int16_t *TOSAC_RESTRICT x, const int16_t *TOSAC_RESTRICT multiplier, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || multiplier == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 2 != 0 || (uintptr_t)multiplier % 2 != 0) return 2;
  (void)arena;
  run_time_channels_k0(x, multiplier, out0);
  return 0;
}
