#include "mul_run_time_shift.h"

#if !defined(MUL_RUN_TIME_SHIFT_CONTENT) || MUL_RUN_TIME_SHIFT_CONTENT != 0xf63fb072ae149291u
#error "mul_run_time_shift.h was not written together with this file"
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

// 16 elements
static void mul_run_time_shift_k0(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, const int8_t *TOSAC_RESTRICT shift, int32_t *TOSAC_RESTRICT out0) {
  const int8_t shift_v = shift[0];
  for (size_t i = 0; i < MUL_RUN_TIME_SHIFT_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    const int32_t y_v = y[i];
    // tosa.mul, line 4: 16xi32, -2147483648..2147483647
    const int32_t v = shift_v;
    const int32_t z = 0 < v ? tosac_rounding_mul_shift_i32(x_v, y_v, tosac_max_i32(tosac_min_i32(v, 63), 1)) : (int32_t)((uint32_t)x_v * (uint32_t)y_v);
    out0[i] = z;
  }
}

int mul_run_time_shift(const int32_t *TOSAC_RESTRICT x, const int32_t *TOSAC_RESTRICT y, const int8_t *TOSAC_RESTRICT shift, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || y == NULL || shift == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)y % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  mul_run_time_shift_k0(x, y, shift, out0);
  return 0;
}
