#include "per_channel_double_round.h"

#if !defined(PER_CHANNEL_DOUBLE_ROUND_CONTENT) || PER_CHANNEL_DOUBLE_ROUND_CONTENT != 0x1b5b658d732df73du
#error "per_channel_double_round.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

static const int32_t per_channel_double_round_z_multiplier[5] = {
  1073741824, 1431655765, 1717986918, 2147483647, 1200000000,
};

static const int8_t per_channel_double_round_z_shift[5] = {
  33, 36, 31, 40, 20,
};

#ifndef TOSAC_HAS_MIN_I64
#define TOSAC_HAS_MIN_I64
static inline int64_t tosac_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
#endif

#ifndef TOSAC_HAS_MAX_I64
#define TOSAC_HAS_MAX_I64
static inline int64_t tosac_max_i64(int64_t a, int64_t b) {
  return a > b ? a : b;
}
#endif

#ifndef TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_I32
#define TOSAC_HAS_DOUBLE_ROUNDING_MUL_SHIFT_I32
// rounding_mul_shift with 2^30 more (less for a < 0) added before the shift when n > 31. TOSA's DOUBLE_ROUND.
static inline int32_t tosac_double_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t n) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((int64_t)a * b + ((int64_t)((uint64_t)1 << ((int64_t)n - 1)) + (31 < n ? a < 0 ? INT64_C(-1073741824) : INT64_C(1073741824) : INT64_C(0)))) >> n, 2147483647), INT32_MIN);
}
#endif

#ifndef TOSAC_HAS_SATURATING_ADD_I32
#define TOSAC_HAS_SATURATING_ADD_I32
// a + b kept inside the type.
static inline int32_t tosac_saturating_add_i32(int32_t a, int32_t b) {
  return (int32_t)tosac_max_i64(tosac_min_i64((int64_t)a + b, 2147483647), INT32_MIN);
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

// 4 x 5 elements
static void per_channel_double_round_k0(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < 4; ++i) {
    const int32_t *row_x = x + i * 5;
    int8_t *row_out = out0 + i * 5;
    for (size_t j = 0; j < 5; ++j) {
      const int32_t x_v = row_x[j];
      const int32_t z_multiplier_v = per_channel_double_round_z_multiplier[j];
      const int8_t z_shift_v = per_channel_double_round_z_shift[j];
      // tosa.rescale, line 8: 4x5xi8, -128..127
      const int8_t z = tosac_saturate_i8_from_i32(tosac_saturating_add_i32(tosac_double_rounding_mul_shift_i32(x_v, z_multiplier_v, z_shift_v), -3));
      row_out[j] = z;
    }
  }
}

int per_channel_double_round(const int32_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0) return 2;
  (void)arena;
  per_channel_double_round_k0(x, out0);
  return 0;
}
