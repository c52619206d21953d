#include "shifts_by_constants.h"

#if !defined(SHIFTS_BY_CONSTANTS_CONTENT) || SHIFTS_BY_CONSTANTS_CONTENT != 0x546302dda1a5d793u
#error "shifts_by_constants.h was not written together with this file"
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

#ifndef TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
#define TOSAC_HAS_ROUNDING_SHIFT_RIGHT_I32
// a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.
static inline int32_t tosac_rounding_shift_right_i32(int32_t a, int32_t s) {
  const int64_t t0 = tosac_max_i64(tosac_min_i64(s, 63), 0);
  return (int32_t)(((int64_t)a >> t0) + (0 < t0 ? ((int64_t)a >> tosac_max_i64(t0 - 1, 0)) & 1 : INT64_C(0)));
}
#endif

#ifndef TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I32
#define TOSAC_HAS_LOGICAL_SHIFT_RIGHT_I32
// a >> s filling with zeros at the width of a; amounts clamp to 0..63.
static inline int32_t tosac_logical_shift_right_i32(int32_t a, int32_t s) {
  return (int32_t)((int64_t)(uint32_t)a >> tosac_max_i64(tosac_min_i64(s, 63), 0));
}
#endif

// 38 elements
static void shifts_by_constants_k0(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0) {
  for (size_t i = 0; i < SHIFTS_BY_CONSTANTS_OUT0_ELEMS; ++i) {
    const int32_t x_v = x[i];
    // tosa.logical_left_shift, line 7: 2x19xi32, -2147483648..2147483647
    const int32_t a = (int32_t)((uint32_t)x_v << 3);
    // tosa.arithmetic_right_shift, line 8: 2x19xi32, -67108864..67108864
    const int32_t b = tosac_rounding_shift_right_i32(a, 5);
    // tosa.logical_right_shift, line 9: 2x19xi32, -2147483648..2147483647
    const int32_t c = tosac_logical_shift_right_i32(b, 3);
    out0[i] = c;
  }
}

int shifts_by_constants(const int32_t *TOSAC_RESTRICT x, int32_t *TOSAC_RESTRICT out0, void *TOSAC_RESTRICT arena) {
  if (x == NULL || out0 == NULL) return 1;
  if ((uintptr_t)x % 4 != 0 || (uintptr_t)out0 % 4 != 0) return 2;
  (void)arena;
  shifts_by_constants_k0(x, out0);
  return 0;
}
