#include "run_time_zero_points.h"

#if !defined(RUN_TIME_ZERO_POINTS_CONTENT) || RUN_TIME_ZERO_POINTS_CONTENT != 0x14d89475cee056a5u
#error "run_time_zero_points.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
#endif

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

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I64
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I64
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int64_t tosac_rounding_shift_right_i64(int64_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int64_t)((uint64_t)(a >> t0) + (uint64_t)(0 < t0 ? (a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

#ifndef TOSAC_HAS_SATURATE_I32_FROM_I64
#define TOSAC_HAS_SATURATE_I32_FROM_I64
// Narrows an integer, keeping it inside the narrower type.
static inline int32_t tosac_saturate_i32_from_i64(int64_t a) {
  return (int32_t)tosac_max_i64(tosac_min_i64(a, 2147483647), INT32_MIN);
}
#endif

// 20 elements
static void run_time_zero_points_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT from, const int32_t *TOSAC_RESTRICT to, int32_t *TOSAC_RESTRICT out0) {
  const int32_t from_v = from[0];
  const int32_t to_v = to[0];
  for (size_t i = 0; i < RUN_TIME_ZERO_POINTS_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.rescale, line 6: 4x5xi32, -2147483648..2147483647
    const int64_t v = (int64_t)x_v - from_v;
    const int32_t z = tosac_saturate_i32_from_i64(tosac_rounding_shift_right_i64(v * 1717986918 + (v < 0 ? INT64_C(-1073741824) : INT64_C(1073741824)), 33) + to_v);
    out0[i] = z;
  }
}

int run_time_zero_points(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT from, const int32_t *TOSAC_RESTRICT to, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || from == NULL || to == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)from % 4 != 0 || (uintptr_t)to % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  run_time_zero_points_k0(x, from, to, out0);
  return 0;
}
