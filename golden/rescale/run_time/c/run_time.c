#include "run_time.h"

#if !defined(RUN_TIME_CONTENT) || RUN_TIME_CONTENT != 0x57a10f2e7b960f1bu
#error "run_time.h was not written together with this file"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "this code expects a little-endian machine"
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

#ifndef TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
#define TOSAC_HAS_ROUNDING_MUL_SHIFT_I32
// (a * b + 2^(n-1)) >> n for 1 <= n <= 63, saturated to i32. TOSA's mul with shift n and single-round rescale.
static inline int32_t tosac_rounding_mul_shift_i32(int32_t a, int32_t b, int32_t n) {
  return (int32_t)tosac_max_i64(tosac_min_i64(((((int64_t)a * b) >> ((int64_t)n - 1)) + 1) >> 1, 2147483647), INT32_MIN);
}
#endif

#ifndef TOSAC_HAS_SATURATING_ADD_I32
#define TOSAC_HAS_SATURATING_ADD_I32
// a + b kept inside the type.
static inline int32_t tosac_saturating_add_i32(int32_t a, int32_t b) {
  return (int32_t)tosac_max_i64(tosac_min_i64((int64_t)a + b, 2147483647), INT32_MIN);
}
#endif

#ifndef TOSAC_HAS_SATURATE_I8_FROM_I32
#define TOSAC_HAS_SATURATE_I8_FROM_I32
// Narrows an integer, keeping it inside the narrower type.
static inline int8_t tosac_saturate_i8_from_i32(int32_t a) {
  return (int8_t)tosac_max_i32(tosac_min_i32(a, 127), -128);
}
#endif

// 16 elements
static void run_time_k0(const int8_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT multiplier, const int8_t *TOSAC_RESTRICT shift, const int8_t *TOSAC_RESTRICT from, const int8_t *TOSAC_RESTRICT to, int8_t *TOSAC_RESTRICT out0) {
  const int32_t multiplier_v = multiplier[0];
  const int8_t shift_v = shift[0];
  const int8_t from_v = from[0];
  const int8_t to_v = to[0];
  for (size_t i = 0; i < RUN_TIME_OUT0_ELEMS; ++i) {
    const int8_t x_v = x[i];
    // tosa.rescale, line 4: 16xi8, -128..127
    const int32_t v = shift_v;
    const int32_t v_2 = x_v - from_v;
    const int8_t z = tosac_saturate_i8_from_i32(tosac_saturating_add_i32(tosac_rounding_mul_shift_i32(v < 1 ? v_2 + v_2 : v_2, multiplier_v, tosac_max_i32(tosac_min_i32(v, 62), 1)), to_v));
    out0[i] = z;
  }
}

int run_time(const int8_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT multiplier, const int8_t *TOSAC_RESTRICT shift, const int8_t *TOSAC_RESTRICT from, const int8_t *TOSAC_RESTRICT to, int8_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || multiplier == NULL || shift == NULL || from == NULL || to == NULL || out0 == NULL) return 1;
  if ((uintptr_t)multiplier % 4 != 0) return 2;
  (void)arena;
  run_time_k0(x, multiplier, shift, from, to, out0);
  return 0;
}
